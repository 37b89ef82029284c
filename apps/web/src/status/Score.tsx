import type { Status } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { StatusShape, statusText } from './StatusShape.js';
import classes from './score.module.css';

export interface Scored {
  readonly score: number | null;
  readonly status: Status;
}

/** Shape and score; the word is for those who do not see the shape. */
export function Score({
  of: { score, status },
  size = 14,
  decimals = 1,
}: {
  of: Scored;
  size?: number;
  decimals?: number;
}) {
  const { percent } = useWords();
  return (
    <span className={classes.score}>
      <StatusShape status={status} size={size} />
      <span className={statusText(status)}>{percent(score, decimals)}</span>
    </span>
  );
}
