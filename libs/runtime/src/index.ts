export * from './demo.js';
export * from './health.js';
export * from './method-catalogue.js';
export type { Purpose } from './open-stores.js';
export * from './questionnaires.js';
export * from './runtime.js';
export * from './start-failure.js';
export * from './stop-on-signals.js';
