import { AsOfPicker } from '../time/AsOfPicker.js';
import { ComparePicker } from '../time/ComparePicker.js';
import { PeriodPicker } from '../time/PeriodPicker.js';
import classes from '../time/time-bar.module.css';
import { useWords } from '../words/use-words.js';
import { useFrame } from './frame.js';
import { useTime } from './use-time.js';

/** Period, moment and comparison, which every page is about. */
export function TimeBar() {
  const { t } = useWords();
  const frame = useFrame();
  const time = useTime();
  return (
    <div className={classes.bar} role="group" aria-label={t('time.bar')} data-region tabIndex={-1}>
      <PeriodPicker frame={frame} period={time.period} onPick={(p) => time.go({ p })} />
      <AsOfPicker frame={frame} time={time} />
      <ComparePicker frame={frame} time={time} />
    </div>
  );
}
