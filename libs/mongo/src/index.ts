export { MongoConnection } from './mongo-connection.js';
export { isDuplicate, unconfirmed } from './mongo-errors.js';
