import type { Id, Labels, MethodVersion, PeriodName, Subject } from '@strata/domain';
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

/** The inputs of a derivation. */
export interface DeriveMethodRequest {
  /** The measure that is the resulting indicator. */
  readonly result: Id;
  /** The subject of the values; by default the cluster. */
  readonly subject?: Subject | undefined;
  /** The factors by group; by default, every other numeric measure in one group. */
  readonly groups?: readonly FactorGroup[] | undefined;
  readonly from?: PeriodName | undefined;
  readonly to?: PeriodName | undefined;
  /** The moment as the caller wrote it, for the text of the definition. */
  readonly at?: string | undefined;
  readonly threshold?: number | undefined;
  readonly weighting?: Weighting | undefined;
  /** Whether to standardise values with their mean and deviation over the periods. */
  readonly standardise?: boolean | undefined;
  /** The id of the method; by default `derived-<result>`. */
  readonly methodId?: string | undefined;
  /** The highest shipped version of a method; 0 if it does not ship with Strata. */
  readonly shippedVersion?: ((id: Id) => Promise<number>) | undefined;
  readonly experts?: ExpertSheet | undefined;
  /** The caller's name, for the definition's source. */
  readonly by: string;
}

export interface DerivedFactor extends FactorFinding {
  readonly labels: Labels;
  /** Only for selected factors. */
  readonly weight?: number;
}

/** A method proposed from findings, and the origin under which it is registered. */
export interface DerivedProposal extends MethodProposal {
  readonly origin: MethodVersion['origin'];
}

export interface DerivedMethod {
  readonly result: Id;
  readonly subject: Subject;
  readonly periods: readonly PeriodName[];
  readonly position: ClusterSnapshot['position'];
  readonly threshold: number;
  readonly factors: readonly DerivedFactor[];
  readonly stage: LifeCycleReading;
  /** Values that were left out or cover only some members, by measure. */
  readonly gaps: readonly (Pick<MeasureSeries, 'incomplete' | 'partialMembers'> & { readonly measure: Id })[];
  readonly panel?: (PanelResult & { readonly experts: number }) | undefined;
  /** Absent if no factor was selected. */
  readonly proposal?: DerivedProposal;
}
