import { Button, NativeSelect } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { lastDay, parsePeriod } from '@strata/domain';
import { useFrame } from '../shell/frame.js';
import { Page } from '../shell/Page.js';
import { reportsFor } from '../shell/roles.js';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { stepped } from '../time/periods.js';
import { useWords } from '../words/use-words.js';
import { entryRows } from './entry-rows.js';
import { EntryForm } from './EntryForm.js';
import { useEntryMeasures, useEntrySheet } from './use-entry-sheet.js';

const FREQUENCIES = { month: 'MONTH', quarter: 'QUARTER', 'half-year': 'HALF_YEAR', year: 'YEAR' } as const;

/** What an actor reports for a period. */
export function UpdatesPage() {
  const { t, period: periodText } = useWords();
  const { nameOf } = useFrame();
  const { cluster, period, isPast, go } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const actors = reportsFor(me, cluster);
  const [chosen, choose] = useState(actors[0]);
  if (chosen === undefined) return <Empty>{t('entry.noActor')}</Empty>;
  const title = t('entry.title', { period: periodText(period) });
  if (isPast) {
    return (
      <Page title={title} lead={nameOf(chosen)}>
        <Empty
          action={
            <Button size="xs" onClick={() => go({ at: undefined, axis: undefined })}>
              {t('past.back')}
            </Button>
          }
        >
          {t('entry.past')}
        </Empty>
      </Page>
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
            onChange={(event) => choose(event.currentTarget.value)}
            data={actors.map((actor) => ({ value: actor, label: nameOf(actor) }))}
          />
        )
      }
    />
  );
}

function Sheet({ actor, title, picker }: { actor: string; title: string; picker: React.ReactNode }) {
  const { t, language } = useWords();
  const frame = useFrame();
  const { calendar, nameOf } = frame;
  const { cluster, period } = useTime();
  const previous = useMemo(
    () => [-2, -1].flatMap((steps) => stepped(period, steps, calendar) ?? []),
    [period, calendar],
  );
  const answer = useEntrySheet({ cluster, period, members: frame.subjectsOf(actor), periods: [...previous, period] });
  const measures = useEntryMeasures(cluster, language);
  const last = lastDay(period, calendar);
  const rows = useMemo(
    () =>
      answer.data && measures.data
        ? entryRows(answer.data, measures.data, {
            actor,
            period,
            frequency: FREQUENCIES[parsePeriod(period)?.frequency ?? 'month'],
            previous,
          })
        : undefined,
    [answer.data, measures.data, actor, period, previous],
  );
  if (rows === undefined || rows.length === 0) {
    return (
      <Page title={title} lead={nameOf(actor)} actions={picker}>
        <Answered of={answer}>
          {() => <Answered of={measures}>{() => <Empty>{t('entry.none')}</Empty>}</Answered>}
        </Answered>
      </Page>
    );
  }
  return (
    <EntryForm
      title={title}
      picker={picker}
      actor={actor}
      rows={rows}
      previous={previous}
      hasEnded={last < new Date().toISOString().slice(0, 10)}
      onStored={() => void answer.refetch()}
    />
  );
}
