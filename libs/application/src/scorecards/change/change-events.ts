import type { InstantText, Position } from '@strata/domain';
import type { TimelineRow } from '@strata/read-models';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';
import type { ChangeCause } from './change-causes.js';

/** An event that a part of a change comes from. */
export interface ChangeEvent {
  readonly id: string;
  readonly position: Position;
  readonly stream: string;
  readonly type: string;
  readonly by: string;
  readonly recordedAt: InstantText;
  readonly knownAt: InstantText;
}

/** The types of events by what they change. Those about values are found by the values themselves. */
const TYPES: Readonly<Record<ChangeCause, readonly string[]>> = {
  actual: [
    'ItemsAssessed',
    'ItemsAssessedOnBehalf',
    'GradesWithdrawn',
    'MarketSegmented',
    'ActivitiesPlanned',
    'InitiativeCancelled',
  ],
  restatement: [],
  target: ['TargetSet', 'TargetWithdrawn'],
  weight: [
    ...['ObjectiveRevised', 'MeasureReweighed', 'ParentLinkRevised', 'PerspectiveWeighed'],
    ...['StrategyActivated', 'StrategyRevised', 'ContributionAccepted', 'ContributionDeclined'],
  ],
  structure: [
    ...['ClusterScoringSet', 'PerspectivesArranged'],
    ...['StrategyDrafted', 'StrategyMoved', 'StrategyActivated', 'StrategyRevised', 'StrategySuperseded'],
    ...['StrategyRetired', 'ContributionAccepted', 'ContributionDeclined'],
    ...['ObjectiveSet', 'ObjectiveRevised', 'ObjectiveDropped', 'MeasurePlaced', 'MeasureTakenOff'],
    ...['LinkedToParent', 'UnlinkedFromParent', 'MapRollUpSet'],
    ...['MeasureDefined', 'MeasureRevised', 'MeasureRetired', 'MeasureReinstated'],
  ],
  method: ['MethodVersionRegistered', 'MethodVersionAdopted', 'MethodBound', 'MethodWithdrawn'],
  membership: ['ActorAdmitted', 'ActorReleased', 'ServiceSetUp', 'ServiceClosed', 'UnitSetUp', 'UnitClosed'],
  'missing-data': [],
};

/** The events between two positions by which a cause came about; without a first position, up to the second. */
export async function eventsBehind(
  reads: ClusterReads,
  { clusterId: cluster, position: upTo }: ClusterSnapshot,
  {
    cause,
    since,
    limit,
  }: { readonly cause: ChangeCause; readonly since?: Position | undefined; readonly limit: number },
): Promise<readonly ChangeEvent[]> {
  const types = TYPES[cause];
  if (types.length === 0) return [];
  const rows = await reads.timeline({ cluster, since, upTo, types, limit, newestFirst: true });
  return rows.map(eventOf).reverse();
}

export function eventOf({ eventId: id, position, stream, type, by, recordedAt, knownAt }: TimelineRow): ChangeEvent {
  return { id, position, stream, type, by, recordedAt, knownAt };
}
