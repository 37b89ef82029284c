import { useState } from 'react';
import type { CommandResult } from '../../api/use-command.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useWords } from '../../words/use-words.js';
import { useInert } from '../shared/use-inert.js';
import { DefineDialog } from './DefineDialog.js';
import { MomentTable } from './MomentTable.js';
import { StateDiagram } from './StateDiagram.js';
import { machineOf } from './states.js';
import type { Workflow } from './workflow.js';
import classes from '../shared/setup.module.css';

export interface WorkflowCardProps {
  readonly workflow: Workflow;
  readonly onDefine: (definition: string, reason: string) => Promise<CommandResult>;
}

/** A workflow: its states, its moments, its rules, and its text. */
export function WorkflowCard({ workflow, onDefine }: WorkflowCardProps) {
  const { t } = useWords();
  const inert = useInert('COORDINATOR');
  const [isOpen, setOpen] = useState(false);
  const { id, title, version, own, sha256, definition } = workflow;
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.bar}>
        <div>
          <h2>{title}</h2>
          <p className={classes.hint}>
            <code>{id}</code> · {t('setup.methods.version', { version })} ·{' '}
            {t(own ? 'setup.workflows.own' : 'setup.workflows.shipped')} ·{' '}
            <code title={sha256}>{sha256.slice(0, 12)}</code>
          </p>
        </div>
        <ReasonButton variant="default" reason={inert} onClick={() => setOpen(true)}>
          {t('setup.workflows.define')}
        </ReasonButton>
      </div>
      <StateDiagram machine={machineOf(workflow)} title={title} />
      <Rules of={workflow} />
      <MomentTable of={workflow} />
      <details style={{ marginTop: 10 }}>
        <summary className={classes.hint}>{t('setup.workflows.text')}</summary>
        <pre className={classes.code} tabIndex={0}>
          {definition}
        </pre>
      </details>
      {isOpen && <DefineDialog workflow={workflow} onClose={() => setOpen(false)} onSend={onDefine} />}
    </section>
  );
}

/** Working days, holidays and who decides, in sentences. */
function Rules({
  of: { workingDays, holidays, stages, fourEyes, restatementRequired, quorum, start },
}: {
  of: Workflow;
}) {
  const { t, day } = useWords();
  const rules = [
    t('setup.workflows.workingDays', { days: workingDays.map((name) => t(`setup.workflows.day.${name}`)).join(', ') }),
    holidays.length === 0
      ? t('setup.workflows.noHolidays')
      : t('setup.workflows.holidays', { days: holidays.map((date) => day(date)).join(', ') }),
    ...(quorum === null ? [] : [t('setup.workflows.quorum', { agree: quorum.agree, objections: quorum.objections })]),
    ...(start === 'PERIOD_END' && stages.length === 0 ? [t('setup.workflows.noApproval')] : []),
    ...(fourEyes ? [t('setup.workflows.fourEyes')] : []),
    ...(restatementRequired ? [t('setup.workflows.restatement')] : []),
  ];
  return (
    <ul className={classes.list} style={{ margin: '8px 0' }}>
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}
