import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask } from '../api/session.js';
import {
  MoreScores,
  ScorecardPage,
  Trends,
  type AsOf,
  type ScorecardPageQuery,
  type ScoreRowFragment,
  type TrendsQuery,
} from '../generated/operations.js';
import type { PageTime } from '../shell/use-time.js';
import { periodsUpTo } from '../time/periods.js';
import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';

export interface WholeScorecard {
  readonly position: string;
  readonly nodes: readonly ScoreRowFragment[];
  readonly strategies: NonNullable<ScorecardPageQuery['strategies']>['nodes'];
  readonly measures: ReadonlyMap<string, NonNullable<ScorecardPageQuery['measures']>['nodes'][number]>;
}

/** The scorecard of a cluster with all its pages, which are about the position of the first. */
export function useScorecard(
  at: Pick<PageTime, 'cluster' | 'period' | 'asOf'> | undefined,
): UseQueryResult<WholeScorecard> {
  const { language } = useWords();
  return useQuery({
    queryKey: ['Scorecard', at?.cluster, at?.period, at?.asOf, language],
    queryFn: async ({ signal }): Promise<WholeScorecard> => {
      const { cluster, period, asOf } = at!;
      const first = await ask(ScorecardPage, { cluster, period, asOf, language }, signal);
      const card = first.scorecard!;
      const nodes = [...card.nodes.nodes];
      for (let page = card.nodes.pageInfo; page.hasNextPage;) {
        const variables = { cluster, period, language, after: page.endCursor, asOf: { position: card.position } };
        const more = (await ask(MoreScores, variables, signal)).scorecard!.nodes;
        nodes.push(...more.nodes);
        page = more.pageInfo;
      }
      return {
        position: card.position,
        nodes,
        strategies: first.strategies?.nodes ?? [],
        measures: new Map((first.measures?.nodes ?? []).map((measure) => [measure.id, measure])),
      };
    },
    enabled: at !== undefined,
    placeholderData: keepPreviousData,
    ...(at?.asOf?.position ? { staleTime: Infinity } : {}),
  });
}

export type Trend = NonNullable<TrendsQuery['scoreSeries']>['nodes'][number]['points'];

/** The most nodes of a question about trends. */
const MAX_NODES = 20;
/** The periods of a trend. */
const TREND_PERIODS = 12;

/** The scores of nodes over the last twelve periods, by node. */
export function useTrends(
  nodes: readonly string[],
  { cluster, period, asOf }: { readonly cluster: string; readonly period: string; readonly asOf: AsOf | undefined },
): ReadonlyMap<string, Trend> {
  const { calendar } = useFrame();
  const [from = period] = periodsUpTo(period, TREND_PERIODS, calendar);
  const parts = Array.from({ length: Math.ceil(nodes.length / MAX_NODES) }, (_, at) =>
    nodes.slice(at * MAX_NODES, (at + 1) * MAX_NODES),
  );
  return useQueries({
    queries: parts.map((part) => {
      const variables = { cluster, nodes: part, from, to: period, asOf };
      return {
        queryKey: [Trends.name, variables],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(Trends, variables, signal),
        staleTime: 60_000,
      };
    }),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }) => data?.scoreSeries?.nodes.map(({ id, points }) => [id, points] as const) ?? []),
      ),
  });
}
