export type * as client from './generated/client-types.js';
export { enumValues } from './generated/enum-values.js';
export { typeDefs } from './generated/schema.js';
export { spokenFields } from './generated/spoken-fields.js';
export type * from './generated/server-types.js';
