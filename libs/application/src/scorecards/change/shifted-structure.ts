import type { Actor, EffectiveDated, MeasureState, StrategyEntry, StrategyMap } from '@strata/domain';
import type { DatedStructure } from '@strata/engine';
import type { Shift } from './shift.js';

/** A structure in force for a period whose dates and day are moved with the period. */
export function shiftedStructure(structure: DatedStructure, shift: Shift): DatedStructure {
  const moved = <T>(entries: EffectiveDated<T>): EffectiveDated<T> =>
    entries.map(({ from, value }) => ({ from: from === null ? null : shift.day(from), value }));
  const movedIf = <T>(entries: EffectiveDated<T> | undefined) => entries && moved(entries);
  const movedMap = (map: StrategyMap): StrategyMap => ({
    ...map,
    objectives: map.objectives.map((objective) => ({
      ...objective,
      weight: moved(objective.weight),
      measures: objective.measures.map((one) => ({ ...one, weight: moved(one.weight) })),
    })),
    parentLinks: map.parentLinks.map((link) => ({ ...link, weight: moved(link.weight) })),
    perspectiveWeights: map.perspectiveWeights.map((one) => ({ ...one, weight: moved(one.weight) })),
  });
  const movedMeasure = (measure: MeasureState): MeasureState => {
    const targets = measure.targets.map((series) => ({ ...series, entries: moved(series.entries) }));
    const dated = { use: movedIf(measure.use), versions: movedIf(measure.versions) };
    return { ...measure, targets, ...withoutAbsent(dated) };
  };
  const movedActor = (actor: Actor): Actor => ({
    ...actor,
    ...withoutAbsent({ membership: movedIf(actor.membership) }),
    services: actor.services.map((one) => ({ ...one, ...withoutAbsent({ use: movedIf(one.use) }) })),
    units: actor.units.map((one) => {
      return { ...one, ...withoutAbsent({ use: movedIf(one.use), services: movedIf(one.services) }) };
    }),
  });
  const movedEntry = (entry: StrategyEntry): StrategyEntry => {
    const accepted = entry.contributions?.map((one) => ({ ...one, weight: moved(one.weight) }));
    return accepted ? { ...entry, contributions: accepted } : entry;
  };
  const { cluster, cascade, maps, measures, day } = structure;
  return {
    ...structure,
    day: shift.day(day),
    cluster: {
      ...cluster,
      ...withoutAbsent({ scorings: movedIf(cluster.scorings) }),
      actors: cluster.actors.map(movedActor),
    },
    cascade: { strategies: cascade.strategies.map(movedEntry) },
    maps: new Map([...maps].map(([id, map]) => [id, movedMap(map)])),
    measures: new Map([...measures].map(([id, measure]) => [id, movedMeasure(measure)])),
  };
}

/** The fields that have a value; the states of a cluster have no empty ones. */
function withoutAbsent<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
