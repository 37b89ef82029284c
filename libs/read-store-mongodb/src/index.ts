export { openMongoReadStore } from './mongo-read-store.js';
