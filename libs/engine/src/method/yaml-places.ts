import { isMap, isNode, isPair, isScalar, type Document, type LineCounter, type Pair, type Range } from 'yaml';
import type { PathPart, RawProblem } from './method-problem.js';

interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlText {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly text: string;
}

/** Line and column of a problem: of the value at its path, of an unknown key, or of the nearest parent. */
export function locate(problem: RawProblem, yaml: YamlText): Place {
  const exact = placeInFormula(problem, yaml);
  if (exact) return exact;
  const { key: extra } = problem;
  const offset =
    (extra === undefined ? undefined : keyOffset(problem.path, extra, yaml)) ?? nearestOffset(problem.path, yaml);
  return toPlace(offset, yaml);
}

function toPlace(offset: number, { lines }: YamlText): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function nodeRange(path: readonly PathPart[], { document }: YamlText): Range | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? (node.range ?? undefined) : undefined;
}

function nearestOffset(path: readonly PathPart[], yaml: YamlText): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const range = nodeRange(path.slice(0, length), yaml);
    if (range) return range[0];
  }
  return 0;
}

function keyOffset(path: readonly PathPart[], key: string, { document }: YamlText): number | undefined {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return undefined;
  const pair = map.items.find(
    (item): item is Pair => isPair(item) && isScalar(item.key) && String(item.key.value) === key,
  );
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** The exact place within a formula, if the file contains its text verbatim. */
function placeInFormula(problem: RawProblem, yaml: YamlText): Place | undefined {
  const { line, column, path } = problem;
  const range = nodeRange(path, yaml);
  const node = yaml.document.getIn(path, true);
  if (line !== 1 || column === undefined || !range || !isScalar(node) || typeof node.value !== 'string')
    return undefined;
  const source = yaml.text.slice(range[0], range[1]);
  const start = source.indexOf(node.value);
  return start < 0 ? undefined : toPlace(range[0] + start + column - 1, yaml);
}
