export { createPrivately } from './private-file.js';
export { SqliteConnection, type Value, type Values } from './sqlite-connection.js';
export { StoreErrors } from './sqlite-errors.js';
export { openStoreFile, type StoreFileKind } from './store-file.js';
