import type { EffectiveDated, StrategyState } from '@strata/domain';
import type { DatedStructure } from '@strata/engine';
import type { Shift } from './shift.js';

/** A structure whose targets, weights and day are moved with the period. */
export function shiftedStructure(structure: DatedStructure, shift: Shift): DatedStructure {
  const moved = <T>(entries: EffectiveDated<T>): EffectiveDated<T> =>
    entries.map(({ from, value }) => ({ from: from === null ? null : shift.day(from), value }));
  const movedMap = (map: StrategyState): StrategyState => ({
    ...map,
    objectives: map.objectives.map((objective) => ({
      ...objective,
      weight: moved(objective.weight),
      measures: objective.measures.map((one) => ({ ...one, weight: moved(one.weight) })),
    })),
    parentLinks: map.parentLinks.map((link) => ({ ...link, weight: moved(link.weight) })),
    perspectiveWeights: map.perspectiveWeights.map((one) => ({ ...one, weight: moved(one.weight) })),
  });
  const { maps, measures, day } = structure;
  return {
    ...structure,
    day: shift.day(day),
    maps: new Map([...maps].map(([id, map]) => [id, movedMap(map)])),
    measures: new Map(
      [...measures].map(([id, measure]) => {
        const targets = measure.targets.map((series) => ({ ...series, entries: moved(series.entries) }));
        return [id, { ...measure, targets }];
      }),
    ),
  };
}
