import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RestatementRules, RestatementView, Strata } from '@strata/application';
import type {
  QueryRestatementArgs,
  QueryRestatementRulesArgs,
  QueryRestatementsArgs,
  QueryRestatementScoresArgs,
} from '@strata/contract';
import { movedPage, type MovedPage } from '../change/change-source.js';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { restatementMutations, type RestatementTarget } from './restatement.mutations.js';

export class ChangeRestatement extends Change<RestatementTarget> {}

@CommandHandler(ChangeRestatement)
class ChangeRestatementHandler extends ChangeHandler<RestatementTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, restatementMutations);
  }
}

/** The restatements of a cluster. */
export class ListRestatements extends ApiQuery<QueryRestatementsArgs, Connection<RestatementView>> {}

@QueryHandler(ListRestatements)
class ListRestatementsHandler implements IQueryHandler<ListRestatements> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListRestatements) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const found = await this.strata.restatements.list(view);
    const wanted = found.filter(({ status }) => (args.status ?? status) === status);
    return pageInOrder(wanted, args, ({ id }) => id);
  }
}

/** How a cluster restates values. */
export class FindRestatementRules extends ApiQuery<QueryRestatementRulesArgs, RestatementRules> {}

@QueryHandler(FindRestatementRules)
class FindRestatementRulesHandler implements IQueryHandler<FindRestatementRules> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster }, caller }: FindRestatementRules) {
    return this.strata.restatements.rules(await this.strata.clusters.view(caller, cluster));
  }
}

/** A restatement. */
export class FindRestatement extends ApiQuery<QueryRestatementArgs, RestatementView> {}

@QueryHandler(FindRestatement)
class FindRestatementHandler implements IQueryHandler<FindRestatement> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, id, asOf }, caller }: FindRestatement) {
    return this.strata.restatements.get(await this.strata.clusters.view(caller, cluster, parseAsOf(asOf)), id);
  }
}

/** The scores that a restatement moves. */
export class ListMoved extends ApiQuery<QueryRestatementScoresArgs, MovedPage> {}

@QueryHandler(ListMoved)
class ListMovedHandler implements IQueryHandler<ListMoved> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, id, asOf, ...page }, caller }: ListMoved) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const { restatements } = this.strata;
    return movedPage(await restatements.moved(await restatements.get(view, id)), page);
  }
}

export const restatementHandlers = [
  ChangeRestatementHandler,
  ListRestatementsHandler,
  FindRestatementRulesHandler,
  FindRestatementHandler,
  ListMovedHandler,
];
