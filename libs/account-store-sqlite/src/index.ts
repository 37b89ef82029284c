export { openSqliteAccountStore, type SqliteAccountStoreOptions } from './sqlite-account-store.js';
