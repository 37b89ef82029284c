import { Outlet, useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import { lazy, useEffect, useMemo } from 'react';
import { followCluster, type Followed } from '../api/live.js';
import { askAgain, askAgainFor, useAnswer } from '../api/query-client.js';
import { useSession } from '../api/session.js';
import { ClusterFrame, OwnTasks, UnreadNotices } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { Deferred } from './Deferred.js';
import { frameOf, FrameProvider } from './frame.js';
import { NoPage } from './NoPage.js';
import type { PageSearch } from './page-search.js';
import { Shell } from './Shell.js';
import { Answered } from './states.js';

const ExplainDrawer = lazy(() => import('../explain/ExplainDrawer.js').then((it) => ({ default: it.ExplainDrawer })));

/** What shows tasks, and what the account is told of them. The operations of other pages are not loaded with the shell. */
const ABOUT_TASKS: readonly string[] = [OwnTasks.name, UnreadNotices.name, 'Worklist', 'Notices'];
const FOLLOWED: Followed = { onMoved: askAgain, onTasks: () => askAgainFor(ABOUT_TASKS) };
const CommentsDrawer = lazy(() =>
  import('../comments/CommentsDrawer.js').then((it) => ({ default: it.CommentsDrawer })),
);

/** The pages of a cluster. */
export function ClusterLayout() {
  const { language } = useWords();
  const { cluster } = useParams({ from: '/c/$cluster' });
  const { me } = useRouteContext({ from: '__root__' });
  const { x, c } = useSearch({ strict: false }) as PageSearch;
  const answer = useAnswer(ClusterFrame, { cluster, language });
  const today = new Date().toISOString().slice(0, 10);
  const frame = useMemo(() => answer.data && frameOf(answer.data, today), [answer.data, today]);
  const isSignedIn = useSession().kind === 'in';
  useEffect(() => (isSignedIn ? followCluster(cluster, FOLLOWED) : undefined), [cluster, isSignedIn]);
  useEffect(() => {
    document.title = frame === undefined ? 'Strata' : `${frame.label} · Strata`;
  }, [frame]);
  return (
    <Answered of={answer}>
      {() =>
        frame === undefined ? (
          <NoPage />
        ) : (
          <FrameProvider value={frame}>
            <Shell me={me}>
              <Outlet />
            </Shell>
            <Deferred when={x !== undefined}>
              <ExplainDrawer />
            </Deferred>
            <Deferred when={c !== undefined}>
              <CommentsDrawer about={c} />
            </Deferred>
          </FrameProvider>
        )
      }
    </Answered>
  );
}
