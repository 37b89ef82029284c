export { enumValues } from './generated/enum-values.js';
export { typeDefs } from './generated/schema.js';
export type * from './generated/types.js';
