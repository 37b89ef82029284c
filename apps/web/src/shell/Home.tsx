import { Link, Navigate, useRouteContext } from '@tanstack/react-router';
import { useAnswer } from '../api/query-client.js';
import { Clusters } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { Answered, Empty } from './states.js';

/** Goes on to the first cluster of the account. */
export function Home() {
  const { t, language } = useWords();
  const answer = useAnswer(Clusters, { language });
  const { me } = useRouteContext({ from: '__root__' });
  const mayFound = me.grants.some(({ cluster }) => cluster === '*');
  return (
    <Answered of={answer}>
      {({ clusters }) => {
        const [first] = clusters?.nodes ?? [];
        if (first === undefined && mayFound) {
          return <Empty action={<Link to="/new">{t('setup.new.title')}</Link>}>{t('setup.new.none')}</Empty>;
        }
        if (first === undefined) return <Empty>{t('state.noCluster')}</Empty>;
        return <Navigate to="/c/$cluster" params={{ cluster: first.id }} replace />;
      }}
    </Answered>
  );
}
