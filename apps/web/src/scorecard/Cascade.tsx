import { Link } from '@tanstack/react-router';
import { useFrame } from '../shell/frame.js';
import { StatusShape } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import type { CascadeRow } from './score-tree.js';
import classes from './scorecard.module.css';

/** The strategies of the cluster, each below its parent. */
export function Cascade({ rows, chosen }: { rows: readonly CascadeRow[]; chosen: string }) {
  const { t, percent } = useWords();
  const { nameOf } = useFrame();
  return (
    <nav className={classes.cascade} aria-label={t('scorecard.cascade')} data-region tabIndex={-1}>
      <h2>{t('scorecard.cascade')}</h2>
      <ul>
        {rows.map(({ strategy, depth, node }) => (
          <li key={strategy.id} data-depth={Math.min(depth, 3)}>
            <Link
              to="."
              search={((former: object) => ({ ...former, s: strategy.id, view: undefined })) as never}
              className={classes.strategy}
              aria-current={strategy.id === chosen}
              title={nameOf(strategy.owner)}
            >
              <StatusShape status={node?.status ?? 'GREY'} size={13} />
              <span className={classes.strategyName}>{strategy.label}</span>
              <span className={classes.strategyScore}>
                {node ? percent(node.score, 0) : t(`strategyStatus.${strategy.status}`)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
