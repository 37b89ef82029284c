import { Link } from '@tanstack/react-router';
import type { MeasureFormFragment, ScoreRowFragment } from '../generated/operations.js';
import { AwaitingMark } from '../scorecard/AwaitingApproval.js';
import { actualText } from '../scorecard/actual-text.js';
import { useTime } from '../shell/use-time.js';
import { StatusShape } from '../status/StatusShape.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import classes from './map.module.css';

export interface MeasureLinesProps {
  /** The owner of the strategy, whose values they are. */
  readonly owner: string;
  readonly nodes: readonly ScoreRowFragment[];
  readonly measures: ReadonlyMap<string, MeasureFormFragment>;
}

/** The measures of an objective with actual, target and variance. */
export function MeasureLines({ owner, nodes, measures }: MeasureLinesProps) {
  const words = useWords();
  const { t, number, signed } = words;
  const { cluster } = useTime();
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th scope="col">{t('scorecard.name')}</th>
          <th scope="col">{t('scorecard.actual')}</th>
          <th scope="col">{t('scorecard.target')}</th>
          <th scope="col">{t('scorecard.variance')}</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => {
          const decimals = measures.get(node.measure ?? '')?.decimals ?? 1;
          return (
            <tr key={node.id}>
              <th scope="row">
                <StatusShape status={node.status} size={13} />{' '}
                <Link
                  to="/c/$cluster/measures/$measure"
                  params={{ cluster, measure: node.measure ?? '' }}
                  search={{ m: owner } as never}
                >
                  {node.label}
                </Link>{' '}
                <AwaitingMark node={node} />
              </th>
              <td>{actualText(node.actual, decimals, words)}</td>
              <td>{node.target === null ? NOTHING : number(node.target, decimals)}</td>
              <td>{node.variance === null ? NOTHING : signed(node.variance, decimals)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
