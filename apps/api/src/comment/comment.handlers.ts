import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CommentCount, Mentionable, Strata, ThreadView } from '@strata/application';
import type {
  QueryCommentCountsArgs,
  QueryCommentsArgs,
  QueryCommentThreadArgs,
  QueryMentionableArgs,
} from '@strata/contract';
import { inputFault } from '../errors/input-fault.js';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { keyOfCursor, pageInOrder, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';
import { commentMutations, type ThreadTarget } from './comment.mutations.js';

/** The most things that are counted at once. */
const MAX_COUNTED = 500;

export class ChangeThread extends Change<ThreadTarget> {}

@CommandHandler(ChangeThread)
class ChangeThreadHandler extends ChangeHandler<ThreadTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, commentMutations);
  }
}

/** Threads of comments. */
export class ListThreads extends ApiQuery<QueryCommentsArgs, Connection<ThreadView>> {}

@QueryHandler(ListThreads)
class ListThreadsHandler implements IQueryHandler<ListThreads> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListThreads) {
    const { cluster, about, resolved, after, asOf } = args;
    const limit = pageSize(args) + 1;
    const isAboutAnything = !isGiven(about);
    const before = isAboutAnything && isGiven(after) ? keyOfCursor(after, 1)[0] : undefined;
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const question = { about: about ?? undefined, resolved: resolved ?? undefined, before, limit };
    const found = await this.strata.comments.list(view, question);
    return isAboutAnything ? pageOf(found, args, ({ begunAt }) => [begunAt]) : pageInOrder(found, args, ({ id }) => id);
  }
}

/** A thread of comments. */
export class FindThread extends ApiQuery<QueryCommentThreadArgs, ThreadView> {}

@QueryHandler(FindThread)
class FindThreadHandler implements IQueryHandler<FindThread> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, id, asOf }, caller }: FindThread) {
    return this.strata.comments.get(await this.strata.clusters.view(caller, cluster, parseAsOf(asOf)), id);
  }
}

/** How many threads there are about some things. */
export class CountThreads extends ApiQuery<QueryCommentCountsArgs, readonly CommentCount[]> {}

@QueryHandler(CountThreads)
class CountThreadsHandler implements IQueryHandler<CountThreads> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, about, asOf }, caller }: CountThreads) {
    if (about.length > MAX_COUNTED) {
      const message = `The argument about must name at most ${MAX_COUNTED} things, not ${about.length}.`;
      throw inputFault('about', message, 'Ask several times.');
    }
    return this.strata.comments.counts(await this.strata.clusters.view(caller, cluster, parseAsOf(asOf)), about);
  }
}

/** The accounts that a comment can mention. */
export class ListMentionable extends ApiQuery<QueryMentionableArgs, readonly Mentionable[]> {}

@QueryHandler(ListMentionable)
class ListMentionableHandler implements IQueryHandler<ListMentionable> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListMentionable) {
    const { cluster, about, text } = args;
    const view = await this.strata.clusters.view(caller, cluster);
    return this.strata.comments.mentionable(view, { about, text: text ?? undefined, limit: pageSize(args) });
  }
}

export const commentHandlers = [
  ChangeThreadHandler,
  ListThreadsHandler,
  FindThreadHandler,
  CountThreadsHandler,
  ListMentionableHandler,
];
