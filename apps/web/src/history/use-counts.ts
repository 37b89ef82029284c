import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask } from '../api/session.js';
import { TimelineCounts } from '../generated/operations.js';
import type { CountedEvent } from './histogram.js';

/** The most pages of 500 events that are counted. */
const MAX_PAGES = 10;

export interface Counts {
  readonly events: readonly CountedEvent[];
  /** Whether older events are left out. */
  readonly isPart: boolean;
}

/** The newest events of the cluster's history. */
export function useCounts(cluster: string): UseQueryResult<Counts> {
  return useQuery({
    queryKey: ['TimelineCounts', cluster],
    queryFn: async ({ signal }): Promise<Counts> => {
      const events: CountedEvent[] = [];
      let after: string | null | undefined;
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const { timeline } = await ask(TimelineCounts, { cluster, after }, signal);
        events.push(...(timeline?.nodes ?? []));
        if (!timeline?.pageInfo.hasNextPage) return { events, isPart: false };
        after = timeline.pageInfo.endCursor;
      }
      return { events, isPart: true };
    },
    staleTime: 60_000,
  });
}
