import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AgreementView, ClusterView, Realignment, Strata } from '@strata/application';
import type {
  QueryAgreementArgs,
  QueryAgreementsArgs,
  QueryParentDifferenceArgs,
  QueryProposalDifferenceArgs,
  QueryRealignmentsArgs,
} from '@strata/contract';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import type { MapComparisonSource } from '../strategy/strategy-source.js';
import { STRATA } from '../tokens.js';
import { agreementMutations, type AgreementTarget } from './agreement.mutations.js';

export class ChangeAgreement extends Change<AgreementTarget> {}

@CommandHandler(ChangeAgreement)
class ChangeAgreementHandler extends ChangeHandler<AgreementTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, agreementMutations);
  }
}

/** The agreements about the strategies of a cluster. */
export class ListAgreements extends ApiQuery<QueryAgreementsArgs, Connection<AgreementView>> {}

@QueryHandler(ListAgreements)
class ListAgreementsHandler implements IQueryHandler<ListAgreements> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListAgreements) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    return pageInOrder(await this.strata.agreements.list(view), args, ({ strategyId }) => strategyId);
  }
}

/** The agreement about a strategy. */
export class FindAgreement extends ApiQuery<QueryAgreementArgs, AgreementView> {}

@QueryHandler(FindAgreement)
class FindAgreementHandler implements IQueryHandler<FindAgreement> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, strategy, asOf }, caller }: FindAgreement) {
    return this.strata.agreements.get(await this.strata.clusters.view(caller, cluster, parseAsOf(asOf)), strategy);
  }
}

/** What a round of a proposal changes. */
export class CompareRounds extends ApiQuery<QueryProposalDifferenceArgs, MapComparisonSource> {}

@QueryHandler(CompareRounds)
class CompareRoundsHandler implements IQueryHandler<CompareRounds> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: CompareRounds): Promise<MapComparisonSource> {
    const { cluster, strategy, round, asOf } = args;
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return { cluster, ...(await this.strata.agreements.difference(view, strategy, round ?? undefined)) };
  }
}

/** The open tasks of realignment. */
export class ListRealignments extends ApiQuery<QueryRealignmentsArgs, Connection<Realignment>> {}

@QueryHandler(ListRealignments)
class ListRealignmentsHandler implements IQueryHandler<ListRealignments> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListRealignments) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const tasks = await this.strata.agreements.realignments(view);
    const wanted = tasks.filter(({ owner }) => (args.owner ?? owner) === owner);
    return pageInOrder(wanted, args, ({ strategy }) => strategy);
  }
}

/** What changed above a strategy since it was last aligned. */
export class CompareParent extends ApiQuery<QueryParentDifferenceArgs, MapComparisonSource | null> {}

@QueryHandler(CompareParent)
class CompareParentHandler implements IQueryHandler<CompareParent> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, strategy, asOf }, caller }: CompareParent): Promise<MapComparisonSource | null> {
    const view: ClusterView = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const found = await this.strata.agreements.parentDifference(view, strategy);
    return found === undefined ? null : { cluster, ...found };
  }
}

export const agreementHandlers = [
  ChangeAgreementHandler,
  ListAgreementsHandler,
  FindAgreementHandler,
  CompareRoundsHandler,
  ListRealignmentsHandler,
  CompareParentHandler,
];
