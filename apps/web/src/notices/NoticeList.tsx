import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useRouteContext } from '@tanstack/react-router';
import { ask } from '../api/session.js';
import { useCommand } from '../api/use-command.js';
import { MarkNoticesRead, Notices, type NoticePartsFragment } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { pageAddress } from '../shell/Navigation.js';
import { Outcome } from '../shell/Outcome.js';
import { pagesOf, reportsFor } from '../shell/roles.js';
import { Answered, Empty } from '../shell/states.js';
import { useWords } from '../words/use-words.js';
import { useCircumstances } from '../worklist/use-circumstances.js';
import { placeOf } from '../worklist/where-to.js';
import classes from './notices.module.css';

type Notice = NoticePartsFragment;

/** What the account was told, newest first; what it has not read is marked. */
export function NoticeList({ onGo }: { onGo: () => void }) {
  const { t, language } = useWords();
  const { id: cluster } = useFrame();
  const answer = useInfiniteQuery({
    queryKey: [Notices.name, { cluster, language }],
    queryFn: ({ pageParam, signal }) => ask(Notices, { cluster, language, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ notices }) => (notices?.pageInfo.hasNextPage ? notices.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });
  const notices = answer.data?.pages.flatMap((page) => page.notices?.nodes ?? []) ?? [];
  const names = new Map(answer.data?.pages[0]?.strategies?.nodes.map(({ id, label }) => [id, label]));
  return (
    <Answered of={answer}>
      {() => (
        <>
          <MarkRead notices={notices} />
          {notices.length === 0 ? (
            <Empty>{t('notices.none')}</Empty>
          ) : (
            <ul className={classes.list} aria-label={t('notices.list')}>
              {notices.map((notice) => (
                <NoticeItem key={notice.id} notice={notice} names={names} onGo={onGo} />
              ))}
            </ul>
          )}
          {answer.hasNextPage && (
            <Button
              size="xs"
              variant="default"
              loading={answer.isFetchingNextPage}
              onClick={() => void answer.fetchNextPage()}
            >
              {t('notices.older')}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}

/** Everything up to the newest one that is shown. */
function MarkRead({ notices }: { notices: readonly Notice[] }) {
  const { t } = useWords();
  const { id: cluster } = useFrame();
  const mark = useCommand(MarkNoticesRead);
  const unread = notices.filter(({ read }) => !read).length;
  const [newest] = notices;
  return (
    <div className={classes.bar} role="status">
      <span>{unread === 0 ? t('notices.allRead') : t('notices.unread', { count: unread })}</span>
      {unread > 0 && newest && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={mark.isPending}
          onClick={() => mark.mutate({ cluster, upTo: newest.position })}
        >
          {t('notices.markRead')}
        </Button>
      )}
      {mark.data?.kind !== 'done' && <Outcome of={mark} done={() => ''} />}
    </div>
  );
}

interface NoticeItemProps {
  readonly notice: Notice;
  readonly names: ReadonlyMap<string, string>;
  readonly onGo: () => void;
}

function NoticeItem({ notice, names, onGo }: NoticeItemProps) {
  const { t, instant } = useWords();
  const { id: cluster } = useFrame();
  const { me } = useRouteContext({ from: '__root__' });
  const circumstances = useCircumstances();
  const { kind, read, strategy, due } = notice;
  const place = placeOf(notice, { pages: pagesOf(me, cluster), actors: reportsFor(me, cluster) });
  const about = kind === 'REMINDER' && strategy !== null ? 'REMINDER_STRATEGY' : kind;
  const sentence = t(
    `notices.about.${about}`,
    circumstances(notice, (id) => names.get(id) ?? id),
  );
  return (
    <li data-unread={!read || undefined}>
      {!read && <span className="hidden">{t('notices.isUnread')}</span>}
      {place === undefined ? (
        <p>{sentence}</p>
      ) : (
        <Link to={pageAddress(place.page)} params={{ cluster } as never} search={place.search as never} onClick={onGo}>
          {sentence}
        </Link>
      )}
      <small>
        <time dateTime={notice.at}>{instant(notice.at)}</time>
        {due !== null && ` · ${t('cycle.due', { when: instant(due) })}`}
      </small>
    </li>
  );
}
