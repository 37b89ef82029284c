export { openMongoAccountStore, type MongoAccountStoreOptions } from './mongo-account-store.js';
