import bar from '../time/time-bar.module.css';
import { useMomentName } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { useFrame } from './frame.js';
import classes from './shell.module.css';
import { useTime } from './use-time.js';

/** The cluster, the period and the moment of the page, until their menus and pickers are there in the same places. */
export function PlainControls() {
  const { t, period: periodText } = useWords();
  const frame = useFrame();
  const { period, moment, isPast } = useTime();
  const name = useMomentName(frame);
  return (
    <>
      <span className={classes.cluster}>{frame.label}</span>
      <div className={bar.bar} aria-busy>
        <div className={bar.group}>
          <span className={bar.step} />
          <span className={bar.middle}>{periodText(period)}</span>
          <span className={bar.step} />
        </div>
        <span className={isPast ? bar.past : bar.control}>
          <span className={bar.text}>{t('time.asOf', { moment: name(moment) })}</span>
        </span>
      </div>
      <span className={classes.account} />
    </>
  );
}
