import type { ScoreRowFragment } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import type { ComparedNodes } from './compare-nodes.js';
import type { TreeRow } from './score-tree.js';
import { ScoreTableRow } from './ScoreTableRow.js';
import type { Trend, WholeScorecard } from './use-scorecard.js';
import classes from './scorecard.module.css';

export interface ScoreTableProps {
  readonly rows: readonly TreeRow[];
  readonly measures: WholeScorecard['measures'];
  readonly owner: string;
  readonly trends: ReadonlyMap<string, Trend>;
  readonly compared: ComparedNodes | undefined;
  readonly removed: readonly ScoreRowFragment[];
}

/** One row a node, indented below its parent. */
export function ScoreTable({ rows, measures, owner, trends, compared, removed }: ScoreTableProps) {
  const { t } = useWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('scorecard.table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('scorecard.name')}</th>
            <th scope="col">{t('scorecard.score')}</th>
            {compared && <th scope="col">{t('scorecard.change')}</th>}
            <th scope="col" className={classes.right}>
              {t('scorecard.actual')}
            </th>
            <th scope="col" className={classes.right}>
              {t('scorecard.target')}
            </th>
            <th scope="col" className={classes.right}>
              {t('scorecard.variance')}
            </th>
            <th scope="col">{t('scorecard.trend')}</th>
            <th scope="col" className={classes.right}>
              {t('scorecard.share')}
            </th>
            <th scope="col">{t('scorecard.data')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, depth }) => (
            <ScoreTableRow
              key={node.id}
              node={node}
              depth={depth}
              owner={owner}
              measure={node.measure === null ? undefined : measures.get(node.measure)}
              trend={trends.get(node.id)}
              change={compared?.changes.get(node.id)}
              isCompared={compared !== undefined}
            />
          ))}
          {removed.map((node) => (
            <tr key={node.id} className={classes.removed}>
              <th scope="row">{node.label}</th>
              <td colSpan={8}>{t('scorecard.removed')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
