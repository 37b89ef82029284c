import { NativeSelect } from '@mantine/core';
import { useRouteContext, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { lastDay } from '@strata/domain';
import { useAnswer } from '../api/query-client.js';
import { EntrySheet } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { PastPage } from '../shell/PastPage.js';
import { reportsFor } from '../shell/roles.js';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { stepped } from '../time/periods.js';
import { useWords } from '../words/use-words.js';
import { entryRows } from './entry-rows.js';
import { EntryForm } from './EntryForm.js';

/** What an actor reports for a period. */
export function UpdatesPage() {
  const { t, period: periodText } = useWords();
  const { nameOf } = useFrame();
  const { cluster, period, isPast } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const { m } = useSearch({ strict: false }) as PageSearch;
  const go = useGo();
  const actors = reportsFor(me, cluster);
  const chosen = actors.find((actor) => actor === m) ?? actors[0];
  if (chosen === undefined) return <Empty>{t('entry.noActor')}</Empty>;
  const title = t('entry.title', { period: periodText(period) });
  if (isPast) {
    return (
      <PastPage title={title} lead={nameOf(chosen)}>
        {t('entry.past')}
      </PastPage>
    );
  }
  return (
    <Sheet
      key={`${chosen} ${period}`}
      actor={chosen}
      title={title}
      picker={
        actors.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('measure.member')}
            value={chosen}
            onChange={(event) => go({ m: event.currentTarget.value })}
            data={actors.map((actor) => ({ value: actor, label: nameOf(actor) }))}
          />
        )
      }
    />
  );
}

function Sheet({ actor, title, picker }: { actor: string; title: string; picker: React.ReactNode }) {
  const { t, language, instant, day } = useWords();
  const { calendar, nameOf } = useFrame();
  const { cluster, period } = useTime();
  const previous = useMemo(
    () => [-2, -1].flatMap((steps) => stepped(period, steps, calendar) ?? []),
    [period, calendar],
  );
  // What somebody is typing into is not replaced by another sheet.
  const answer = useAnswer(EntrySheet, { cluster, actor: actor.split('/')[0]!, period, language }, { keep: false });
  const sheet = answer.data?.entrySheet;
  const rows = useMemo(() => sheet && entryRows(sheet.rows, previous), [sheet, previous]);
  const { refetch } = answer;
  const onStored = useCallback(() => void refetch(), [refetch]);
  if (!sheet || rows === undefined || rows === null || rows.length === 0) {
    return (
      <Page title={title} lead={nameOf(actor)} actions={picker}>
        <Answered of={answer}>{() => <Empty>{t('entry.none')}</Empty>}</Answered>
      </Page>
    );
  }
  const deadline = [
    ...(sheet.due === null ? [] : [t('cycle.due', { when: instant(sheet.due) })]),
    ...(sheet.nudged === null ? [] : [t('cycle.nudgedOn', { day: day(sheet.nudged) })]),
  ].join(', ');
  return (
    <EntryForm
      title={title}
      picker={picker}
      actor={actor}
      rows={rows}
      previous={previous}
      hasEnded={lastDay(period, calendar) < new Date().toISOString().slice(0, 10)}
      deadline={deadline}
      onStored={onStored}
    />
  );
}
