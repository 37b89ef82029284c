import { useWords } from '../words/use-words.js';
import classes from './cycle.module.css';

const WIDTH = 84;

/** How many of the expected values have come, in figures and as a bar. */
export function Progress({ done, of }: { done: number; of: number }) {
  const { t } = useWords();
  return (
    <span className={classes.progress}>
      <svg width={WIDTH} height="6" aria-hidden>
        <rect width={WIDTH} height="6" rx="3" />
        <rect width={of === 0 ? 0 : (WIDTH * done) / of} height="6" rx="3" />
      </svg>
      {t('entry.progress', { done, count: of })}
    </span>
  );
}
