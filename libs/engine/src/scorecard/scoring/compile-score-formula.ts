import { compileProgram } from '../../formula/compile-program.js';
import { readSlot, writeSlot } from '../../formula/frame-values.js';
import { isErrorValue } from '../../formula/values.js';
import type { ScoreFormula } from '../structure.js';

/** Names that a scoring formula may use: the value and the figures of the targets in force. */
export const SCORE_FORMULA_NAMES = [
  'actual',
  'goal',
  'redFlag',
  'target',
  'low',
  'high',
  'min',
  'stretch',
  'baseline',
  'benchmark',
  'forecast',
] as const;

const SCORE = 'score';

/**
 * Compiles the formula of a measure that is scored by formula. Throws an error that names the place where it is wrong;
 * what cannot be computed for a value (a target that is not set, a zero divisor) is an error in the answer.
 */
export function compileScoreFormula(formula: string): ScoreFormula {
  const used = SCORE_FORMULA_NAMES.filter((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}_.])${name}(?![\\p{L}\\p{N}_.])`, 'u').test(formula),
  );
  const compiled = compileProgram({
    inputs: used.map((name) => ({ name, type: 'number' })),
    formulas: [{ name: SCORE, text: formula }],
    outputs: [SCORE],
  });
  if (!compiled.ok) {
    const [problem] = compiled.problems;
    const place = problem?.line === undefined ? '' : `line ${problem.line}, column ${problem.column}: `;
    throw new Error(`${place}${problem?.message ?? 'the formula is not valid'}`);
  }
  const { program } = compiled;
  return (names) => {
    const frame = program.createFrame();
    for (const name of used) {
      const slot = program.slot(name);
      if (slot) writeSlot(frame, slot, names[name]);
    }
    program.evaluate(frame);
    const slot = program.slot(SCORE);
    const value = slot ? readSlot(frame, slot) : undefined;
    if (typeof value === 'number') return value;
    return { error: isErrorValue(value) ? `${value.reason}: ${value.message}` : 'the formula gives no number' };
  };
}
