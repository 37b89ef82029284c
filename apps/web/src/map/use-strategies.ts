import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { cascadeOf, type CascadeRow } from '../scorecard/score-tree.js';
import { useScorecard } from '../scorecard/use-scorecard.js';
import type { PageTime } from '../shell/use-time.js';

/** The strategies of the cluster in the order of the cascade, with their scores. */
export function useStrategies(
  time: PageTime,
): Pick<UseQueryResult<readonly CascadeRow[]>, 'data' | 'error' | 'refetch'> {
  const { data, error, refetch } = useScorecard(time);
  const rows = useMemo(() => data && cascadeOf(data.strategies, data.nodes), [data]);
  return { data: rows, error, refetch } as Pick<UseQueryResult<readonly CascadeRow[]>, 'data' | 'error' | 'refetch'>;
}
