import { useRouteContext } from '@tanstack/react-router';
import { useAnswer } from '../api/query-client.js';
import { EvaluationList } from '../generated/operations.js';
import { Page } from '../shell/Page.js';
import { rolesIn } from '../shell/roles.js';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { EvaluationCard } from './EvaluationCard.js';
import classes from './evaluations.module.css';

/** The closed evaluations, newest first, and whether they can be computed again from the events alone. */
export function EvaluationsPage() {
  const { t } = useWords();
  const { cluster, asOf } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const answer = useAnswer(EvaluationList, { cluster, asOf });
  const roles = rolesIn(me, cluster);
  const mayReplay = roles.has('COORDINATOR') || roles.has('AUDITOR') || roles.has('ADMINISTRATOR');
  return (
    <Page title={t('pages.evaluations')} lead={t('evaluations.lead')} isLate={answer.isPlaceholderData}>
      <Answered of={answer}>
        {({ evaluations }) => {
          const nodes = (evaluations?.nodes ?? []).toReversed();
          if (nodes.length === 0) return <Empty>{t('evaluations.none')}</Empty>;
          return (
            <div className={classes.cards}>
              {nodes.map((evaluation) => (
                <EvaluationCard key={evaluation.id} evaluation={evaluation} mayReplay={mayReplay} />
              ))}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
