export * from './formula/batch.js';
export * from './formula/compile-program.js';
export * from './formula/program.js';
