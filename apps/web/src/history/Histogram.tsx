import { UnstyledButton } from '@mantine/core';
import { useWords } from '../words/use-words.js';
import type { Month } from './histogram.js';
import classes from './history.module.css';

export interface HistogramProps {
  readonly months: readonly Month[];
  readonly chosen: string | undefined;
  readonly onChoose: (month: string | undefined) => void;
}

const HEIGHT = 64;
/** So that a month with few events can be seen beside one with many. */
const LEAST = 3;

/** Events by month; choosing a month lists its events alone. */
export function Histogram({ months, chosen, onChoose }: HistogramProps) {
  const { t, period } = useWords();
  const most = Math.max(1, ...months.map(({ events }) => Math.sqrt(events)));
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(LEAST, (Math.sqrt(count) / most) * HEIGHT));
  const every = Math.max(1, Math.ceil(months.length / 12));
  return (
    <div className={classes.histogram} role="group" aria-label={t('history.histogram')}>
      {months.map(({ month, events, restatements, structure }, at) => (
        <div key={month} className={classes.column}>
          <UnstyledButton
            className={classes.month}
            aria-pressed={month === chosen}
            aria-label={`${period(month)}: ${t('history.events', { count: events })}, ${t('history.restatements', { count: restatements })}, ${t('history.structure', { count: structure })}`}
            title={`${period(month)}: ${t('history.events', { count: events })}`}
            onClick={() => onChoose(month === chosen ? undefined : month)}
          >
            <svg viewBox={`0 0 20 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
              <rect x="2" width="16" y={HEIGHT - heightOf(events)} height={heightOf(events)} className={classes.all} />
              <rect
                x="2"
                width="8"
                y={HEIGHT - heightOf(structure)}
                height={heightOf(structure)}
                className={classes.structure}
              />
              <rect
                x="10"
                width="8"
                y={HEIGHT - heightOf(restatements)}
                height={heightOf(restatements)}
                className={classes.restatement}
              />
            </svg>
          </UnstyledButton>
          <span aria-hidden>{at % every === 0 ? period(month, 'short') : ''}</span>
        </div>
      ))}
    </div>
  );
}
