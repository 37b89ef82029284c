import { CLUSTER_SUBJECT, type Objective, type StrategyEntry, type StrategyState } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { ClusterContent, FileActor, FileMeasure, FileStrategy } from './cluster-file.js';
import { byRank, isLiving } from './plan/cascade-plan.js';
import { EMPTY_MAP } from './plan/map-plan.js';

/**
 * What a file says about a cluster: its members, the measures that are not retired, the drafts and the active
 * strategies. What hangs loose because something it names has ended or left (the strategy of an actor that left, a
 * retired measure on a map) is left out, so that the file is always a valid one.
 */
export function contentOf({ cluster, cascade, maps, measures }: ClusterStructure): ClusterContent {
  const actors = cluster.actors
    .filter(({ status }) => status === 'member')
    .map(({ id, labels, services, units }) => ({ id, labels, services, units }));
  const subjects = subjectsOf(actors);
  const alive = [...measures.values()].filter(({ exists, retired }) => exists && !retired);
  const surroundings = {
    perspectives: new Set(cluster.perspectives.map(({ id }) => id)),
    measures: new Set(alive.map(({ id }) => id)),
    maps,
  };
  return {
    id: cluster.id,
    labels: cluster.labels,
    ...(cluster.history === undefined ? {} : { historyFrom: cluster.history.from }),
    calendar: cluster.calendar,
    limits: cluster.limits,
    scoring: cluster.scoring,
    perspectives: cluster.perspectives,
    actors,
    measures: alive.map(({ exists: _e, retired: _r, id, targets, ...definition }): FileMeasure => ({
      id,
      definition,
      targets: targets.filter(({ subject }) => subject === '*' || subjects.has(subject)),
    })),
    strategies: withoutLoose(cascade.strategies, subjects, surroundings),
  };
}

interface Surroundings {
  readonly perspectives: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly maps: ReadonlyMap<string, StrategyState>;
}

function subjectsOf(actors: readonly FileActor[]): ReadonlySet<string> {
  const parts = actors.flatMap(({ id, services, units }) => [...services, ...units].map((part) => `${id}/${part.id}`));
  return new Set([CLUSTER_SUBJECT, ...actors.map(({ id }) => id), ...parts]);
}

/** Strategies whose owner is there and whose parent is, from the highest rank down. */
function withoutLoose(
  strategies: readonly StrategyEntry[],
  subjects: ReadonlySet<string>,
  surroundings: Surroundings,
): FileStrategy[] {
  const kept = new Map<string, FileStrategy>();
  for (const entry of byRank(strategies.filter(isLiving))) {
    const parent = kept.get(entry.parent ?? '');
    if (!subjects.has(entry.owner) || (entry.rank !== 'integrative' && parent === undefined)) continue;
    kept.set(entry.id, strategyOf(entry, parent?.map, surroundings));
  }
  return [...kept.values()];
}

function strategyOf(
  entry: StrategyEntry,
  parentMap: StrategyState | undefined,
  surroundings: Surroundings,
): FileStrategy {
  const { id, rank, owner, parent, labels, mission, vision } = entry;
  const optional = { ...(parent && { parent }), ...(mission && { mission }), ...(vision && { vision }) };
  const status = entry.status === 'active' ? 'active' : 'draft';
  const map = mapOf(surroundings.maps.get(id) ?? EMPTY_MAP, parentMap, surroundings);
  return { id, rank, owner, status, labels, ...optional, map };
}

function mapOf(
  map: StrategyState,
  parentMap: StrategyState | undefined,
  { perspectives, measures }: Surroundings,
): StrategyState {
  const kept = new Set(map.objectives.filter(({ perspective }) => perspectives.has(perspective)).map(({ id }) => id));
  const above = new Set(parentMap?.objectives.map(({ id }) => id));
  return {
    ...map,
    objectives: map.objectives
      .filter(({ id }) => kept.has(id))
      .map((objective): Objective => {
        const { details, ...rest } = objective;
        const placed = objective.measures.filter(({ measure }) => measures.has(measure));
        return { ...rest, ...(details !== undefined && kept.has(details) ? { details } : {}), measures: placed };
      }),
    links: map.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    parentLinks: map.parentLinks.filter(
      ({ objective, parentObjective }) => kept.has(objective) && above.has(parentObjective),
    ),
    perspectiveWeights: map.perspectiveWeights.filter(({ perspective }) => perspectives.has(perspective)),
  };
}
