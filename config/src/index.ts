export * from './env.js';
export * from './locale.js';
export * from './shipped-folder.js';
export * from './units.js';
