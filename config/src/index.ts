export * from './env.js';
export * from './units.js';
