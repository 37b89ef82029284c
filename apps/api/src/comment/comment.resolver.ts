import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryCommentCountsArgs,
  QueryCommentsArgs,
  QueryCommentThreadArgs,
  QueryMentionableArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { CountThreads, FindThread, ListMentionable, ListThreads } from './comment.handlers.js';

@Resolver()
export class CommentResolver implements Pick<
  QueryFields,
  'comments' | 'commentThread' | 'commentCounts' | 'mentionable'
> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('comments')
  comments(@Args() args: QueryCommentsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListThreads(args, queryContextOf(context)));
  }

  @Query('commentThread')
  commentThread(@Args() args: QueryCommentThreadArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindThread(args, queryContextOf(context)));
  }

  @Query('commentCounts')
  commentCounts(@Args() args: QueryCommentCountsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new CountThreads(args, queryContextOf(context)));
  }

  @Query('mentionable')
  mentionable(@Args() args: QueryMentionableArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListMentionable(args, queryContextOf(context)));
  }
}
