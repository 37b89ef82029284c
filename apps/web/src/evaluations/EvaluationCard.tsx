import { Button, Tooltip } from '@mantine/core';
import IconRosetteDiscountCheck from '@tabler/icons-react/icons/IconRosetteDiscountCheck';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/session.js';
import { Replay, type EvaluationListQuery } from '../generated/operations.js';
import { Fault } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { ReplayResult } from './ReplayResult.js';
import classes from './evaluations.module.css';

type Evaluation = NonNullable<EvaluationListQuery['evaluations']>['nodes'][number];

/** What was pinned when an evaluation was closed. */
export function EvaluationCard({ evaluation, mayReplay }: { evaluation: Evaluation; mayReplay: boolean }) {
  const { t, period, instant } = useWords();
  const { cluster } = useTime();
  const replay = useMutation({ mutationFn: () => ask(Replay, { cluster, evaluation: evaluation.id }) });
  const { id, closed, methods } = evaluation;
  return (
    <article className={classes.card} aria-label={t('time.evaluation', { id })}>
      <header>
        <IconRosetteDiscountCheck size={26} stroke={1.5} />
        <div>
          <h2>
            {t('evaluations.of', { id, period: period(evaluation.period) })}
            {evaluation.incomplete && <span className={classes.tag}>{t('evaluations.incomplete')}</span>}
          </h2>
          <p className={classes.muted}>
            {closed && t('evaluations.closed', { by: closed.by, when: instant(closed.knownAt) })} {evaluation.reason}
          </p>
          {evaluation.withdrawnBecause !== null && (
            <p className={classes.withdrawn}>{t('evaluations.withdrawn', { reason: evaluation.withdrawnBecause })}</p>
          )}
        </div>
        <div className={classes.actions}>
          <Link
            className={classes.link}
            to="/c/$cluster/scorecard"
            params={{ cluster }}
            search={{ at: `e:${id}`, p: evaluation.period, axis: undefined } as never}
          >
            {t('evaluations.look')}
          </Link>
          <Tooltip label={t('evaluations.notYours')} disabled={mayReplay}>
            <Button
              size="xs"
              data-disabled={!mayReplay}
              aria-disabled={!mayReplay}
              loading={replay.isPending}
              onClick={() => mayReplay && replay.mutate()}
            >
              {t('evaluations.replay')}
            </Button>
          </Tooltip>
        </div>
      </header>
      <div aria-live="polite">
        {replay.data?.replayEvaluation && <ReplayResult of={replay.data.replayEvaluation} />}
        {replay.error && <Fault error={replay.error} />}
      </div>
      <dl className={classes.facts}>
        <dt>{t('evaluations.position')}</dt>
        <dd>{shortPosition(evaluation.position)}</dd>
        <dt>{t('evaluations.structure')}</dt>
        <dd>{shortPosition(evaluation.structurePosition)}</dd>
        <dt>{t('evaluations.rules')}</dt>
        <dd>{evaluation.engine}</dd>
        <dt>{t('evaluations.inputs')}</dt>
        <dd>
          <code>{evaluation.inputsHash}</code>
        </dd>
        <dt>{t('evaluations.results')}</dt>
        <dd>
          <code>{evaluation.resultsHash}</code>
        </dd>
        <dt>{t('evaluations.methods')}</dt>
        <dd>
          {methods.length === 0
            ? t('evaluations.noMethods')
            : methods.map(({ method, version }) => t('evaluations.method', { method, version })).join(', ')}
        </dd>
      </dl>
    </article>
  );
}
