import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../api/session.js';
import { TimelinePage } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { EventCard } from './EventCard.js';
import { Histogram } from './Histogram.js';
import { isShown, lastDayOf, monthsOf } from './histogram.js';
import { useCounts } from './use-counts.js';
import classes from './history.module.css';

const RESTATEMENTS = ['ValuesRestated', 'ValuesWithdrawn', 'GradesWithdrawn'];
const SCOPES = ['all', 'restated'] as const;

/** What happened, when and why, and the way back to each moment. */
export function HistoryPage() {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const { about, n, view } = useSearch({ strict: false }) as PageSearch;
  const go = useGo();
  const [month, setMonth] = useState<string>();
  const counts = useCounts(cluster);
  const months = useMemo(() => monthsOf(counts.data?.events ?? []), [counts.data]);
  const variables = {
    cluster,
    about,
    language,
    // An event that is looked for is the newest one of the list.
    asOf: n === undefined ? asOf : { position: n },
    from: month === undefined ? undefined : `${month}-01`,
    to: month === undefined ? undefined : lastDayOf(month),
    types: view === 'restated' ? RESTATEMENTS : undefined,
  };
  const pages = useInfiniteQuery({
    queryKey: ['Timeline', variables],
    queryFn: ({ pageParam, signal }) => ask(TimelinePage, { ...variables, after: pageParam }, signal),
    initialPageParam: undefined as string | null | undefined,
    getNextPageParam: ({ timeline }) => (timeline?.pageInfo.hasNextPage ? timeline.pageInfo.endCursor : undefined),
  });
  const events = pages.data?.pages.flatMap(({ timeline }) => timeline?.nodes.filter(isShown) ?? []) ?? [];
  return (
    <Page
      title={t('pages.history')}
      lead={t('history.lead')}
      isLate={pages.isFetching && !pages.isLoading}
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
              <p className={classes.legend}>
                <span data-kind="all">{t('history.legendAll')}</span>
                <span data-kind="restatement">{t('history.legendRestatements')}</span>
                <span data-kind="structure">{t('history.legendStructure')}</span>
                {isPart && <span>{t('history.part')}</span>}
              </p>
            </>
          )}
        </Answered>
      </section>
      {(n !== undefined || about !== undefined || month !== undefined) && (
        <p className={classes.filters}>
          {t('history.filtered')}{' '}
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => {
              setMonth(undefined);
              go({ n: undefined, about: undefined });
            }}
          >
            {t('history.showAll')}
          </Button>
        </p>
      )}
      <Answered of={pages}>
        {() =>
          events.length === 0 ? (
            <Empty>{t('history.none')}</Empty>
          ) : (
            <>
              <ol className={classes.events}>
                {events.map((event) => (
                  <EventCard key={event.eventId} event={event} isLookedFor={event.position === n} />
                ))}
              </ol>
              {pages.hasNextPage && (
                <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {t('history.older')}
                </Button>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
}
