export { checkSqliteReadStore } from './check-read-store.js';
export { openSqliteReadStore } from './sqlite-read-store.js';
