import { useWords } from '../words/use-words.js';
import type { Completion } from './completion.js';
import { Progress } from './Progress.js';
import classes from './cycle.module.css';

/** What is due of each rank, and what of it came. */
export function RankCards({ ranks }: { ranks: Completion['ranks'] }) {
  const { t, instant } = useWords();
  return (
    <ul className={classes.ranks}>
      {ranks.map(({ rank, due, expected, reported, reportedLate, reporters, late }) => (
        <li key={rank}>
          <h2>{t(`rank.${rank}`)}</h2>
          <Progress done={reported} of={expected} />
          <p>{t('cycle.due', { when: instant(due) })}</p>
          <p data-late={late > 0 || undefined}>
            {late > 0 ? t('cycle.late', { late, count: reporters }) : t('cycle.noneLate', { count: reporters })}
            {reportedLate > 0 && ` · ${t('cycle.cameLate', { count: reportedLate })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
