import { compileProgram } from '../../formula/compile-program.js';
import { readSlot, writeSlot } from '../../formula/frame-values.js';
import { isErrorValue } from '../../formula/values.js';
import type { ScoreFormula } from '../structure.js';

/** The names that a scoring formula may use: the value and the targets in force. */
const SCORE_FORMULA_NAMES = [
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
 * Compiles the formula of a measure that is scored by formula. Throws an error with the place of the first problem. If the
 * formula cannot be computed for a value (a target is not set, a divisor is 0), the result is an error.
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
    const place = problem?.line === undefined ? '' : `Line ${problem.line}, column ${problem.column}: `;
    throw new Error(`${place}${problem?.message ?? 'The formula is not valid.'}`);
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
    return { error: isErrorValue(value) ? `${value.reason}: ${value.message}` : 'The result is not a number.' };
  };
}
