import {
  CLUSTER_SUBJECT,
  clusterDuring,
  daysOfPeriod,
  fitsCalendar,
  reportValueKey,
  sourcesWithin,
  subjectParts,
  type ClusterState,
  type Days,
  type Id,
  type PeriodName,
  type StrategyEntry,
  type StrategyMap,
  type Subject,
  type ValueOfReport,
} from '@strata/domain';
import {
  cascadeState,
  mapDuring,
  mapState,
  measureStates,
  methodStates,
  type DecisionDependencies,
} from './decision-dependencies.js';

interface Report {
  readonly period: PeriodName;
  readonly values: readonly ValueOfReport[];
}

/**
 * The values whose measure is on none of the maps that look at their subject: its own and those of the subjects that it
 * is part of, as they are in force in the period or drafted. Measures that a method reads or that weigh others are used
 * without a map; and where no such map has any measure yet, none is missing.
 */
export async function unmappedValues(
  dependencies: DecisionDependencies,
  cluster: ClusterState,
  { period, values }: Report,
): Promise<ReadonlySet<string>> {
  const unmapped = new Set<string>();
  // The decider refuses a period outside the calendar.
  if (!fitsCalendar(period, cluster.calendar)) return unmapped;
  const maps = mapsAbove(dependencies, cluster, daysOfPeriod(period, cluster.calendar));
  for (const value of values) if (await isUnmapped(maps, value)) unmapped.add(reportValueKey(value));
  if (unmapped.size === 0) return unmapped;
  const read = await measuresOfMethods(dependencies, cluster.id);
  return new Set([...unmapped].filter((key) => !read.has(key.split(' ', 1)[0]!)));
}

/** The measures on the maps that look at a subject. */
type MeasuresFor = (subject: Subject) => Promise<ReadonlySet<Id>>;

interface MapsAbove {
  readonly working: MeasuresFor;
  readonly inForce: MeasuresFor;
}

/** Maps that are in force are read only if a working copy lacks the measure. */
async function isUnmapped({ working, inForce }: MapsAbove, { subject, measure }: ValueOfReport): Promise<boolean> {
  const drafted = await working(subject);
  return drafted.size > 0 && !drafted.has(measure) && !(await inForce(subject)).has(measure);
}

function mapsAbove(dependencies: DecisionDependencies, cluster: ClusterState, days: Days): MapsAbove {
  const during = clusterDuring(cluster, days);
  const measuresOf = (mapOf: (entry: StrategyEntry) => Promise<StrategyMap | undefined>): MeasuresFor => {
    const known = new Map<Subject, Promise<ReadonlySet<Id>>>();
    return (subject) => {
      const found = known.get(subject) ?? mappedMeasures(dependencies, during, { subject, mapOf });
      known.set(subject, found);
      return found;
    };
  };
  return {
    working: measuresOf(({ id }) => mapState(dependencies, cluster.id, id)),
    inForce: measuresOf((entry) => mapDuring(dependencies, cluster.id, entry, days)),
  };
}

interface Wanted {
  readonly subject: Subject;
  readonly mapOf: (entry: StrategyEntry) => Promise<StrategyMap | undefined>;
}

async function mappedMeasures(
  dependencies: DecisionDependencies,
  cluster: ClusterState,
  { subject, mapOf }: Wanted,
): Promise<ReadonlySet<Id>> {
  const owners = ownersAbove(cluster, subject);
  const { strategies } = await cascadeState(dependencies, cluster.id);
  const measures = new Set<Id>();
  for (const entry of strategies.filter(({ owner }) => owners.has(owner))) {
    for (const measure of measuresOn(await mapOf(entry))) measures.add(measure);
  }
  for (const { aggregation } of (await measureStates(dependencies, cluster.id, measures)).values()) {
    if (aggregation.weightMeasure !== undefined) measures.add(aggregation.weightMeasure);
  }
  return measures;
}

/** The owners of the maps that look at a subject. */
function ownersAbove({ actors }: ClusterState, subject: Subject): ReadonlySet<Subject | undefined> {
  const { actor, part } = subjectParts(subject) ?? {};
  const unit = actors.find(({ id }) => id === actor)?.units.find(({ id }) => id === part);
  const service = unit?.service === undefined ? undefined : `${actor}/${unit.service}`;
  return new Set([CLUSTER_SUBJECT, actor, service, subject]);
}

function measuresOn(map: StrategyMap | undefined): readonly Id[] {
  return (map?.objectives ?? []).flatMap(({ measures }) => measures.map(({ measure }) => measure));
}

async function measuresOfMethods(dependencies: DecisionDependencies, clusterId: Id): Promise<ReadonlySet<Id>> {
  const read = new Set<Id>();
  for (const { binding } of (await methodStates(dependencies, clusterId)).values()) {
    const sources = Object.values(binding?.inputs ?? {}).flatMap(sourcesWithin);
    for (const source of sources) if (source.kind === 'measure') read.add(source.measure);
  }
  return read;
}
