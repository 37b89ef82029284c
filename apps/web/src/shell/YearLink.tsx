import { parsePeriod } from '@strata/domain';
import { Link } from '@tanstack/react-router';
import { yearOf } from '../time/periods.js';
import { useWords } from '../words/use-words.js';
import { useFrame } from './frame.js';
import panel from './panel.module.css';
import { useTime } from './use-time.js';

/** The way to the fiscal year of the page's period, for pages whose figures are mostly of years. */
export function YearLink() {
  const { t } = useWords();
  const { calendar } = useFrame();
  const { period } = useTime();
  if (parsePeriod(period)?.frequency === 'year') return null;
  const year = yearOf(period, calendar);
  return (
    <Link className={panel.action} to="." search={((former: object) => ({ ...former, p: year })) as never}>
      {t('time.showYear', { year })}
    </Link>
  );
}
