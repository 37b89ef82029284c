import { SegmentedControl } from '@mantine/core';
import { useRouteContext, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { WorklistOf } from '../generated/operations.js';
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
import { RestatementTasks } from './RestatementTasks.js';
import { useTasks, type ToDo } from './use-tasks.js';
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
      <Answered of={answer}>{(todo) => <Tasks of={of} todo={todo} />}</Answered>
    </Page>
  );
}

function Tasks({ of, todo: { tasks, restatements, names } }: { of: WorklistOf; todo: ToDo }) {
  const nameOf = useCallback((strategy: string) => names.get(strategy) ?? strategy, [names]);
  if (tasks.length + restatements.length === 0) return <NothingToDo of={of} />;
  return (
    <div className={classes.list}>
      {of === 'ALL' ? (
        <EverybodysTasks tasks={tasks} strategyName={nameOf} />
      ) : (
        <OwnTaskGroups tasks={tasks} strategyName={nameOf} />
      )}
      <RestatementTasks of={restatements} />
    </div>
  );
}
