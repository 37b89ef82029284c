export { checkStoreFile } from './check-store-file.js';
export { createPrivately } from './private-file.js';
export { numberSql, SqliteConnection, textSql, type Value, type Values } from './sqlite-connection.js';
export { openStoreFile, type StoreFileKind } from './store-file.js';
