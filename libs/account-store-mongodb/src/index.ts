export { openMongoAccountStore } from './mongo-account-store.js';
