import { compileScoreFormula, type ScorecardOptions } from '@strata/engine';

/** The scoring options of every evaluation. */
export const SCORING: ScorecardOptions = { compileFormula: compileScoreFormula };
