import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryMailboxArgs, QueryNoticesArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { FindMailbox, ListNotices } from './notification.handlers.js';

@Resolver()
export class NotificationResolver implements Pick<QueryFields, 'notices' | 'mailbox'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('notices')
  notices(@Args() args: QueryNoticesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListNotices(args, queryContextOf(context)));
  }

  @Query('mailbox')
  mailbox(@Args() args: QueryMailboxArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindMailbox(args, queryContextOf(context)));
  }
}
