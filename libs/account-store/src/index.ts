export * from './account-store.js';
export * from './account-store-errors.js';
export * from './record-checks.js';
