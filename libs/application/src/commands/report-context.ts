import {
  awaitsCycleSince,
  cycleOf,
  fitsCalendar,
  fullCalendar,
  previousPeriod,
  reportDecider,
  reportValueKey,
  streamName,
  type AddressedCommand,
  type ClusterState,
  type Id,
  type MeasureState,
  type PeriodName,
  type ReportContext,
  type ReportedValue,
} from '@strata/domain';
import { dayIn } from '../clusters/day-in.js';
import {
  clusterState,
  computedMeasures,
  cyclesState,
  closedDay,
  measureStates,
  type CommandDependencies,
  type DecisionDependencies,
} from './decision-dependencies.js';
import { unmappedValues } from './unmapped-values.js';

type ReportAddress = Extract<AddressedCommand, { readonly aggregate: 'report' }>;

/** Loads what the rules of a report need. */
export async function reportContext(
  { clusterId, command }: ReportAddress,
  dependencies: CommandDependencies,
): Promise<ReportContext> {
  const { knownAt, declared } = dependencies;
  const cluster = await clusterState(dependencies, clusterId);
  const ids = command.values.map(({ measure }) => measure);
  const measures = await measureStates(dependencies, clusterId, ids);
  const context = {
    cluster,
    measures,
    computed: await computedMeasures(dependencies, clusterId, command.period),
    declared,
    day: cluster.exists ? dayIn(knownAt, fullCalendar(cluster.calendar).timeZone) : undefined,
  };
  if (!cluster.exists) return context;
  const cycle = declared ? {} : await cycleFacts(dependencies, clusterId, command.period);
  if (command.type === 'WithdrawValues') {
    return { ...context, ...cycle, closedUpTo: await closedDay(dependencies, cluster) };
  }
  if (declared) return context;
  return {
    ...context,
    ...cycle,
    unmapped: await unmappedValues(dependencies, cluster, command),
    previous: await previousValues(dependencies, { cluster, command, measures }),
  };
}

async function cycleFacts(
  dependencies: DecisionDependencies,
  clusterId: Id,
  period: PeriodName,
): Promise<Pick<ReportContext, 'cycleLockedAt' | 'cyclesSince'>> {
  const cycles = await cyclesState(dependencies, clusterId);
  const cycle = cycleOf(cycles, period);
  return {
    cycleLockedAt: cycle?.status === 'locked' ? cycle.locksAt : undefined,
    cyclesSince: awaitsCycleSince(cycles, period),
  };
}

interface Reported {
  readonly cluster: ClusterState;
  readonly command: Exclude<ReportAddress['command'], { readonly type: 'WithdrawValues' }>;
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

/** The values of the period before, if a measure judges the change from it. */
async function previousValues(
  { cache, freshness }: DecisionDependencies,
  { cluster, command: { actorId, period }, measures }: Reported,
): Promise<ReadonlyMap<string, ReportedValue> | undefined> {
  const judges = [...measures.values()].some(({ plausible }) => plausible?.change !== undefined);
  const { id: clusterId, calendar } = cluster;
  if (!judges || !fitsCalendar(period, calendar)) return undefined;
  const stream = streamName({ kind: 'report', clusterId, actorId, period: previousPeriod(period, 1, calendar) });
  const { state } = await cache.load(stream, reportDecider, freshness);
  return new Map(state.values.map((value) => [reportValueKey(value), value]));
}
