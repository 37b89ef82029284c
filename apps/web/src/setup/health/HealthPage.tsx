import { useRouteContext } from '@tanstack/react-router';
import { useAnswer } from '../../api/query-client.js';
import { useCommand } from '../../api/use-command.js';
import { RetryProcess, SetupHealth, SetupProcesses, type SetupProcessesQuery } from '../../generated/operations.js';
import { Outcome } from '../../shell/Outcome.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { Answered } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { useWords } from '../../words/use-words.js';
import { SetupPage } from '../shared/SetupPage.js';
import { useInert } from '../shared/use-inert.js';
import { ServerHealth } from './ServerHealth.js';
import classes from '../shared/setup.module.css';

/** What waits, what failed why, and how the server is. */
export function HealthPage() {
  const { cluster } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const isOfAll = me.grants.some((grant) => grant.cluster === '*');
  const answer = useAnswer(SetupProcesses, { cluster });
  return (
    <SetupPage section="health">
      {isOfAll && <Server />}
      <Answered of={answer}>{(data) => <Processes of={data} />}</Answered>
    </SetupPage>
  );
}

function Server() {
  const answer = useAnswer(SetupHealth, {});
  return <Answered of={answer}>{({ systemHealth }) => systemHealth && <ServerHealth of={systemHealth} />}</Answered>;
}

type Process = NonNullable<SetupProcessesQuery['processes']>['nodes'][number];

/** The order in which processes are shown: what needs somebody first. */
const ORDER: readonly Process['status'][] = ['PARKED', 'RUNNING', 'STARTING', 'DONE'];

function Processes({ of: { processes } }: { of: SetupProcessesQuery }) {
  const { t } = useWords();
  const { cluster } = useTime();
  const retry = useCommand(RetryProcess);
  const nodes = [...(processes?.nodes ?? [])].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return (
    <section className={classes.card} aria-label={t('setup.health.processes')}>
      <h2>{t('setup.health.processes')}</h2>
      <Outcome of={retry} done={(position) => t('setup.health.retried', { position: shortPosition(position) })} />
      {nodes.length === 0 && <p className={classes.hint}>{t('setup.health.noProcesses')}</p>}
      <ul className={classes.entries}>
        {nodes.map((process) => (
          <ProcessRow
            key={process.id}
            process={process}
            onRetry={() => retry.mutate({ cluster, process: process.id })}
          />
        ))}
      </ul>
    </section>
  );
}

function ProcessRow({ process, onRetry }: { process: Process; onRetry: () => void }) {
  const { t, instant } = useWords();
  const inert = useInert('ADMINISTRATOR');
  const { id, workflow, key, status, next, steps } = process;
  const failed = steps.filter(({ failure, status: of }) => failure !== null && of !== 'DONE');
  const isParked = status === 'PARKED';
  return (
    <li>
      <div className={classes.bar}>
        <p>
          <b>{t(`setup.workflows.name.${workflow}`, { defaultValue: workflow })}</b> {key}{' '}
          <span className={classes.chip} data-bad={isParked || undefined}>
            {t(`setup.health.status.${status}`)}
          </span>
        </p>
        {failed.length > 0 && (
          <ReasonButton
            variant="default"
            size="compact-xs"
            reason={inert}
            aria-label={t('setup.health.retryOne', { name: id })}
            onClick={onRetry}
          >
            {t('setup.health.retry')}
          </ReasonButton>
        )}
      </div>
      <p className={classes.hint}>
        {t('setup.health.steps', { done: steps.filter((step) => step.status === 'DONE').length, count: steps.length })}
        {next !== null && ` · ${t('setup.health.next', { moment: instant(next) })}`}
      </p>
      {failed.map(({ id: step, failure, attempts, next: again }) => (
        <p className={classes.refusal} key={step}>
          {step}: {failure!.message} {t('setup.health.attempts', { count: attempts })}
          {again !== null && ` ${t('setup.health.again', { moment: instant(again) })}`}
        </p>
      ))}
    </li>
  );
}
