import { useState } from 'react';
import { useCommand } from '../api/use-command.js';
import { EndLockException } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { ReasonDialog } from '../shell/ReasonDialog.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import type { Completion } from './completion.js';
import classes from './cycle.module.css';

type Exception = Completion['cycle']['exceptions'][number];

/** Who may report after the lock, until when and why; an exception can be ended early. */
export function Exceptions({ of: { exceptions } }: { of: Completion['cycle'] }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const { cluster, period } = useTime();
  const [ending, setEnding] = useState<string>();
  const end = useCommand(EndLockException);
  const close = () => setEnding(undefined);
  return (
    <section className={classes.card} aria-label={t('cycle.exceptions')}>
      <h2>{t('cycle.exceptions')}</h2>
      <Outcome of={end} done={(position) => t('cycle.exceptionEnded', { position: shortPosition(position) })} />
      {exceptions.length === 0 ? (
        <p className={classes.muted}>{t('cycle.noExceptions')}</p>
      ) : (
        <ul className={classes.list}>
          {exceptions.map((exception) => (
            <li key={exception.actor}>
              <Line of={exception} onEnd={() => setEnding(exception.actor)} />
            </li>
          ))}
        </ul>
      )}
      <ReasonDialog
        key={ending}
        opened={ending !== undefined}
        title={t('cycle.endException')}
        lead={t('cycle.endExceptionHint', { name: ending === undefined ? '' : nameOf(ending) })}
        label={t('cycle.reason')}
        onClose={close}
        onSend={(reason) => {
          close();
          if (ending !== undefined) end.mutate({ cluster, period, actorId: ending, reason });
        }}
      />
    </section>
  );
}

function Line({ of: { actor, until, reason, endedBecause }, onEnd }: { of: Exception; onEnd: () => void }) {
  const { t, instant } = useWords();
  const { nameOf } = useFrame();
  const { isPast } = useTime();
  const when = instant(until);
  const isOpen = endedBecause === null && until > new Date().toISOString();
  return (
    <>
      <b>{nameOf(actor)}</b> {t(endedBecause === null ? 'cycle.exceptionUntil' : 'cycle.exceptionEndedOn', { when })}
      <p className={classes.muted}>{t('explain.because', { reason: endedBecause ?? reason })}</p>
      {isOpen && (
        <ReasonButton variant="default" size="xs" reason={isPast ? t('past.inert') : undefined} onClick={onEnd}>
          {t('cycle.endException')}
        </ReasonButton>
      )}
    </>
  );
}
