export { loadDemoDiagnosis } from './demo-diagnosis.js';
export * from './demo.js';
export * from './health.js';
export type { Purpose } from './open-stores.js';
export * from './runtime.js';
export { shippedCatalogue } from './shipped-catalogue.js';
export * from './start-failure.js';
export * from './stop-on-signals.js';
