import type { ScoreFormula, ScorecardOptions } from '../structure.js';
import { toNumber } from '../value/ratio.js';
import type { Reading } from '../value/reading.js';
import {
  constantScorer,
  evaluationError,
  reasonOf,
  type ExactFigures,
  type Scored,
  type Scorer,
  type ScorerInput,
} from './scored.js';
import { statusOfScore } from './status.js';

/**
 * Scores by a formula over `actual` (a number; yes is 1, no is 0) and the targets in force, in float64. A result below 0
 * becomes 0. A formula that fails, or whose result is not a finite number, is an evaluation error with its message.
 */
export function formulaScorer(input: ScorerInput, formula: string): Scorer {
  const compiled = compile(formula, input.compileFormula);
  if (typeof compiled === 'string') return constantScorer(evaluationError(compiled));
  const targets = numbersOf(input.figures);
  return {
    score(reading) {
      if (reading.kind === 'none') return reasonOf(reading);
      const actual = actualOf(reading);
      return actual === undefined ? evaluationError('NOT_A_NUMBER') : run(compiled, { ...targets, actual });
    },
  };
}

function compile(formula: string, compileFormula: ScorecardOptions['compileFormula']): ScoreFormula | string {
  if (compileFormula === undefined) return 'NO_FORMULA_COMPILER';
  try {
    return compileFormula(formula);
  } catch (error) {
    return `FORMULA ${messageOf(error)}`;
  }
}

function run(formula: ScoreFormula, names: Readonly<Record<string, number>>): Scored {
  let result: ReturnType<ScoreFormula>;
  try {
    result = formula(names);
  } catch (error) {
    return evaluationError(`FORMULA ${messageOf(error)}`);
  }
  if (typeof result !== 'number') return evaluationError(`FORMULA ${result.error}`);
  if (!Number.isFinite(result)) return evaluationError('FORMULA The result is not a finite number.');
  const score = result > 0 ? result : 0;
  return { score, status: statusOfScore(score) };
}

function actualOf(reading: Exclude<Reading, { kind: 'none' }>): number | undefined {
  if (reading.kind === 'number') return toNumber(reading.exact);
  return reading.kind === 'yes-no' ? Number(reading.value) : undefined;
}

function numbersOf(figures: ExactFigures): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, toNumber(figure)]));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
