import type { ScoreRowFragment } from '../generated/operations.js';
import { AwaitingMark } from './AwaitingApproval.js';
import { useWords } from '../words/use-words.js';
import classes from './scorecard.module.css';

/** How final a score is, how much of its weight has data, and what does not count yet. */
export function DataState({ node }: { node: ScoreRowFragment }) {
  const isAwaited = node.reason === 'MISSING' && (node.reading?.awaitingApproval ?? 0) > 0;
  return (
    <>
      {!isAwaited && <State node={node} />} <AwaitingMark node={node} />
    </>
  );
}

function State({ node }: { node: ScoreRowFragment }) {
  const { t, percent } = useWords();
  if (node.shown !== 'ALL') return <span className={classes.state}>{t(`shown.${node.shown}`)}</span>;
  if (node.reason !== null) return <span className={classes.state}>{t(`reason.${node.reason}`)}</span>;
  const { coverage, state } = node;
  const isPart = coverage !== null && coverage < 0.9995;
  return (
    <span className={classes.state}>
      {isPart && (
        <span className={classes.meter} aria-hidden>
          <svg width="36" height="6">
            <rect width="36" height="6" rx="3" />
            <rect width={36 * coverage} height="6" rx="3" />
          </svg>
        </span>
      )}
      {isPart ? t('scorecard.coverage', { share: percent(coverage, 0) }) : t(`state.${state}`)}
    </span>
  );
}
