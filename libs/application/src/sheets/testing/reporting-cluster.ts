import type {
  AddressedCommand,
  CascadeCommand,
  ClusterCommand,
  MeasureCommand,
  MeasureDefinition,
  PeriodName,
  ReportedValue,
  Role,
  StrategyCommand,
} from '@strata/domain';
import { operator, type Caller } from '../../access/caller.js';
import type { Principal } from '../../access/principal.js';
import { CLUSTER, found, newTestSystem, type TestSystem } from '../../commands/testing/test-system.js';
import { createStrata, type Strata } from '../../strata.js';
import type { EntrySheet } from '../entry-sheet.js';

export const SYSTEM = operator('system:test');
const labels = { en: 'Sample' };
const since = [{ from: null, value: 1 }];

/** An account with one role in the cluster. */
export const who = (role: Role, actor?: string): Principal => ({
  login: `${role}${actor ?? ''}`,
  name: role,
  grants: [{ cluster: CLUSTER, role, ...(actor !== undefined && { actor }) }],
});

export const definition = (more: Partial<MeasureDefinition> = {}): MeasureDefinition => ({
  labels,
  unit: '%',
  decimals: 1,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'year',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'last', organisation: 'none' },
  accumulate: 'period',
  ...more,
});
export const toCluster = (command: ClusterCommand): AddressedCommand => ({
  aggregate: 'cluster',
  clusterId: CLUSTER,
  command,
});
const toCascade = (command: CascadeCommand): AddressedCommand => ({
  aggregate: 'cascade',
  clusterId: CLUSTER,
  command,
});
const toMap = (strategyId: string, command: StrategyCommand): AddressedCommand => ({
  aggregate: 'strategy',
  clusterId: CLUSTER,
  strategyId,
  command,
});
export const toMeasure = (measureId: string, command: MeasureCommand): AddressedCommand => ({
  aggregate: 'measure',
  clusterId: CLUSTER,
  measureId,
  command,
});
export const define = (measureId: string, more?: Partial<MeasureDefinition>): AddressedCommand =>
  toMeasure(measureId, { type: 'DefineMeasure', measureId, definition: definition(more) });

function strategy(
  id: string,
  owner: string,
  measures: readonly string[],
  parent?: string,
): readonly AddressedCommand[] {
  const objective = { id: 'earn', perspective: 'finance', labels, weight: since, rollUp: 'weighted-mean' } as const;
  const rank = owner === '@cluster' ? 'integrative' : 'business';
  return [
    toCascade({ type: 'DraftStrategy', strategyId: id, rank, owner, labels, ...(parent !== undefined && { parent }) }),
    toMap(id, { type: 'SetObjective', objective }),
    ...measures.map((measure) =>
      toMap(id, { type: 'PlaceMeasure', objectiveId: 'earn', measure: { measure, weight: since } }),
    ),
    toCascade({ type: 'ActivateStrategy', strategyId: id }),
  ];
}

/** Values of A, as numbers. */
export function submit(
  period: string,
  ...values: readonly (readonly [measure: string, figure: string])[]
): AddressedCommand {
  const reported = values.map(([measure, value]): ReportedValue => ({
    measure,
    subject: 'A',
    actual: { kind: 'number', value },
  }));
  return {
    aggregate: 'report',
    clusterId: CLUSTER,
    command: { type: 'SubmitValues', actorId: 'A', period, values: reported },
  };
}

/** A cluster of A and B, with measures on the maps of both, of which A has reported one for 2018 and 2019. */
export interface ReportingCluster {
  readonly system: TestSystem;
  readonly strata: Strata;
  /** Sends commands, of which each must be done, and waits until they can be read. */
  done(...list: readonly AddressedCommand[]): Promise<void>;
  /** The sheet of A, or of somebody else. */
  sheet(period: PeriodName, options?: { readonly actor?: string; readonly as?: Caller }): Promise<EntrySheet>;
}

export async function newReportingCluster(): Promise<ReportingCluster> {
  const system = await newTestSystem();
  const { events, reads, accountStore } = system;
  const clock = { now: () => system.now };
  const strata = createStrata({ events, reads, accountStore, clock, waitFor: 50, trustFor: 0 });
  const done: ReportingCluster['done'] = async (...list) => {
    for (const addressed of list) {
      const outcome = await system.send(addressed);
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    }
    await system.catchUp();
  };
  const sheet: ReportingCluster['sheet'] = async (period, { actor = 'A', as = SYSTEM } = {}) =>
    strata.sheets.read(await strata.clusters.view(as, CLUSTER), { actor, period });
  await done(
    found(),
    toCluster({ type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] }),
    toCluster({ type: 'AdmitActor', actorId: 'A', labels }),
    toCluster({ type: 'AdmitActor', actorId: 'B', labels }),
    define('margin', { plausible: { change: '50' } }),
    define('debt', { polarity: 'lower' }),
    define('jobs', { aggregation: { time: 'last', organisation: 'sum' } }),
    toMeasure('margin', { type: 'SetTarget', subject: '*', figures: { goal: '20', redFlag: '10' }, from: null }),
    ...strategy('whole', '@cluster', ['jobs']),
    ...strategy('a', 'A', ['margin', 'debt'], 'whole'),
    ...strategy('b', 'B', ['margin'], 'whole'),
    submit('2018', ['margin', '12']),
    submit('2019', ['margin', '14']),
  );
  return { system, strata, done, sheet };
}
