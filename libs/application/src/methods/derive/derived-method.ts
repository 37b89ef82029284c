import type { Id, Labels, PeriodName, Subject } from '@strata/domain';
import type {
  FactorFinding,
  LifeCycleReading,
  MeasureSeries,
  MethodProposal,
  PanelResult,
  Weighting,
} from '@strata/engine';
import type { ClusterSnapshot } from '../../clusters/cluster-reads.js';
import type { ExpertSheet } from './expert-sheet.js';
import type { FactorGroup } from './factor-groups.js';

/** What to derive a method from. */
export interface DeriveMethodRequest {
  /** The measure that is the resulting indicator. */
  readonly result: Id;
  /** Whose values; the cluster's by default. */
  readonly subject?: Subject;
  /** The factors by group; by default every other measure of numbers, in one group. */
  readonly groups?: readonly FactorGroup[];
  readonly from?: PeriodName;
  readonly to?: PeriodName;
  /** The moment as asked for, to be written into the definition. */
  readonly at?: string;
  readonly threshold?: number;
  readonly weighting?: Weighting;
  /** Standardise values with their mean and deviation over the periods. */
  readonly standardise?: boolean;
  /** Id of the method; by default `derived-` and the result. */
  readonly methodId?: string;
  /** Highest version of a method so far, beyond those that the cluster registered; 0 if there is none. */
  readonly shippedVersion?: (id: Id) => Promise<number>;
  readonly experts?: ExpertSheet;
  /** Who asks, for the definition's source. */
  readonly by: string;
}

export interface DerivedFactor extends FactorFinding {
  readonly labels: Labels;
  /** Only of factors that are kept. */
  readonly weight?: number;
}

export interface DerivedMethod {
  readonly result: Id;
  readonly subject: Subject;
  readonly periods: readonly PeriodName[];
  readonly position: ClusterSnapshot['position'];
  readonly threshold: number;
  readonly factors: readonly DerivedFactor[];
  readonly stage: LifeCycleReading;
  /** Values that were left out or rest on a part of the members, by measure. */
  readonly gaps: readonly (Pick<MeasureSeries, 'incomplete' | 'partialMembers'> & { readonly measure: Id })[];
  readonly panel?: PanelResult & { readonly experts: number };
  /** Absent if no factor was kept. */
  readonly proposal?: MethodProposal;
}
