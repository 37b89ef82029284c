import {
  byRank,
  CLUSTER_SUBJECT,
  DEFAULT_DISCLOSURE,
  isClosed,
  type Objective,
  type StrategyEntry,
  type StrategyMap,
  type StrategyState,
} from '@strata/domain';
import { measuresInOrder, type ClusterStructure } from '@strata/engine';
import type { ClusterContent, FileActor, FileMeasure, FileStrategy } from './cluster-file.js';
import { isOpen } from './plan/cascade-plan.js';
import { EMPTY_MAP } from './plan/map-plan.js';
import { acceptedLinks } from './parent-links.js';

/**
 * The content of a cluster's file: its members, the measures that are not retired, the drafts and the active strategies.
 * Dangling references, such as the strategy of an actor that left or a retired measure on a map, are left out, so that
 * the file is always valid.
 */
export function contentOf({ cluster, cascade, maps, measures }: ClusterStructure): ClusterContent {
  const actors = cluster.actors
    .filter(({ status, membership }) => status === 'member' || membership?.some(({ value }) => value))
    .map(({ id, labels, membership, services, units }): FileActor => ({
      id,
      labels,
      ...(membership && { membership }),
      services: services.filter((one) => !isClosed(one)).map((one) => ({ id: one.id, labels: one.labels })),
      units: units.filter((one) => !isClosed(one)).map(({ use: _u, services: _s, ...unit }) => unit),
    }));
  const subjects = subjectsOf(actors);
  const current = measuresInOrder({ cluster, measures }).filter(
    ({ exists, retired, use }) => exists && (!retired || use?.some(({ value }) => value)),
  );
  const valid = {
    perspectives: new Set(cluster.perspectives.map(({ id }) => id)),
    measures: new Set(current.map(({ id }) => id)),
    maps,
  };
  return {
    id: cluster.id,
    labels: cluster.labels,
    historyFrom: cluster.history?.from,
    calendar: cluster.calendar,
    limits: cluster.limits,
    scoring: cluster.scoring,
    ...(cluster.scorings && { scorings: cluster.scorings }),
    disclosure: cluster.disclosure ?? DEFAULT_DISCLOSURE,
    perspectives: cluster.perspectives,
    actors,
    measures: current.map(({ exists: _e, retired: _r, use, versions, id, targets, ...definition }): FileMeasure => ({
      ...(use && { use }),
      ...(versions && { versions }),
      id,
      definition,
      targets: targets.filter(({ subject }) => subject === '*' || subjects.has(subject)),
    })),
    strategies: validStrategies(cascade.strategies, subjects, valid),
  };
}

interface ValidReferences {
  readonly perspectives: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly maps: ReadonlyMap<string, StrategyState>;
}

function subjectsOf(actors: readonly FileActor[]): ReadonlySet<string> {
  const parts = actors.flatMap(({ id, services, units }) => [...services, ...units].map((part) => `${id}/${part.id}`));
  return new Set([CLUSTER_SUBJECT, ...actors.map(({ id }) => id), ...parts]);
}

/** The strategies with a valid owner and parent, from the highest rank down. */
function validStrategies(
  strategies: readonly StrategyEntry[],
  subjects: ReadonlySet<string>,
  valid: ValidReferences,
): FileStrategy[] {
  const included = new Map<string, FileStrategy>();
  for (const entry of byRank(strategies.filter(isOpen), ({ rank }) => rank)) {
    const parent = included.get(entry.parent ?? '');
    if (!subjects.has(entry.owner) || (entry.rank !== 'integrative' && parent === undefined)) continue;
    const above = strategies.find(({ id }) => id === entry.parent);
    included.set(entry.id, strategyOf(entry, { map: parent?.map, entry: above }, valid));
  }
  return [...included.values()];
}

interface Above {
  readonly map: StrategyMap | undefined;
  readonly entry: StrategyEntry | undefined;
}

function strategyOf(entry: StrategyEntry, above: Above, valid: ValidReferences): FileStrategy {
  const { id, rank, owner, parent, labels, mission, vision } = entry;
  const optional = { ...(parent && { parent }), ...(mission && { mission }), ...(vision && { vision }) };
  const status = entry.status === 'active' ? 'active' : 'draft';
  const { live: _, ...working }: StrategyState = valid.maps.get(id) ?? EMPTY_MAP;
  const linked = { ...working, parentLinks: acceptedLinks(working.parentLinks, id, above.entry) };
  const map = mapOf(linked, above.map, valid);
  return { id, rank, owner, status, labels, ...optional, map };
}

function mapOf(
  map: StrategyMap,
  parentMap: StrategyMap | undefined,
  { perspectives, measures }: ValidReferences,
): StrategyMap {
  const included = new Set(
    map.objectives.filter(({ perspective }) => perspectives.has(perspective)).map(({ id }) => id),
  );
  const above = new Set(parentMap?.objectives.map(({ id }) => id));
  return {
    ...map,
    objectives: map.objectives
      .filter(({ id }) => included.has(id))
      .map((objective): Objective => {
        const { details, ...rest } = objective;
        const placed = objective.measures.filter(({ measure }) => measures.has(measure));
        return { ...rest, ...(details !== undefined && included.has(details) ? { details } : {}), measures: placed };
      }),
    links: map.links.filter(({ from, to }) => included.has(from) && included.has(to)),
    parentLinks: map.parentLinks.filter(
      ({ objective, parentObjective }) => included.has(objective) && above.has(parentObjective),
    ),
    perspectiveWeights: map.perspectiveWeights.filter(({ perspective }) => perspectives.has(perspective)),
  };
}
