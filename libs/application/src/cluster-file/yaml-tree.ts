import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';
import { type ClusterFileProblem, type Fault, type Path, pathText } from './cluster-file-problem.js';
import { TreeReader, type TreeValue } from './tree-reader.js';
import { composeYaml, MAX_FILE_BYTES } from './yaml-tokens.js';

/** A YAML file as plain data (texts, lists, maps) that still knows where each part stands in the text. */
export interface YamlTree {
  readonly value: TreeValue;
  /** The keys of the map at a path, in the order of the text; none if there is no map. */
  keysAt(path: Path): readonly string[];
  /** A fault with its line and column; where the path leads nowhere, those of the nearest part above. */
  locate(fault: Fault): ClusterFileProblem;
}

export interface YamlTreeOutcome {
  /** Absent if the text is no YAML that can be read on. */
  readonly tree?: YamlTree;
  readonly problems: readonly ClusterFileProblem[];
}

/** Reads text into a tree. Problems: not YAML, too large or deep, duplicate keys, tags, aliases that explode. */
export function readYamlTree(text: string): YamlTreeOutcome {
  const size = Buffer.byteLength(text);
  if (size > MAX_FILE_BYTES) {
    const message = `The file is ${size} bytes long; at most ${MAX_FILE_BYTES} are read.`;
    return { problems: [{ line: 1, column: 1, path: '', message, remedy: 'Describe fewer things in one file.' }] };
  }
  const composed = composeYaml(text);
  const at = (offset: number) => placeOf(composed.lines, offset);
  if (composed.kind === 'refused') {
    return { problems: [{ ...at(composed.offset), path: '', message: composed.message }] };
  }
  const [document, second] = composed.documents;
  const syntax = composed.documents
    .flatMap(({ errors, warnings }) => [...errors, ...warnings])
    .map(({ pos, message }) => ({ ...at(pos[0]), path: '', message: sentence(message) }));
  if (second !== undefined && syntax.length === 0) {
    syntax.push({ ...at(second.range[0]), path: '', message: 'A cluster file holds one YAML document, not several.' });
  }
  if (syntax.length > 0 || document === undefined) return { problems: syntax };
  return treeOf(document, composed.lines);
}

function treeOf(document: Document.Parsed, lines: LineCounter): YamlTreeOutcome {
  const reader = new TreeReader();
  const value = reader.read(document.contents as Node | null, []);
  const find = (path: Path) => findNode(document.contents as Node | null, path, reader);
  const tree: YamlTree = {
    value,
    keysAt: (path) => keysOf(find(path).node),
    locate: ({ path, at, message, remedy }) => {
      const found = find(path);
      const node = at === 'key' || found.node === undefined ? (found.key ?? found.node) : found.node;
      const place = placeOf(lines, node?.range?.[0] ?? 0);
      return { ...place, path: pathText(path), message, ...(remedy === undefined ? {} : { remedy }) };
    },
  };
  return { tree, problems: reader.faults.map((fault) => tree.locate(fault)) };
}

interface Found {
  readonly key?: Node;
  readonly node?: Node;
}

/** The node at a path or, where the path breaks off, the key of the last part found. */
function findNode(root: Node | null, path: Path, reader: TreeReader): Found {
  let found: Found = { node: root ?? undefined };
  for (const step of path) {
    const node = reader.target(found.node);
    const next = childOf(node, step);
    if (next === undefined) return { key: found.key ?? found.node };
    found = next;
  }
  return { key: found.key, node: reader.target(found.node) === undefined ? found.key : found.node };
}

function childOf(node: Node | undefined, step: string | number): Found | undefined {
  if (isSeq(node)) {
    const item = typeof step === 'number' ? (node.items[step] as Node | undefined) : undefined;
    return item === undefined ? undefined : { key: item, node: item };
  }
  const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
  return pair === undefined ? undefined : { key: pair.key as Node, node: (pair.value as Node | null) ?? undefined };
}

const pairsOf = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pair of a key; the last of several equal ones, which is the one that duplicates. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  const known =
    pairsOf.get(map) ??
    new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair as Pair] as const] : [])));
  pairsOf.set(map, known);
  return known.get(key);
}

function keysOf(node: Node | undefined): readonly string[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
}

function placeOf(lines: LineCounter, offset: number): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function sentence(message: string): string {
  const [first = ''] = message.split('\n');
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
