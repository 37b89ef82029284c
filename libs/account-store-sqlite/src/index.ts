export { openSqliteAccountStore } from './sqlite-account-store.js';
