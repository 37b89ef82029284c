export { SqliteConnection, type Durability, type Value, type Values } from './sqlite-connection.js';
export { StoreErrors, type StoreNames } from './sqlite-errors.js';
export { openStoreFile, type StoreFileKind } from './store-file.js';
