import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { FindAccount } from './account.handlers.js';

/** Fields of the results of account mutations. */
export const accountTypes: TypeResolvers<'Account' | 'AccountChanged'> = {
  Account: { erased: ({ erased = false }) => erased },
  AccountChanged: {
    account: ({ target: { login }, position }, _args, context) =>
      context.queries.execute(new FindAccount({ login, atLeast: position }, queryContextOf(context))),
  },
};
