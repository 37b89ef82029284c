export { MongoConnection, type ConnectionSettings } from './mongo-connection.js';
export { isDuplicate, unconfirmed, type StoreErrors } from './mongo-errors.js';
