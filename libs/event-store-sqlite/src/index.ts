export { openSqliteEventStore } from './sqlite-event-store.js';
export { acquireWriterLock } from './writer-lock.js';
