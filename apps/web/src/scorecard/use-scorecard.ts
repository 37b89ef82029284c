import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { allOf } from '../api/all-pages.js';
import { ask } from '../api/session.js';
import {
  MoreMeasures,
  MoreScores,
  MoreStrategies,
  ScorecardPage,
  Trends,
  type AsOf,
  type CountedValues,
  type Language,
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
  /** Which values of the period count. */
  readonly counts: CountedValues;
  readonly nodes: readonly ScoreRowFragment[];
  readonly strategies: NonNullable<ScorecardPageQuery['strategies']>['nodes'];
  readonly measures: ReadonlyMap<string, NonNullable<ScorecardPageQuery['measures']>['nodes'][number]>;
}

type At = Pick<PageTime, 'cluster' | 'period' | 'asOf'> & { readonly language: Language };

/** Everything, page by page; all pages are about the position of the first. */
async function wholeScorecard({ cluster, period, asOf, language }: At, signal: AbortSignal): Promise<WholeScorecard> {
  const first = await ask(ScorecardPage, { cluster, period, asOf, language }, signal);
  const { position, counts } = first.scorecard!;
  const more = (after: string | null) => ({ cluster, period, language, after, asOf: { position } });
  const [nodes, strategies, measures] = await Promise.all([
    allOf(first.scorecard!.nodes, async (after) => (await ask(MoreScores, more(after), signal)).scorecard!.nodes),
    allOf(first.strategies!, async (after) => (await ask(MoreStrategies, more(after), signal)).strategies!),
    allOf(first.measures!, async (after) => (await ask(MoreMeasures, more(after), signal)).measures!),
  ]);
  return { position, counts, nodes, strategies, measures: new Map(measures.map((measure) => [measure.id, measure])) };
}

/** The scorecard of a cluster. */
export function useScorecard(
  at: Pick<PageTime, 'cluster' | 'period' | 'asOf'> | undefined,
): UseQueryResult<WholeScorecard> {
  const { language } = useWords();
  return useQuery({
    queryKey: ['Scorecard', at?.cluster, at?.period, at?.asOf, language],
    queryFn: ({ signal }) => wholeScorecard({ ...at!, language }, signal),
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
