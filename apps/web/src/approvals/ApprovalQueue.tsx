import { UnstyledButton } from '@mantine/core';
import IconClockExclamation from '@tabler/icons-react/icons/IconClockExclamation';
import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import type { WaitingReport } from './queue.js';
import classes from './approvals.module.css';

export interface ApprovalQueueProps {
  readonly reports: readonly WaitingReport[];
  readonly selected: string;
  readonly onSelect: (report: WaitingReport) => void;
}

/** The reports to decide on, and those that wait for somebody else. */
export function ApprovalQueue({ reports, selected, onSelect }: ApprovalQueueProps) {
  const { t } = useWords();
  const groups = [
    ['forMe', reports.filter(({ forMe }) => forMe > 0)],
    ['forOthers', reports.filter(({ forMe }) => forMe === 0)],
  ] as const;
  return (
    <nav className={classes.queue} aria-label={t('approvals.queue')}>
      {groups.map(
        ([name, members]) =>
          members.length > 0 && (
            <section key={name}>
              <h2>{t(`approvals.${name}`)}</h2>
              <ul>
                {members.map((report) => (
                  <li key={report.id}>
                    <UnstyledButton
                      className={classes.report}
                      aria-current={report.id === selected ? 'true' : undefined}
                      onClick={() => onSelect(report)}
                    >
                      <QueuedReport of={report} />
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </nav>
  );
}

function QueuedReport({ of: { actor, period, stage, since, isOverdue, values } }: { of: WaitingReport }) {
  const { t, period: periodText, day } = useWords();
  const { nameOf } = useFrame();
  return (
    <>
      <b>{nameOf(actor)}</b>
      <span>
        {periodText(period)} · {t('approvals.values', { count: values.length })} · {t(`role.${stage.role}`)}
      </span>
      <span>{t('approvals.since', { day: day(since) })}</span>
      <span data-overdue={isOverdue || undefined}>
        {isOverdue && <IconClockExclamation size={14} />}
        {t(isOverdue ? 'approvals.wasDue' : 'approvals.due', { day: day(stage.due) })}
      </span>
    </>
  );
}
