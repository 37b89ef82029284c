import { Outlet, useParams, useRouteContext } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { followCluster } from '../api/live.js';
import { askAgain, useAnswer } from '../api/query-client.js';
import { useSession } from '../api/session.js';
import { ExplainDrawer } from '../explain/ExplainDrawer.js';
import { ClusterFrame } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { frameOf, FrameProvider } from './frame.js';
import { NoPage } from './NoPage.js';
import { Shell } from './Shell.js';
import { Answered } from './states.js';

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
          </FrameProvider>
        )
      }
    </Answered>
  );
}
