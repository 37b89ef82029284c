import { isScalar, type Document, type LineCounter, type Node } from 'yaml';
import { composeYaml } from './compose-yaml.js';
import { keysOf, PartFinder } from './find-part.js';
import { NodeReader, type NodeReaderOptions } from './node-reader.js';
import type { Path } from './path-text.js';
import type { PathProblem, TextPlace, TextProblem } from './text-problem.js';

/** The plain data of a YAML or JSON text, with the position of each part. */
export interface StructuredText {
  readonly data: unknown;
  /** The keys of the map at a path, in the order of the text; none if there is no map. */
  keysAt(path: Path): readonly string[];
  /** The position of a part or, if nothing has this path, of its nearest ancestor. */
  find(path: Path): { readonly isThere: boolean; readonly key: TextPlace; readonly value: TextPlace };
  /** The position of a character of a single-line text; undefined if the file does not contain the text verbatim. */
  placeWithin(path: Path, index: number): TextPlace | undefined;
}

export interface StructuredTextOptions extends NodeReaderOptions {
  /** What the text is, as in "A cluster file". */
  readonly what: string;
}

export interface StructuredTextOutcome {
  /** Absent if the text is too long or not YAML. If there are problems, the parts with problems are missing. */
  readonly text?: StructuredText;
  readonly problems: readonly TextProblem[];
}

/**
 * Reads YAML, or JSON, which is a subset of it. The limits bound the time, memory and output that any text can cost.
 * Duplicate keys, aliases and tags are handled the same way in every kind of file.
 */
export function readStructuredText(text: string, options: StructuredTextOptions): StructuredTextOutcome {
  const { limits, scalars, what } = options;
  if (text.length > limits.characters) {
    const message = `The file has ${text.length} characters; at most ${limits.characters} are allowed. Shorten it.`;
    return { problems: [{ code: 'TOO_LONG', line: 1, column: 1, path: [], message }] };
  }
  const schema = scalars === 'text' ? 'failsafe' : 'core';
  const { documents, problems, lines } = composeYaml(text, { schema, limits });
  const refused = (offset: number, message: string): TextProblem => {
    return { code: 'YAML', ...placeOf(lines, offset), path: [], message };
  };
  const [document, second] = documents;
  if (problems.length > 0) return { problems: problems.map(({ offset, message }) => refused(offset, message)) };
  if (second) return { problems: [refused(second.range[0], `${what} must be a single YAML document.`)] };
  return document ? textOf(document, { text, lines, options }) : { problems: [] };
}

function textOf(
  document: Document.Parsed,
  {
    text,
    lines,
    options,
  }: { readonly text: string; readonly lines: LineCounter; readonly options: StructuredTextOptions },
): StructuredTextOutcome {
  const root = (document.contents as Node | null) ?? undefined;
  const reader = new NodeReader(options);
  const data = reader.read(root, []);
  const finder = new PartFinder(root, (node) => reader.target(node));
  const start = (node: Node | undefined): TextPlace => placeOf(lines, node?.range?.[0] ?? 0);
  const structured: StructuredText = {
    data,
    keysAt: (path) => {
      const { isThere, value } = finder.find(path);
      return isThere ? keysOf(value) : [];
    },
    find: (path) => {
      const { isThere, key, value } = finder.find(path);
      return { isThere, key: start(key), value: start(value) };
    },
    placeWithin: (path, index) => {
      const { isThere, value: node } = finder.find(path);
      if (!isThere || !isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
      const begin = text.slice(node.range[0], node.range[1]).indexOf(node.value);
      return begin < 0 ? undefined : placeOf(lines, node.range[0] + begin + index);
    },
  };
  return { text: structured, problems: reader.problems.map((problem) => located(structured, problem)) };
}

function located(text: StructuredText, { path, at, message, remedy }: PathProblem): TextProblem {
  const { key, value } = text.find(path);
  const place = at === 'key' ? key : value;
  return { code: 'YAML', ...place, path, message, remedy };
}

function placeOf(lines: LineCounter, offset: number): TextPlace {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
