export * from './aggregates/aggregates.queries.js';
export * from './evaluation-inputs/evaluation-inputs.js';
export * from './projection.js';
export * from './timeline/timeline-row.js';
export * from './timeline/timeline.js';
export * from './timeline/timeline.queries.js';
export { timelineRows } from './timeline/block-reader.js';
export * from './values/values.js';
export * from './values/values.queries.js';
