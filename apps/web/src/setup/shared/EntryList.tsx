import type { SetupEntryFragment } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { NOTHING } from '../../words/format.js';
import { useWords } from '../../words/use-words.js';
import classes from './setup.module.css';

/** Changes that are shown of an entry; the time machine has all of them. */
const SHOWN = 6;

/** What was done, by whom, when and why; with what it was before. */
export function EntryList({ entries }: { entries: readonly SetupEntryFragment[] }) {
  const { t } = useWords();
  if (entries.length === 0) return <p className={classes.hint}>{t('setup.noEntries')}</p>;
  return (
    <ul className={classes.entries}>
      {entries.map((entry) => (
        <Entry key={entry.position} of={entry} />
      ))}
    </ul>
  );
}

function Entry({ of }: { of: SetupEntryFragment }) {
  const { t, instant, day } = useWords();
  const { nameOf } = useFrame();
  const { sentence, changes, changesOmitted, by, recordedAt, position, from, reason, retroactive } = of;
  const shown = changes.slice(0, SHOWN);
  const left = changes.length - shown.length + changesOmitted;
  return (
    <li>
      <p>{sentence}</p>
      <p className={classes.hint}>
        <time dateTime={recordedAt}>{instant(recordedAt)}</time> · {by} ·{' '}
        {t('time.position', { position: shortPosition(position) })}
        {from !== null && ` · ${t('history.holdsFrom', { day: day(from) })}`}
      </p>
      {reason !== null && <p className={classes.hint}>{t('explain.because', { reason })}</p>}
      {retroactive !== null && <p className={classes.hint}>{t('history.retroactive', { reason: retroactive })}</p>}
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map(({ what, subject, before, after }, at) => (
            <li key={at}>
              <small>
                {what}
                {subject !== null && ` · ${nameOf(subject)}`}
              </small>
              <span>
                {before !== null && <s>{before}</s>} {after ?? NOTHING}
              </span>
            </li>
          ))}
          {left > 0 && <li className={classes.hint}>{t('setup.moreChanges', { count: left })}</li>}
        </ul>
      )}
    </li>
  );
}
