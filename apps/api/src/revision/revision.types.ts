import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { pageInOrder } from '../paging/connection.js';

/** Fields of revisions. */
export const revisionTypes: TypeResolvers<'RevisionTriangle'> = {
  RevisionTriangle: {
    rows: ({ rows }, args) => pageInOrder(rows, args, ({ subject, period }) => `${subject} ${period}`),
  },
};
