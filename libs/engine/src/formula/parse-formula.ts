import { partsOf, type Syntax } from './ast.js';
import * as generated from './generated/parser.js';
import { problemAt, type UnplacedProblem, type FormulaProblem } from './problem.js';

/** Longest formula, in characters. */
export const MAX_FORMULA_LENGTH = 10_000;
/** Deepest nesting of brackets and of the tree they make. */
const MAX_FORMULA_DEPTH = 64;

const SPLIT = 'Split it into several formulas.';

export type ParseResult =
  { readonly ok: true; readonly syntax: Syntax } | { readonly ok: false; readonly problem: FormulaProblem };

/** The generated parser has no types. */
const parse = generated.parse as unknown as (text: string) => Syntax;

interface GrammarError {
  readonly location: { readonly start: { readonly offset: number } };
  readonly expected: readonly Expectation[] | null;
}

interface Expectation {
  readonly type: string;
  readonly description?: string;
  readonly text?: string;
}

/** Parses a formula. For an invalid text, returns a problem with its place, what was found and what was expected. */
export function parseFormula(text: string): ParseResult {
  const refused = refuseBySize(text);
  if (refused) return { ok: false, problem: refused };
  try {
    const syntax = parse(text);
    const tooDeep = depthOf(syntax) > MAX_FORMULA_DEPTH ? tooDeepProblem() : undefined;
    return tooDeep ? failed(text, syntax.at.start, tooDeep) : { ok: true, syntax };
  } catch (error) {
    if (error instanceof generated.SyntaxError) return syntaxProblem(text, error as unknown as GrammarError);
    throw error;
  }
}

function refuseBySize(text: string): FormulaProblem | undefined {
  if (text.length > MAX_FORMULA_LENGTH) {
    const message = `The formula has ${text.length} characters; at most ${MAX_FORMULA_LENGTH} are allowed. ${SPLIT}`;
    return problemAt(text, { start: 0, end: 0 }, { code: 'TOO_LONG', message });
  }
  const offset = offsetOfDeepBracket(text);
  return offset === undefined ? undefined : problemAt(text, { start: offset, end: offset }, tooDeepProblem());
}

/** Checked before parsing, because the parser recurses once per bracket. */
function offsetOfDeepBracket(text: string): number | undefined {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    if (depth > MAX_FORMULA_DEPTH) return offset;
  }
  return undefined;
}

function tooDeepProblem(): UnplacedProblem {
  return { code: 'TOO_DEEP', message: `The formula is nested more than ${MAX_FORMULA_DEPTH} levels deep. ${SPLIT}` };
}

function depthOf(root: Syntax): number {
  let deepest = 0;
  const open: { readonly node: Syntax; readonly depth: number }[] = [{ node: root, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    for (const part of partsOf(next.node)) open.push({ node: part, depth: next.depth + 1 });
  }
  return deepest;
}

function failed(text: string, offset: number, problem: UnplacedProblem): ParseResult {
  return { ok: false, problem: problemAt(text, { start: offset, end: offset }, problem) };
}

function syntaxProblem(text: string, error: GrammarError): ParseResult {
  const offset = error.location.start.offset;
  const found = wordAt(text, offset);
  const expected = expectations(error.expected);
  const shown = found === undefined ? 'The formula ends too early' : `The formula cannot continue with "${found}"`;
  const message = `${shown}; expected ${expected.length > 1 ? 'one of: ' : ''}${expected.join(', ')}.`;
  return failed(text, offset, { code: 'SYNTAX', message, found: found ?? '', expected });
}

function wordAt(text: string, offset: number): string | undefined {
  return /^[\p{L}\p{N}_.]+|^./su.exec(text.slice(offset))?.[0];
}

function expectations(list: readonly Expectation[] | null): readonly string[] {
  const words = (list ?? []).map(describe).filter((word) => word !== 'space');
  return [...new Set(words)].sort();
}

function describe(expectation: Expectation): string {
  if (expectation.type === 'end') return 'the end of the formula';
  if (expectation.type === 'literal') return `"${expectation.text ?? ''}"`;
  return expectation.description ?? expectation.type;
}
