import {
  CLUSTER_SUBJECT,
  cycleOf,
  fitsCalendar,
  fullCalendar,
  previousPeriod,
  reportDecider,
  reportValueKey,
  sourcesWithin,
  streamName,
  subjectParts,
  type AddressedCommand,
  type ClusterState,
  type Id,
  type InstantText,
  type MeasureState,
  type PeriodName,
  type ReportContext,
  type ReportedValue,
  type Subject,
  type ValueOfReport,
} from '@strata/domain';
import { dayIn } from '../clusters/day-in.js';
import {
  cascadeState,
  clusterState,
  computedMeasures,
  cyclesState,
  lockedUpTo,
  mapState,
  measureStates,
  methodStates,
  type CommandDependencies,
  type DecisionDependencies,
} from './decision-dependencies.js';

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
    computed: await computedMeasures(dependencies, clusterId),
    declared,
    day: cluster.exists ? dayIn(knownAt, fullCalendar(cluster.calendar).timeZone) : undefined,
  };
  if (!cluster.exists) return context;
  const cycleLockedAt = declared ? undefined : await lockOfCycle(dependencies, clusterId, command.period);
  if (command.type === 'WithdrawValues') {
    return { ...context, lockedUpTo: await lockedUpTo(dependencies, cluster), cycleLockedAt };
  }
  if (declared) return context;
  return {
    ...context,
    cycleLockedAt,
    unmapped: await unmappedValues(dependencies, cluster, command.values),
    previous: await previousValues(dependencies, { cluster, command, measures }),
  };
}

async function lockOfCycle(
  dependencies: DecisionDependencies,
  clusterId: Id,
  period: PeriodName,
): Promise<InstantText | undefined> {
  const cycle = cycleOf(await cyclesState(dependencies, clusterId), period);
  return cycle?.status === 'locked' ? cycle.locksAt : undefined;
}

/**
 * The values whose measure is on none of the maps that look at their subject: its own and those of the subjects that it
 * is part of. Measures that a method reads or that weigh others are used without a map; and where no such map has any
 * measure yet, none is missing.
 */
async function unmappedValues(
  dependencies: DecisionDependencies,
  cluster: ClusterState,
  values: readonly ValueOfReport[],
): Promise<ReadonlySet<string>> {
  const unmapped = new Set<string>();
  const mapped = new Map<Subject, ReadonlySet<Id>>();
  for (const value of values) {
    const { subject } = value;
    const found = mapped.get(subject) ?? (await mappedMeasures(dependencies, cluster, subject));
    mapped.set(subject, found);
    if (found.size > 0 && !found.has(value.measure)) unmapped.add(reportValueKey(value));
  }
  if (unmapped.size === 0) return unmapped;
  const read = await measuresOfMethods(dependencies, cluster.id);
  return new Set([...unmapped].filter((key) => !read.has(key.split(' ', 1)[0]!)));
}

async function mappedMeasures(
  dependencies: DecisionDependencies,
  { id: clusterId, actors }: ClusterState,
  subject: Subject,
): Promise<ReadonlySet<Id>> {
  const { actor, part } = subjectParts(subject) ?? {};
  const unit = actors.find(({ id }) => id === actor)?.units.find(({ id }) => id === part);
  const service = unit?.service === undefined ? undefined : `${actor}/${unit.service}`;
  const owners = new Set([CLUSTER_SUBJECT, actor, service, subject]);
  const { strategies } = await cascadeState(dependencies, clusterId);
  const measures = new Set<Id>();
  for (const { id } of strategies.filter(({ owner }) => owners.has(owner))) {
    const { objectives } = await mapState(dependencies, clusterId, id);
    for (const placed of objectives.flatMap((objective) => objective.measures)) measures.add(placed.measure);
  }
  for (const { aggregation } of (await measureStates(dependencies, clusterId, measures)).values()) {
    if (aggregation.weightMeasure !== undefined) measures.add(aggregation.weightMeasure);
  }
  return measures;
}

async function measuresOfMethods(dependencies: DecisionDependencies, clusterId: Id): Promise<ReadonlySet<Id>> {
  const read = new Set<Id>();
  for (const { binding } of (await methodStates(dependencies, clusterId)).values()) {
    const sources = Object.values(binding?.inputs ?? {}).flatMap(sourcesWithin);
    for (const source of sources) if (source.kind === 'measure') read.add(source.measure);
  }
  return read;
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
