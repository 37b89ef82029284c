import { Link } from '@tanstack/react-router';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { noteText } from '../words/note-text.js';
import { useWords } from '../words/use-words.js';
import type { ExplainNode } from './explain-tree.js';
import classes from './explain.module.css';

/** Who reported a value and when, with the way back to that moment. */
export function EventLine({ event }: { event: NonNullable<ExplainNode['event']> }) {
  const { t, day } = useWords();
  const { cluster } = useTime();
  return (
    <div className={classes.event}>
      <p>
        {t('explain.event', { by: event.by, day: day(event.knownAt) })}{' '}
        <Link
          to="/c/$cluster/history"
          params={{ cluster }}
          search={{ n: event.position, at: undefined, axis: undefined } as never}
        >
          {t('time.position', { position: shortPosition(event.position) })}
        </Link>
      </p>
      {event.reason !== null && <p>{t('explain.because', { reason: event.reason })}</p>}
      {event.note !== null && <p>{t('explain.note', { note: noteText(event.note, t) })}</p>}
    </div>
  );
}
