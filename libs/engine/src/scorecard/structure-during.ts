import { clusterDuring, measureDuring, type Days, type Id, type MeasureState } from '@strata/domain';
import type { ClusterStructure } from './structure.js';

/** A structure as it is in force during a period. Measures keep their versions, which values of other periods need. */
export function structureDuring<S extends ClusterStructure>(structure: S, days: Days): S {
  return {
    ...structure,
    cluster: clusterDuring(structure.cluster, days),
    measures: measuresDuring(structure.measures, days),
  };
}

function measuresDuring(measures: ReadonlyMap<Id, MeasureState>, days: Days): ReadonlyMap<Id, MeasureState> {
  const isDated = [...measures.values()].some(({ use, versions }) => use !== undefined || versions !== undefined);
  return isDated ? new Map([...measures].map(([id, measure]) => [id, measureDuring(measure, days)])) : measures;
}
