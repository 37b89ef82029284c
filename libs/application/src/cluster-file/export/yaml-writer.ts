import { Document, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';

/** A part of a file to write. Undefined parts are omitted. */
export type Part = Scalar | YAMLMap | YAMLSeq;
export type Fields = Readonly<Record<string, Part | undefined>>;

/** The maximum length of a map on one line, in characters. */
const ONE_LINE = 80;

/** Texts that a reader of YAML 1.1 or 1.2 could interpret as another type: `no`, `2008-01`, `1e3`, `~`. */
const AMBIGUOUS = /^(~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\.(inf|nan)|[-+]?0[xob].*|[-+.]?\d[\d_.,:eE+-]*)$/i;

/** A keyword, a number or a date; never quoted. */
export function plain(value: string | number): Scalar {
  return new Scalar(String(value));
}

/** Free text or an id; quoted if a reader could interpret it as another type. */
export function text(value: string): Scalar {
  const scalar = new Scalar(value);
  if (AMBIGUOUS.test(value)) scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}

/** A map over several lines; undefined if it is empty. */
export function block(fields: Fields): YAMLMap | undefined {
  return blockOf(Object.entries(fields));
}

/** Like `block`, but preserves the order of keys that look like integers. */
export function blockOf(entries: readonly (readonly [string, Part | undefined])[]): YAMLMap | undefined {
  const map = new YAMLMap();
  for (const [key, value] of entries) if (value !== undefined) map.items.push(new Pair(text(key), value));
  return map.items.length === 0 ? undefined : map;
}

/** A map on one line if it is short enough and has only scalars. */
export function inline(fields: Fields): YAMLMap | undefined {
  const map = block(fields);
  if (map === undefined) return undefined;
  const length = map.items.reduce((sum, { key, value }) => sum + lengthOf(key) + lengthOf(value) + 4, 0);
  map.flow = length <= ONE_LINE;
  return map;
}

/** A list with one item per line; undefined if it is empty. */
export function list(items: readonly Part[]): YAMLSeq | undefined {
  if (items.length === 0) return undefined;
  const seq = new YAMLSeq();
  seq.items.push(...items);
  return seq;
}

/** Adds a blank line between the entries of a map. */
export function spaced(map: YAMLMap | undefined): YAMLMap | undefined {
  map?.items.slice(1).forEach(({ key }) => {
    if (key instanceof Scalar) key.spaceBefore = true;
  });
  return map;
}

/** The text of a file, which ends with a line break. */
export function writeYaml(root: YAMLMap): string {
  const document = new Document<YAMLMap>(null, { schema: 'failsafe' });
  document.contents = root;
  visit(document, { Scalar: (_key, scalar) => void (scalar.value = String(scalar.value)) });
  return document.toString({ lineWidth: 0, singleQuote: true, indentSeq: true });
}

function lengthOf(node: unknown): number {
  return node instanceof Scalar ? String(node.value).length : Infinity;
}
