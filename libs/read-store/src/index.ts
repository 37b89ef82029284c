export * from './read-store.js';
export * from './read-store-errors.js';
export * from './table-layout.js';
export * from './definition-checks.js';
export * from './find-checks.js';
export * from './fold-writes.js';
export * from './checkpoint-waiters.js';
