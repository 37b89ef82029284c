import type { Span, Syntax } from './ast.js';
import { nameNodesIn } from './names.js';
import { MAX_FORMULA_LENGTH } from './parse-formula.js';

/** A formula's text with its names replaced by their position, found without parsing it. */
export interface FormulaShape {
  /** Equal for texts that differ in nothing but which names stand at the same positions. */
  readonly key: string;
  /** Each name once, in the order they appear; a position is an index into them. */
  readonly names: readonly string[];
  /** Where the names stand, every occurrence. */
  readonly places: readonly Span[];
}

/** Text in quotes, numbers, and words with the bracket that makes them a call: what the grammar reads as one piece. */
const PIECE =
  /"[^"\n\r]*"|'[^'\n\r]*'|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|(?<word>\p{L}[\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*)(?<call>[ \t\n\r\u00a0]*\()?/gu;
const RESERVED: ReadonlySet<string> = new Set(['and', 'or', 'not', 'true', 'false']);
/** Sets positions apart from text in a key, so it must not occur in a formula that has one. Never twice in a row. */
export const MARK = '\u0000';

/**
 * The shape of a formula, or undefined for a text that has none: too long, or with words the grammar may split. A shape
 * is a guess at what the parser sees until `hasShape` confirms it for one formula of that key; it then holds for all.
 */
export function shapeOf(text: string): FormulaShape | undefined {
  if (text.length > MAX_FORMULA_LENGTH || text.includes(MARK)) return undefined;
  const positions = new Map<string, number>();
  const places: Span[] = [];
  let key = '';
  let copied = 0;
  for (const piece of text.matchAll(PIECE)) {
    const { word, call } = piece.groups as { readonly word?: string; readonly call?: string };
    if (word === undefined || call !== undefined || RESERVED.has(word)) continue;
    if (RESERVED.has(word.slice(0, Math.max(0, word.indexOf('.'))))) return undefined;
    const position = positions.get(word) ?? positions.size;
    positions.set(word, position);
    const place = { start: piece.index, end: piece.index + word.length };
    places.push(place);
    key += `${text.slice(copied, place.start)}${MARK}${position}${MARK}`;
    copied = place.end;
  }
  return { key: key + text.slice(copied), names: [...positions.keys()], places };
}

/** True if what the shape takes for names of values are exactly those the parser found, occurrence by occurrence. */
export function hasShape(syntax: Syntax, { places }: FormulaShape): boolean {
  const nodes = nameNodesIn(syntax);
  return (
    nodes.length === places.length &&
    nodes.every(({ at }, index) => at.start === places[index]?.start && at.end === places[index]?.end)
  );
}
