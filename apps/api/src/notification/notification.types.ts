import { NOTICE_CHANNELS } from '@strata/domain';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { FindMailbox } from './notification.handlers.js';

/** Fields of notices and mailboxes. */
export const notificationTypes: TypeResolvers<'Notice' | 'Mailbox' | 'MailboxChanged'> = {
  Notice: { read: ({ isRead }) => isRead },
  Mailbox: {
    readUpTo: ({ readUpTo }) => (readUpTo === '' ? null : readUpTo),
    deliveries: ({ channels }) =>
      NOTICE_CHANNELS.flatMap((channel) => {
        const delivery = channels[channel]?.delivery;
        return delivery === undefined ? [] : [{ channel, ...delivery }];
      }),
  },
  MailboxChanged: {
    mailbox: ({ target: { cluster, login }, position: after }, _args, context) =>
      context.queries.execute(new FindMailbox({ cluster, login: login ?? null, after }, queryContextOf(context))),
  },
};
