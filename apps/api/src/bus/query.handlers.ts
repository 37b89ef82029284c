import { Inject, type Provider } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { StrataError } from '@strata/domain';
import { accounts, findAccount, HISTORY } from '@strata/read-models';
import type { Runtime } from '@strata/runtime';
import { RUNTIME } from '../tokens.js';
import {
  FindAccount,
  ListClusters,
  ReadAccounts,
  ReadScorecard,
  ReadTimeline,
  ReadValues,
  ReadVersions,
  ViewCluster,
} from './messages.js';

const ACCOUNT_WAIT = 5_000;

@QueryHandler(ViewCluster)
class ViewClusterHandler implements IQueryHandler<ViewCluster> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ clusterId, asOf }: ViewCluster) {
    return this.runtime.queries.get(clusterId, asOf);
  }
}

@QueryHandler(ListClusters)
class ListClustersHandler implements IQueryHandler<ListClusters> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute() {
    return this.runtime.queries.clusters();
  }
}

@QueryHandler(ReadValues)
class ReadValuesHandler implements IQueryHandler<ReadValues> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view, selection }: ReadValues) {
    return this.runtime.queries.values(view, selection);
  }
}

@QueryHandler(ReadVersions)
class ReadVersionsHandler implements IQueryHandler<ReadVersions> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view, key }: ReadVersions) {
    return this.runtime.queries.versions(view, key.measure, key.subject, key.period);
  }
}

@QueryHandler(ReadScorecard)
class ReadScorecardHandler implements IQueryHandler<ReadScorecard> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ view, period }: ReadScorecard) {
    return this.runtime.queries.scorecard(view, period);
  }
}

@QueryHandler(ReadTimeline)
class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute({ page }: ReadTimeline) {
    return this.runtime.queries.timeline(page);
  }
}

@QueryHandler(ReadAccounts)
class ReadAccountsHandler implements IQueryHandler<ReadAccounts> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  execute() {
    return accounts(this.runtime.reads.reader(HISTORY));
  }
}

@QueryHandler(FindAccount)
class FindAccountHandler implements IQueryHandler<FindAccount> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}
  async execute({ login, atLeast }: FindAccount) {
    const { reads } = this.runtime;
    if (atLeast !== undefined && !(await reads.waitFor(HISTORY, atLeast, ACCOUNT_WAIT))) {
      throw new StrataError('POSITION_NOT_REACHED', `position ${atLeast} has not been projected yet`, {
        remedy: 'ask again',
      });
    }
    return findAccount(reads.reader(HISTORY), login);
  }
}

/** One handler for each question. */
export const queryHandlers: readonly Provider[] = [
  ViewClusterHandler,
  ListClustersHandler,
  ReadValuesHandler,
  ReadVersionsHandler,
  ReadScorecardHandler,
  ReadTimelineHandler,
  ReadAccountsHandler,
  FindAccountHandler,
];
