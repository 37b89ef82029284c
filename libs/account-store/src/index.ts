export * from './account-store.js';
export * from './account-store-errors.js';
export * from './checked-account-store.js';
export { checkVersion, dataText } from './record-checks.js';
