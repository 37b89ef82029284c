/**
 * Versions of the evaluation rules (scoring, roll-up, aggregation, formula language). A closed evaluation records its
 * version, and is replayed under it. Add a version whenever the same inputs could have another result.
 *
 * 1: targets of the period's first day; periods that are not due, coverage and state are unknown.
 * 2: docs/scoring.md.
 */
const VERSIONS = ['strata-engine/1', 'strata-engine/2'] as const;

export type EngineRules = (typeof VERSIONS)[number];

/** The current rules. */
export const ENGINE_RULES: EngineRules = 'strata-engine/2';

/** True for a version of the rules that evaluations can be repeated under. */
export function isEngineRules(text: string): text is EngineRules {
  return VERSIONS.some((version) => version === text);
}

/** True under the first version of the rules, which know no day: every period counts as ended. */
export function isUndated({ rules }: { readonly rules?: EngineRules | undefined }): boolean {
  return rules === 'strata-engine/1';
}
