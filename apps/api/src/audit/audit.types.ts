import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { pageInOrder } from '../paging/connection.js';

/** Fields of what auditors ask for. */
export const auditTypes: TypeResolvers<'RevisionTriangle'> = {
  RevisionTriangle: {
    rows: ({ rows }, args) => pageInOrder(rows, args, ({ subject, period }) => `${subject} ${period}`),
  },
};
