// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
export type * from './operation-types.js';
export * from './operations/analysis-analysis.js';
export * from './operations/approvals-approvals.js';
export * from './operations/cascade-cascade.js';
export * from './operations/cycle-cycle.js';
export * from './operations/entry-entry.js';
export * from './operations/evaluations-evaluations.js';
export * from './operations/explain-explain.js';
export * from './operations/history-history.js';
export * from './operations/map-map.js';
export * from './operations/measure-measure.js';
export * from './operations/plans-plans.js';
export * from './operations/scorecard-scorecard.js';
export * from './operations/shell-shell.js';
export * from './operations/sign-in-sign-in.js';
