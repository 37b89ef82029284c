import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { allOf } from '../api/all-pages.js';
import { ask } from '../api/session.js';
import {
  StrategyNames,
  WaitingRestatements,
  Worklist,
  type Language,
  type WaitingRestatementsQuery,
  type WorklistOf,
} from '../generated/operations.js';
import { rolesIn } from '../shell/roles.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { Task } from './tasks.js';

export type WaitingRestatement = NonNullable<WaitingRestatementsQuery['restatements']>['nodes'][number];

export interface ToDo {
  readonly tasks: readonly Task[];
  /** Restatements that others have proposed, for those who decide on them. */
  readonly restatements: readonly WaitingRestatement[];
  /** The names of the strategies that tasks are about. */
  readonly names: ReadonlyMap<string, string>;
}

const NO_PAGE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** What has to be done, by the account or by everybody. */
export function useTasks(of: WorklistOf): UseQueryResult<ToDo> {
  const { language } = useWords();
  const { cluster } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const decides = of === 'MINE' && rolesIn(me, cluster).has('COORDINATOR');
  return useQuery({
    queryKey: [Worklist.name, { cluster, of, language }],
    queryFn: async ({ signal }): Promise<ToDo> => {
      const waiting = decides ? ask(WaitingRestatements, { cluster }, signal) : undefined;
      const page = async (after: string | null) =>
        (await ask(Worklist, { cluster, of, after }, signal)).worklist ?? NO_PAGE;
      const tasks = await allOf<Task>(await page(null), page);
      const isNamed = tasks.some(({ strategy }) => strategy !== null);
      const names = isNamed ? await namesOf(cluster, language, signal) : new Map<string, string>();
      const proposed = (await waiting)?.restatements?.nodes ?? [];
      return { tasks, names, restatements: proposed.filter(({ proposedBy }) => proposedBy !== me.login) };
    },
    placeholderData: keepPreviousData,
  });
}

async function namesOf(cluster: string, language: Language, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const page = async (after: string | null) =>
    (await ask(StrategyNames, { cluster, language, after }, signal)).strategies ?? NO_PAGE;
  const strategies = await allOf<{ readonly id: string; readonly label: string }>(await page(null), page);
  return new Map(strategies.map(({ id, label }) => [id, label]));
}
