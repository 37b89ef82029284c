import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import type { EffectiveDated, Id, InstantText, Labels, MissingPolicy } from '../words.js';

/**
 * The month in which a fiscal year starts (1 to 12), whether the year is named after its start or its end, and the time
 * zone (IANA; by default UTC) whose days decide when a period has ended.
 */
export interface FiscalCalendar {
  readonly yearStartMonth: number;
  readonly yearNamedBy: 'start' | 'end';
  readonly timeZone?: string | undefined;
}

/** Limits on a cluster's maps and members. */
export interface ClusterLimits {
  readonly objectivesPerMap: number;
  readonly measuresPerObjective: number;
  /** Levels of detail of objectives within one map. */
  readonly objectiveLevels: number;
  readonly actors: number;
}

export interface ClusterScoring {
  readonly missing: MissingPolicy;
  /** Whether scores above 1 are capped at 1 when they roll up. */
  readonly overAchievement: 'cap' | 'keep';
  /** The coverage from which a score is shown as a status, 0 to 1; by default 0.5. */
  readonly leastCoverage?: number | undefined;
  /**
   * Whether the values of a period count in scores once they are submitted (the default) or once they are approved. Those
   * that were entered while they counted when submitted, and those that need no approval, always count.
   */
  readonly counts?: CountedValues | undefined;
}

/** Which values count in scores. */
export const COUNTED_VALUES = ['submitted', 'approved'] as const;

export type CountedValues = (typeof COUNTED_VALUES)[number];

/**
 * What members see of each other. `open`: all figures. `scores`: the status of each other's measures and strategies, and
 * the scores of what several of them contribute to. `status`: statuses alone.
 */
export type Disclosure = 'open' | 'scores' | 'status';

export interface Perspective {
  readonly id: Id;
  readonly labels: Labels;
}

/** A functional service of an actor (marketing, finance, the budget office). */
export interface FunctionalService {
  readonly id: Id;
  readonly labels: Labels;
  /** Whether it exists over time, once it is set up or closed from a period on. */
  readonly use?: EffectiveDated<boolean>;
}

/** An organisational unit of an actor; it may belong to a functional service. */
export interface OrganisationalUnit {
  readonly id: Id;
  readonly labels: Labels;
  readonly service?: Id;
  /** Whether it exists over time, once it is set up or closed from a period on. */
  readonly use?: EffectiveDated<boolean>;
  /** The service that it belongs to over time (null: none), once it moves from a period on. */
  readonly services?: EffectiveDated<Id | null>;
}

/** A member enterprise of the cluster. Ids of services and units are unique within their actor. */
export interface Actor {
  readonly id: Id;
  readonly labels: Labels;
  /** Its latest status. */
  readonly status: 'member' | 'left';
  /** Whether it is a member over time, once it is admitted or released from a period on. */
  readonly membership?: EffectiveDated<boolean>;
  readonly services: readonly FunctionalService[];
  readonly units: readonly OrganisationalUnit[];
}

/** Declared history: when the structure counts as known from, and whether loading is still open. */
export interface DeclaredHistory {
  readonly from: InstantText;
  readonly loading: boolean;
}

export interface ClusterState {
  readonly exists: boolean;
  readonly id: Id;
  readonly labels: Labels;
  readonly calendar: FiscalCalendar;
  readonly limits: ClusterLimits;
  /** The latest scoring. */
  readonly scoring: ClusterScoring;
  /** The scoring over time, once one holds from a period on. */
  readonly scorings?: EffectiveDated<ClusterScoring>;
  /** In the order of the map's bands, top first. */
  readonly perspectives: readonly Perspective[];
  /** In the order of the cluster. */
  readonly actors: readonly Actor[];
  /** The order of the measures; those that it does not name follow by id. */
  readonly measureOrder?: readonly Id[];
  readonly history?: DeclaredHistory;
  /** By default `scores`. */
  readonly disclosure?: Disclosure;
  /** Whether accounts with a role in the cluster must have a second factor; undefined is the same as false. */
  readonly secondFactorRequired?: boolean;
  /** Whether strategies are activated and revised by agreement; undefined is the same as false. */
  readonly agreementRequired?: boolean;
}

/** A service or unit as it is set up. */
export type NewService = Omit<FunctionalService, 'use'>;
export type NewUnit = Omit<OrganisationalUnit, 'use' | 'services'>;

export type ClusterCommand =
  | {
      readonly type: 'FoundCluster';
      readonly clusterId: Id;
      readonly labels: Labels;
      readonly calendar?: FiscalCalendar;
      readonly limits?: Partial<ClusterLimits>;
      readonly scoring?: Partial<ClusterScoring>;
      readonly historyFrom?: InstantText | undefined;
    }
  | { readonly type: 'RenameCluster'; readonly labels: Labels }
  | { readonly type: 'SetClusterLimits'; readonly limits: Partial<ClusterLimits> }
  | ({ readonly type: 'SetClusterScoring'; readonly scoring: Partial<ClusterScoring> } & AskedStart)
  | { readonly type: 'SetDisclosure'; readonly disclosure: Disclosure }
  | { readonly type: 'ArrangePerspectives'; readonly perspectives: readonly Perspective[] }
  | { readonly type: 'ArrangeActors'; readonly actors: readonly Id[] }
  | { readonly type: 'ArrangeMeasures'; readonly measures: readonly Id[] }
  | ({ readonly type: 'AdmitActor'; readonly actorId: Id; readonly labels: Labels } & AskedStart)
  | { readonly type: 'RenameActor'; readonly actorId: Id; readonly labels: Labels }
  | ({ readonly type: 'ReleaseActor'; readonly actorId: Id; readonly reason: string } & AskedStart)
  | ({ readonly type: 'SetUpService'; readonly actorId: Id; readonly service: NewService } & AskedStart)
  | ({ readonly type: 'CloseService'; readonly actorId: Id; readonly serviceId: Id } & AskedStart)
  | ({ readonly type: 'SetUpUnit'; readonly actorId: Id; readonly unit: NewUnit } & AskedStart)
  | ({ readonly type: 'CloseUnit'; readonly actorId: Id; readonly unitId: Id } & AskedStart)
  | { readonly type: 'EndHistoryLoading' }
  | { readonly type: 'RequireSecondFactor'; readonly required: boolean }
  | { readonly type: 'RequireAgreement'; readonly required: boolean };

export type ClusterEvent =
  | {
      readonly type: 'ClusterFounded';
      readonly data: {
        readonly clusterId: Id;
        readonly labels: Labels;
        readonly calendar: FiscalCalendar;
        readonly limits: ClusterLimits;
        readonly scoring: ClusterScoring;
        readonly historyFrom?: InstantText;
      };
    }
  | { readonly type: 'ClusterRenamed'; readonly data: { readonly labels: Labels } }
  | { readonly type: 'ClusterLimitsSet'; readonly data: { readonly limits: ClusterLimits } }
  | { readonly type: 'ClusterScoringSet'; readonly data: { readonly scoring: ClusterScoring } & EffectiveStart }
  | { readonly type: 'DisclosureSet'; readonly data: { readonly disclosure: Disclosure } }
  | { readonly type: 'PerspectivesArranged'; readonly data: { readonly perspectives: readonly Perspective[] } }
  | { readonly type: 'ActorsArranged'; readonly data: { readonly actors: readonly Id[] } }
  | { readonly type: 'MeasuresArranged'; readonly data: { readonly measures: readonly Id[] } }
  | {
      readonly type: 'ActorAdmitted';
      readonly data: { readonly actorId: Id; readonly labels: Labels } & EffectiveStart;
    }
  | { readonly type: 'ActorRenamed'; readonly data: { readonly actorId: Id; readonly labels: Labels } }
  | {
      readonly type: 'ActorReleased';
      readonly data: { readonly actorId: Id; readonly reason: string } & EffectiveStart;
    }
  | {
      /** Set up or renamed. */
      readonly type: 'ServiceSetUp';
      readonly data: { readonly actorId: Id; readonly service: NewService } & EffectiveStart;
    }
  | {
      readonly type: 'ServiceClosed';
      readonly data: { readonly actorId: Id; readonly serviceId: Id } & EffectiveStart;
    }
  | { readonly type: 'UnitSetUp'; readonly data: { readonly actorId: Id; readonly unit: NewUnit } & EffectiveStart }
  | { readonly type: 'SecondFactorRequirementSet'; readonly data: { readonly required: boolean } }
  | { readonly type: 'AgreementRequirementSet'; readonly data: { readonly required: boolean } }
  | { readonly type: 'UnitClosed'; readonly data: { readonly actorId: Id; readonly unitId: Id } & EffectiveStart }
  | { readonly type: 'HistoryLoadingEnded'; readonly data: Record<string, never> };
