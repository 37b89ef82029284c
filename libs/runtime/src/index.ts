export * from './demo.js';
export type { Purpose } from './open-stores.js';
export * from './runtime.js';
