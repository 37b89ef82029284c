export * from './demo.js';
export * from './method-catalogue.js';
export type { Purpose } from './open-stores.js';
export * from './runtime.js';
