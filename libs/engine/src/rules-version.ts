/**
 * Version of the rules by which this engine evaluates (scoring, roll-up, aggregation, formula language). It is pinned
 * in every closed evaluation and raised whenever the same inputs could come out differently.
 */
export const ENGINE_RULES = 'strata-engine/1';
