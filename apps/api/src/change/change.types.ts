import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { movedPage } from './change-source.js';

/** Fields of rehearsed changes. */
export const changeTypes: TypeResolvers<'Rehearsal'> = {
  Rehearsal: { moved: ({ moved }, args) => movedPage(moved, args) },
};
