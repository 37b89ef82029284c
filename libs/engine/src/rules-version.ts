/**
 * Versions of the evaluation rules (scoring, roll-up, aggregation, formula language). A closed evaluation records its
 * version, and is replayed under it. Add a version whenever the same inputs could have another result.
 *
 * 1: targets of the period's first day; periods that are not due, coverage and state are unknown.
 * 2: docs/scoring.md.
 */
export type EngineRules = 'strata-engine/1' | 'strata-engine/2';

/** The current rules. */
export const ENGINE_RULES: EngineRules = 'strata-engine/2';

/** True for a version of the rules that evaluations can be repeated under. */
export function isEngineRules(text: string): text is EngineRules {
  return text === 'strata-engine/1' || text === 'strata-engine/2';
}
