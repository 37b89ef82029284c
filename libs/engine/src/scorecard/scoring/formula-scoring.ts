import type { TargetFigures } from '@strata/domain';
import type { ScoreFormula, ScorecardOptions } from '../structure.js';
import { toNumber } from '../value/ratio.js';
import type { Reading } from '../value/reading.js';
import { always, fault, reasonOf, type Scored, type Scorer, type ScorerInput } from './scored.js';
import { statusOfScore } from './status.js';

/**
 * A formula over `actual` (a number; yes is 1, no is 0) and the targets in force, float64. Its result is the score;
 * below 0 it is 0. A formula that fails, or gives no finite number, is an evaluation error with its message.
 */
export function formulaScorer(input: ScorerInput, formula: string): Scorer {
  const compiled = compile(formula, input.compileFormula);
  if (typeof compiled === 'string') return always(fault(compiled));
  const targets = numbersOf(input.figures);
  return {
    score(reading) {
      if (reading.kind === 'none') return reasonOf(reading);
      const actual = actualOf(reading);
      return actual === undefined ? fault('NOT_A_NUMBER') : run(compiled, { ...targets, actual });
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
    return fault(`FORMULA ${messageOf(error)}`);
  }
  if (typeof result !== 'number') return fault(`FORMULA ${result.error}`);
  if (!Number.isFinite(result)) return fault('FORMULA not a finite number');
  const score = result > 0 ? result : 0;
  return { score, status: statusOfScore(score) };
}

function actualOf(reading: Exclude<Reading, { kind: 'none' }>): number | undefined {
  if (reading.kind === 'number') return toNumber(reading.exact);
  return reading.kind === 'yes-no' ? Number(reading.value) : undefined;
}

function numbersOf(figures: TargetFigures): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, Number(text)]));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
