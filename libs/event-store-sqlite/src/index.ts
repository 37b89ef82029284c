export { openSqliteEventStore } from './sqlite-event-store.js';
