/**
 * Versions of the evaluation rules (scoring, roll-up, aggregation, formula language). Closed evaluations record theirs,
 * and are repeated under it. Add a version whenever the same inputs could give another result.
 *
 * 1: targets of the period's first day; no notion of periods that are not due, of coverage and of state.
 * 2: docs/scoring.md.
 */
export type EngineRules = 'strata-engine/1' | 'strata-engine/2';

/** The current rules. */
export const ENGINE_RULES: EngineRules = 'strata-engine/2';

/** True for a version of the rules that evaluations can be repeated under. */
export function isEngineRules(text: string): text is EngineRules {
  return text === 'strata-engine/1' || text === 'strata-engine/2';
}
