export { checkSqliteAccountStore, copySqliteAccountStore } from './account-store-file.js';
export { openSqliteAccountStore } from './sqlite-account-store.js';
