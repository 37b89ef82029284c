import {
  cascadeDuring,
  clusterDuring,
  inForceDuring,
  measureDuring,
  type Days,
  type Id,
  type MeasureState,
  type StrategyEntry,
  type StrategyMap,
  type StrategyState,
} from '@strata/domain';
import { revisionKey, type ClusterStructure, type ScorecardOptions } from './structure.js';

/** A structure as it is in force during a period. Measures keep their versions, which values of other periods need. */
export function structureDuring<S extends ClusterStructure>(
  structure: S,
  days: Days,
  { preview }: Pick<ScorecardOptions, 'preview'>,
): S {
  const { cluster, cascade, maps, measures } = structure;
  const { strategies } = cascadeDuring(cascade, days);
  const shown = strategies.map((entry) => (entry.id === preview ? active(entry) : entry));
  const inForce = shown.flatMap((entry): readonly (readonly [Id, StrategyState])[] => {
    const map = entry.id === preview ? maps.get(entry.id) : mapDuring(entry, structure, days);
    return map === undefined ? [] : [[entry.id, map]];
  });
  return {
    ...structure,
    cluster: clusterDuring(cluster, days),
    cascade: { strategies: shown },
    maps: new Map(inForce),
    measures: measuresDuring(measures, days),
  };
}

/** A draft is scored in a preview as if it were active. */
function active(entry: StrategyEntry): StrategyEntry {
  return entry.status === 'draft' ? { ...entry, status: 'active' } : entry;
}

function mapDuring(
  { id, status, revisions }: StrategyEntry,
  { maps, revisions: known }: ClusterStructure,
  days: Days,
): StrategyState | undefined {
  const working = maps.get(id);
  if (revisions === undefined) return status === 'draft' ? working : liveMap(working);
  const revision = inForceDuring(revisions, days.first, days.last);
  if (revision === undefined) return working;
  if (revision === null) return liveMap(working);
  const map = known?.get(revisionKey(id, revision));
  return map && working ? withNames(map, working) : map;
}

/** The map as events of the first version left it. */
function liveMap(working: StrategyState | undefined): StrategyState | undefined {
  return working?.live ? withNames(working.live, working) : working;
}

/** Labels, themes and the order of objectives are not dated: they are those of the working copy. */
function withNames(map: StrategyMap, working: StrategyMap): StrategyMap {
  if (map === working) return map;
  const places = new Map(working.objectives.map((objective, place) => [objective.id, { objective, place }]));
  const place = (id: Id) => places.get(id)?.place ?? Infinity;
  const objectives = map.objectives.map((objective) => {
    const named = places.get(objective.id)?.objective;
    if (named === undefined) return objective;
    const { theme: _, ...own } = objective;
    return { ...own, labels: named.labels, ...(named.theme !== undefined && { theme: named.theme }) };
  });
  return { ...map, objectives: objectives.sort((a, b) => Math.sign(place(a.id) - place(b.id)) || 0) };
}

function measuresDuring(measures: ReadonlyMap<Id, MeasureState>, days: Days): ReadonlyMap<Id, MeasureState> {
  const isDated = [...measures.values()].some(({ use, versions }) => use !== undefined || versions !== undefined);
  return isDated ? new Map([...measures].map(([id, measure]) => [id, measureDuring(measure, days)])) : measures;
}
