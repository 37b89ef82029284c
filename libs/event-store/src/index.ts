export * from './append-request.js';
export * from './event-store.js';
export * from './event-store.errors.js';
export * from './follow-log.js';
