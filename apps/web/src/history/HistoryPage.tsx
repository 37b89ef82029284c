import { Button, SegmentedControl } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { Answered } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { EventList } from './EventList.js';
import { Histogram } from './Histogram.js';
import { monthsOf } from './histogram.js';
import { useCounts } from './use-counts.js';
import classes from './history.module.css';

const RESTATEMENTS = ['ValuesRestated', 'ValuesWithdrawn', 'GradesWithdrawn'];
const SCOPES = ['all', 'restated'] as const;

/** What happened, when and why, and the way back to each moment. */
export function HistoryPage() {
  const { t } = useWords();
  const { cluster } = useTime();
  const { about, n, view } = useSearch({ strict: false }) as PageSearch;
  const go = useGo();
  const [month, setMonth] = useState<string>();
  const counts = useCounts(cluster);
  const months = useMemo(() => monthsOf(counts.data?.events ?? []), [counts.data]);
  const showAll = () => {
    setMonth(undefined);
    go({ n: undefined, about: undefined });
  };
  return (
    <Page
      title={t('pages.history')}
      lead={t('history.lead')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('history.scope')}
          value={view === 'restated' ? 'restated' : 'all'}
          onChange={(next) => go({ view: next === 'all' ? undefined : next })}
          data={SCOPES.map((value) => ({ value, label: t(`history.scopes.${value}`) }))}
        />
      }
    >
      <section className={classes.panel} aria-label={t('history.histogram')}>
        <Answered of={counts} waiting={<div className={classes.histogram} />}>
          {({ isPart }) => (
            <>
              <Histogram months={months} chosen={month} onChoose={setMonth} />
              <Legend isPart={isPart} />
            </>
          )}
        </Answered>
      </section>
      {[n, about, month].some((one) => one !== undefined) && (
        <p className={classes.filters}>
          {t('history.filtered')}{' '}
          <Button variant="default" size="compact-xs" onClick={showAll}>
            {t('history.showAll')}
          </Button>
        </p>
      )}
      <EventList about={about} position={n} month={month} types={view === 'restated' ? RESTATEMENTS : undefined} />
    </Page>
  );
}

function Legend({ isPart }: { isPart: boolean }) {
  const { t } = useWords();
  return (
    <p className={classes.legend}>
      <span data-kind="all">{t('history.legendAll')}</span>
      <span data-kind="restatement">{t('history.legendRestatements')}</span>
      <span data-kind="structure">{t('history.legendStructure')}</span>
      {isPart && <span>{t('history.part')}</span>}
    </p>
  );
}
