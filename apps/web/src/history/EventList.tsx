import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../api/session.js';
import { ExportMenu } from '../export/ExportMenu.js';
import { TimelinePage } from '../generated/operations.js';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { EventCard } from './EventCard.js';
import { eventTable } from './history-export.js';
import { isShown, lastDayOf } from './histogram.js';
import classes from './history.module.css';

export interface EventListProps {
  readonly about: string | undefined;
  /** The event that is looked for: the newest one of the list. */
  readonly position: string | undefined;
  readonly month: string | undefined;
  readonly types: readonly string[] | undefined;
}

/** The events, newest first, in pages. */
export function EventList({ about, position, month, types }: EventListProps) {
  const words = useWords();
  const { t, language } = words;
  const { cluster, asOf } = useTime();
  const variables = {
    cluster,
    about,
    types,
    language,
    asOf: position === undefined ? asOf : { position },
    from: month && `${month}-01`,
    to: month && lastDayOf(month),
  };
  const pages = useInfiniteQuery({
    queryKey: ['Timeline', variables],
    queryFn: ({ pageParam, signal }) => ask(TimelinePage, { ...variables, after: pageParam }, signal),
    initialPageParam: undefined as string | null | undefined,
    getNextPageParam: ({ timeline }) => (timeline?.pageInfo.hasNextPage ? timeline.pageInfo.endCursor : undefined),
  });
  return (
    <Answered of={pages}>
      {(data) => {
        const events = data.pages.flatMap(({ timeline }) => timeline?.nodes.filter(isShown) ?? []);
        if (events.length === 0) return <Empty>{t('history.none')}</Empty>;
        return (
          <>
            <div className={classes.export}>
              <ExportMenu title={t('pages.history')} table={() => eventTable(events, words)} />
            </div>
            <ol className={classes.events}>
              {events.map((event) => (
                <EventCard key={event.eventId} event={event} isLookedFor={event.position === position} />
              ))}
            </ol>
            {pages.hasNextPage && (
              <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('history.older')}
              </Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
