export * from './errors.js';
export * from './events.js';
export * from './json.js';
export * from './position.js';
