import { Command, Query } from '@nestjs/cqrs';
import type {
  AddressedCommand,
  AsOf,
  ClusterView,
  CommandEnvelope,
  Outcome,
  Principal,
  ScorecardView,
} from '@strata/application';
import type { AccountState, Id, PeriodName, Position, Subject } from '@strata/domain';
import type { TimelinePage, TimelineRow, ValueRow, ValueSelection } from '@strata/read-models';

// Messages of Nest's buses; they are told apart by class, so each has one.

/** A command of the domain with its sender. */
export class CarryOut extends Command<Outcome> {
  constructor(
    readonly principal: Principal,
    readonly addressed: AddressedCommand,
    readonly envelope: CommandEnvelope,
  ) {
    super();
  }
}

/** A cluster at a moment; `UNKNOWN_CLUSTER` or `NOT_KNOWN_THEN` if there is none. */
export class ViewCluster extends Query<ClusterView> {
  constructor(
    readonly clusterId: Id,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

/** Ids of all clusters. */
export class ListClusters extends Query<readonly Id[]> {}

/** Values as known in a view. */
export class ReadValues extends Query<readonly ValueRow[]> {
  constructor(
    readonly view: ClusterView,
    readonly selection: Omit<ValueSelection, 'cluster'>,
  ) {
    super();
  }
}

/** Every version of a value up to a view's moment. */
export class ReadVersions extends Query<readonly ValueRow[]> {
  constructor(
    readonly view: ClusterView,
    readonly key: { readonly measure: Id; readonly subject: Subject; readonly period: PeriodName },
  ) {
    super();
  }
}

/** The scorecard of a period as known in a view. */
export class ReadScorecard extends Query<ScorecardView> {
  constructor(
    readonly view: ClusterView,
    readonly period: PeriodName,
  ) {
    super();
  }
}

/** A page of a cluster's history. */
export class ReadTimeline extends Query<readonly TimelineRow[]> {
  constructor(readonly page: TimelinePage) {
    super();
  }
}

/** All accounts by login, after `atLeast` was projected. */
export class ReadAccounts extends Query<readonly AccountState[]> {}

/** An account by login, after `atLeast` was projected. */
export class FindAccount extends Query<AccountState | undefined> {
  constructor(
    readonly login: string,
    readonly atLeast?: Position,
  ) {
    super();
  }
}
