import { Outlet, useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { followCluster } from '../api/live.js';
import { askAgain, useAnswer } from '../api/query-client.js';
import { useSession } from '../api/session.js';
import { ExplainDrawer } from '../explain/ExplainDrawer.js';
import { ClusterFrame } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { frameOf, FrameProvider } from './frame.js';
import { NoPage } from './NoPage.js';
import type { PageSearch } from './page-search.js';
import { Shell } from './Shell.js';
import { Answered } from './states.js';

const CommentsDrawer = lazy(async () => {
  const { CommentsDrawer: drawer } = await import('../comments/CommentsDrawer.js');
  return { default: drawer };
});

/** The pages of a cluster. */
export function ClusterLayout() {
  const { language } = useWords();
  const { cluster } = useParams({ from: '/c/$cluster' });
  const { me } = useRouteContext({ from: '__root__' });
  const answer = useAnswer(ClusterFrame, { cluster, language });
  const today = new Date().toISOString().slice(0, 10);
  const frame = useMemo(() => answer.data && frameOf(answer.data, today), [answer.data, today]);
  const isSignedIn = useSession().kind === 'in';
  useEffect(() => (isSignedIn ? followCluster(cluster, askAgain) : undefined), [cluster, isSignedIn]);
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
            <ExplainDrawer />
            <Comments />
          </FrameProvider>
        )
      }
    </Answered>
  );
}

/** The comments on what the address names; loaded once they are opened. */
function Comments() {
  const { c } = useSearch({ strict: false }) as PageSearch;
  const [isLoaded, setLoaded] = useState(false);
  if (c !== undefined && !isLoaded) setLoaded(true);
  if (!isLoaded) return null;
  return (
    <Suspense fallback={null}>
      <CommentsDrawer about={c} />
    </Suspense>
  );
}
