import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { FindAccount, HasSecondFactor, ReadAccountHistory } from './account.handlers.js';

/** Fields of accounts, their events, and the results of their mutations. */
export const accountTypes: TypeResolvers<'Account' | 'AccountEntry' | 'AccountChanged'> = {
  Account: {
    erased: ({ erased = false }) => erased,
    secondFactor: ({ login }, _args, context) =>
      context.queries.execute(new HasSecondFactor({ login }, queryContextOf(context))),
    history: ({ login }, _args, context) =>
      context.queries.execute(new ReadAccountHistory({ login }, queryContextOf(context))),
  },
  AccountEntry: {
    kind: ({ event }) => KINDS[event.type],
    grant: ({ event }) => (event.type === 'RoleGranted' || event.type === 'RoleRevoked' ? event.data.grant : null),
    reason: ({ event }) => ('reason' in event.data ? event.data.reason : null),
  },
  AccountChanged: {
    account: ({ target: { login }, position }, _args, context) =>
      context.queries.execute(new FindAccount({ login, atLeast: position }, queryContextOf(context))),
  },
};

const KINDS = {
  AccountOpened: 'opened',
  AccountRenamed: 'renamed',
  RoleGranted: 'role-granted',
  RoleRevoked: 'role-revoked',
  IdentityLinked: 'identity-linked',
  AccountClosed: 'closed',
  PersonErased: 'erased',
} as const;
