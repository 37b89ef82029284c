import type { CountedValues, ScoreRowFragment } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import classes from './scorecard.module.css';

/** Says so where values count once they are approved. */
export function CountsNote({ of }: { of: { readonly counts: CountedValues } | null | undefined }) {
  const { t } = useWords();
  return of?.counts === 'APPROVED' ? <span>· {t('scorecard.countsApproved')}</span> : null;
}

/** How many submitted values of a measure do not count yet. */
export function AwaitingMark({ node: { reading } }: { node: Pick<ScoreRowFragment, 'reading'> }) {
  const { t } = useWords();
  const count = reading?.awaitingApproval ?? 0;
  return count === 0 ? null : <span className={classes.awaiting}>{t('scorecard.awaiting', { count })}</span>;
}
