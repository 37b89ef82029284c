export * from './canonical-json.js';
export * from './first-difference.js';
