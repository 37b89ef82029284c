import { useMemo } from 'react';
import { useScorecard } from '../scorecard/use-scorecard.js';
import { useTime } from '../shell/use-time.js';

/** The names of what plans refer to; the id where there is none at the moment of the page. */
export interface PlanNames {
  strategy(id: string): string;
  objective(strategy: string, id: string): string;
  measure(id: string): string;
  unit(measure: string): string;
}

export function useNames(): PlanNames {
  const { data } = useScorecard(useTime());
  return useMemo(() => {
    const strategies = new Map(data?.strategies.map(({ id, label }) => [id, label]));
    const nodes = new Map(data?.nodes.map(({ id, label }) => [id, label]));
    return {
      strategy: (id) => strategies.get(id) ?? id,
      objective: (strategy, id) => nodes.get(`objective:${strategy}/${id}`) ?? id,
      measure: (id) => data?.measures.get(id)?.label ?? id,
      unit: (id) => data?.measures.get(id)?.unit ?? '',
    };
  }, [data]);
}
