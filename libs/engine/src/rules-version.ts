/**
 * Version of the evaluation rules (scoring, roll-up, aggregation, formula language). Closed evaluations record it.
 * Raise it whenever the same inputs could have another result.
 */
export const ENGINE_RULES = 'strata-engine/1';
