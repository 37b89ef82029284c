import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconX from '@tabler/icons-react/icons/IconX';
import type { ReplayQuery } from '../generated/operations.js';
import { shortPosition } from '../time/use-moment-name.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import classes from './evaluations.module.css';

type Replayed = NonNullable<ReplayQuery['replayEvaluation']>;

/** Whether the same came out, or the first difference. */
export function ReplayResult({ of }: { of: Replayed }) {
  const { t } = useWords();
  const { outcome, events, difference, altered } = of;
  const Icon = outcome === 'EQUAL' ? IconCheck : IconX;
  return (
    <div className={classes.result} data-outcome={outcome}>
      <p className={classes.outcome}>
        <Icon size={18} /> {t(`evaluations.outcome.${outcome}`, { count: events })}
      </p>
      {difference && (
        <p>
          {t('evaluations.difference', {
            path: difference.path,
            closed: difference.closed ?? NOTHING,
            replayed: difference.replayed ?? NOTHING,
          })}{' '}
          {difference.event && t('time.position', { position: shortPosition(difference.event.position) })}
        </p>
      )}
      {altered.length > 0 && <p>{t('evaluations.altered', { count: altered.length })}</p>}
      <dl className={classes.facts}>
        {(['inputsHash', 'resultsHash'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`evaluations.${name}`)}</dt>
            <dd>
              <code>{of[name].replayed ?? NOTHING}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
