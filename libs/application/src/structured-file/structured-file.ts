import { StrataError } from '@strata/domain';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** Longest file read, in characters. */
const LONGEST = 2_000_000;
/** Faults shown of one file. */
const SHOWN = 20;

export type FilePath = readonly (string | number)[];

/** Something wrong in a file: where in its tree, and whether the key or the value is to blame. */
export interface FileFault {
  readonly path: FilePath;
  readonly at?: 'key' | 'value';
  readonly message: string;
}

/** A YAML or JSON file as plain data that still knows where each part stands. */
export interface StructuredFile {
  readonly data: unknown;
  /** `file:line:column` of a part or, where the path leads nowhere, of the nearest part above. */
  place(path: FilePath, at?: 'key' | 'value'): string;
  /** One error for all faults, each with its place. */
  refuse(faults: readonly FileFault[], remedy: string): StrataError;
}

/** Reads YAML or JSON (which is YAML too). Throws `FILE_INVALID` with the place of what is wrong. */
export function readStructuredFile(text: string, file: string): StructuredFile {
  if (text.length > LONGEST) throw invalid([`${file}: more than ${LONGEST} characters`], 'split the file');
  const lines = new LineCounter();
  const document = parsed(text, file, lines);
  const show = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) => `${show(pos[0])} ${message.split('\n')[0]}`);
    throw invalid(faults, 'give a YAML or JSON file');
  }
  const place = (path: FilePath, at: 'key' | 'value' = 'value'): string => show(offsetOf(document, path, at));
  return {
    data: plain(document, file),
    place,
    refuse: (faults, remedy) =>
      invalid(
        faults.map(({ path, at, message }) => `${place(path, at)} ${message}`),
        remedy,
      ),
  };
}

/** The entries of an object; none of anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** True for what YAML calls a map. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(faults: readonly string[], remedy: string): StrataError {
  const more = faults.length > SHOWN ? `\n  … and ${faults.length - SHOWN} more` : '';
  return new StrataError('FILE_INVALID', `the file can't be used:\n  ${faults.slice(0, SHOWN).join('\n  ')}${more}`, {
    remedy,
  });
}

/** Nesting that exhausts the call stack is refused like any other malformed file. */
function parsed(text: string, file: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: true, strict: true });
  } catch (error) {
    if (error instanceof RangeError) throw invalid([`${file}: nested too deeply`], 'give a flatter file');
    throw error;
  }
}

/** Aliases are not followed: none can blow the file up. */
function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch (error) {
    if (error instanceof ReferenceError) throw invalid([`${file}: aliases are not followed`], 'write the part out');
    throw error;
  }
}

function offsetOf(document: Document, path: FilePath, at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const next = childOf(node, step);
    if (next === undefined) return offset;
    const byKey = at === 'key' && depth === path.length - 1;
    offset = startOf(byKey ? next.key : (next.value ?? next.key)) ?? offset;
    node = next.value;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function childOf(node: unknown, step: string | number): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? undefined : { key: value, value };
  }
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
}
