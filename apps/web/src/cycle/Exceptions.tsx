import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import type { Completion } from './completion.js';
import classes from './cycle.module.css';

/** Who may report after the lock, until when and why. */
export function Exceptions({ of: { exceptions } }: { of: Completion['cycle'] }) {
  const { t, instant } = useWords();
  const { nameOf } = useFrame();
  return (
    <section className={classes.card}>
      <h2>{t('cycle.exceptions')}</h2>
      {exceptions.length === 0 ? (
        <p className={classes.muted}>{t('cycle.noExceptions')}</p>
      ) : (
        <ul className={classes.list}>
          {exceptions.map(({ actor, until, reason }) => (
            <li key={actor}>
              <b>{nameOf(actor)}</b> {t('cycle.exceptionUntil', { when: instant(until) })}
              <p className={classes.muted}>{t('explain.because', { reason })}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
