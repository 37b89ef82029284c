import { useState } from 'react';
import { useCommand } from '../api/use-command.js';
import { LockCycle, ReopenCycle } from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { ReasonDialog } from '../shell/ReasonDialog.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import type { Completion } from './completion.js';
import classes from './cycle.module.css';

/** Whether the cycle is open, and how it is locked or opened again. */
export function CycleState({ cycle }: { cycle: Completion['cycle'] }) {
  const { t, instant } = useWords();
  const { cluster, period, isPast } = useTime();
  const [isAsking, setAsking] = useState(false);
  const lock = useCommand(LockCycle);
  const reopen = useCommand(ReopenCycle);
  const isOpen = cycle.status === 'OPEN';
  const done = (key: string) => (position: string) => t(key, { position: shortPosition(position) });
  const reason = isPast ? t('past.inert') : undefined;
  return (
    <>
      <div className={classes.state}>
        <p>
          {t(isOpen ? 'cycle.openUntil' : 'cycle.isLocked', { when: instant(cycle.locksAt) })}{' '}
          {cycle.approval && t('cycle.stages', { count: cycle.approval.stages.length })}{' '}
          {cycle.reminders.length > 0 && t('cycle.reminders', { count: cycle.reminders.length })}
          {cycle.reopenedBecause !== null && ` ${t('cycle.reopenedBecause', { reason: cycle.reopenedBecause })}`}
        </p>
        <ReasonButton variant="default" reason={reason} onClick={() => setAsking(true)}>
          {t(isOpen ? 'cycle.lock' : 'cycle.reopen')}
        </ReasonButton>
      </div>
      <Outcome of={lock} done={done('cycle.locked')} />
      <Outcome of={reopen} done={done('cycle.reopened')} />
      <ReasonDialog
        opened={isAsking}
        title={t(isOpen ? 'cycle.lock' : 'cycle.reopen')}
        lead={t(isOpen ? 'cycle.lockHint' : 'cycle.reopenHint')}
        label={isOpen ? undefined : t('cycle.reason')}
        onClose={() => setAsking(false)}
        onSend={(text) => {
          setAsking(false);
          if (isOpen) lock.mutate({ cluster, period });
          else reopen.mutate({ cluster, period, reason: text });
        }}
      />
    </>
  );
}
