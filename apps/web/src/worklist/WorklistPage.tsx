import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouteContext, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { allOf } from '../api/all-pages.js';
import { ask } from '../api/session.js';
import { StrategyNames, Worklist, type WorklistOf } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { PastPage } from '../shell/PastPage.js';
import { rolesIn } from '../shell/roles.js';
import { Answered } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { EverybodysTasks } from './EverybodysTasks.js';
import { NothingToDo } from './NothingToDo.js';
import { OwnTaskGroups } from './OwnTaskGroups.js';
import type { Task } from './tasks.js';
import classes from './worklist.module.css';

const ALL = 'all';

/** What somebody has to do: the account, or everybody. */
export function WorklistPage() {
  const { t } = useWords();
  const { cluster, isPast } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const { view } = useSearch({ strict: false }) as PageSearch;
  const roles = rolesIn(me, cluster);
  const seesAll = roles.has('COORDINATOR') || roles.has('AUDITOR') || roles.has('ADMINISTRATOR');
  if (isPast) return <PastPage title={t('pages.worklist')}>{t('worklist.past')}</PastPage>;
  return <Now of={seesAll && view === ALL ? 'ALL' : 'MINE'} seesAll={seesAll} />;
}

function Now({ of, seesAll }: { of: WorklistOf; seesAll: boolean }) {
  const { t } = useWords();
  const go = useGo();
  const answer = useTasks(of);
  return (
    <Page
      title={t('pages.worklist')}
      lead={t(of === 'ALL' ? 'worklist.leadAll' : 'worklist.lead')}
      isLate={answer.isPlaceholderData}
      actions={
        seesAll && (
          <SegmentedControl
            size="xs"
            aria-label={t('worklist.whose')}
            value={of}
            onChange={(whose) => go({ view: whose === 'ALL' ? ALL : undefined })}
            data={[
              { value: 'MINE', label: t('worklist.mine') },
              { value: 'ALL', label: t('worklist.everybodys') },
            ]}
          />
        )
      }
    >
      <Answered of={answer}>{({ tasks, names }) => <Tasks of={of} tasks={tasks} names={names} />}</Answered>
    </Page>
  );
}

/** All tasks, with the names of the strategies that some are about. */
function useTasks(of: WorklistOf) {
  const { language } = useWords();
  const { cluster } = useTime();
  return useQuery({
    queryKey: [Worklist.name, { cluster, of, language }],
    queryFn: async ({ signal }) => {
      const page = async (after: string | null) =>
        (await ask(Worklist, { cluster, of, after }, signal)).worklist ?? EMPTY_PAGE;
      const tasks = await allOf<Task>(await page(null), page);
      const isNamed = tasks.some(({ strategy }) => strategy !== null);
      return { tasks, names: isNamed ? await namesOf(cluster, language, signal) : new Map<string, string>() };
    },
    placeholderData: keepPreviousData,
  });
}

const EMPTY_PAGE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

async function namesOf(
  cluster: string,
  language: ReturnType<typeof useWords>['language'],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const page = async (after: string | null) =>
    (await ask(StrategyNames, { cluster, language, after }, signal)).strategies ?? EMPTY_PAGE;
  const strategies = await allOf<{ readonly id: string; readonly label: string }>(await page(null), page);
  return new Map(strategies.map(({ id, label }) => [id, label]));
}

interface TasksProps {
  readonly of: WorklistOf;
  readonly tasks: readonly Task[];
  readonly names: ReadonlyMap<string, string>;
}

function Tasks({ of, tasks, names }: TasksProps) {
  const nameOf = useMemo(() => (strategy: string) => names.get(strategy) ?? strategy, [names]);
  if (tasks.length === 0) return <NothingToDo of={of} />;
  return (
    <div className={classes.list}>
      {of === 'ALL' ? (
        <EverybodysTasks tasks={tasks} strategyName={nameOf} />
      ) : (
        <OwnTaskGroups tasks={tasks} strategyName={nameOf} />
      )}
    </div>
  );
}
