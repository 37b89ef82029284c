import { Link } from '@tanstack/react-router';
import { CommentButton } from '../comments/CommentButton.js';
import { thingOfNode } from '../comments/things.js';
import { Sparkline } from '../charts/Sparkline.js';
import { OpenScore } from '../explain/OpenScore.js';
import type { MeasureFormFragment, ScoreRowFragment } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';
import { Score } from '../status/Score.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { actualText } from './actual-text.js';
import type { NodeChange } from './compare-nodes.js';
import { DataState } from './DataState.js';
import type { Trend } from './use-scorecard.js';
import classes from './scorecard.module.css';

export interface ScoreTableRowProps {
  readonly node: ScoreRowFragment;
  readonly depth: number;
  readonly owner: string;
  readonly measure: MeasureFormFragment | undefined;
  readonly trend: Trend | undefined;
  readonly change: NodeChange | undefined;
  readonly isCompared: boolean;
}

const POLARITY = { HIGHER: '↑', LOWER: '↓', CLOSER: '↕' } as const;

/** A node with its score, which opens its explanation. */
export function ScoreTableRow(props: ScoreTableRowProps) {
  const { node, depth, trend, change, isCompared } = props;
  const { t, percent } = useWords();
  const isAdded = change?.kind === 'added';
  return (
    <tr data-kind={node.kind} data-added={isAdded || undefined}>
      <th scope="row" data-depth={Math.min(depth, 6)}>
        <Name {...props} />
        {isAdded && <span className={classes.added}>{t('scorecard.added')}</span>}
        <RowComments {...props} />
      </th>
      <td>
        <OpenScore of={node} className={classes.open} />
      </td>
      {isCompared && (
        <td>
          <Change of={change} />
        </td>
      )}
      <Figures {...props} />
      <td>{trend && <Trended node={node} trend={trend} />}</td>
      <td className={classes.figure}>{node.share === null ? '' : percent(node.share, 0)}</td>
      <td>
        <DataState node={node} />
      </td>
    </tr>
  );
}

function RowComments({ node, owner }: ScoreTableRowProps) {
  const { period } = useTime();
  const about = thingOfNode(node, { owner, period });
  return about === undefined ? null : <CommentButton about={about} name={node.label} />;
}

/** Actual, target and variance of a measure; other nodes have none. */
function Figures({ node, measure }: ScoreTableRowProps) {
  const words = useWords();
  const { number, signed } = words;
  const decimals = measure?.decimals ?? 1;
  return (
    <>
      <td className={classes.figure}>{node.kind === 'MEASURE' ? actualText(node.actual, decimals, words) : ''}</td>
      <td className={classes.figure}>{node.target === null ? '' : number(node.target, decimals)}</td>
      <td className={classes.figure}>{node.variance === null ? '' : signed(node.variance, decimals)}</td>
    </>
  );
}

function Trended({ node, trend }: { node: ScoreRowFragment; trend: Trend }) {
  const { t, percent } = useWords();
  const [first, last] = [trend[0]?.node.score, trend.at(-1)?.node.score];
  return (
    <Sparkline
      points={trend.map((point) => point.node)}
      label={t('scorecard.trendOf', { name: node.label, first: percent(first, 0), last: percent(last, 0) })}
    />
  );
}

function Name(props: ScoreTableRowProps) {
  const { node, measure } = props;
  return measure === undefined ? node.label : <MeasureName {...props} measure={measure} />;
}

function MeasureName({ node, measure, owner }: ScoreTableRowProps & { measure: MeasureFormFragment }) {
  const { t } = useWords();
  const { cluster } = useTime();
  return (
    <>
      <span className={classes.polarity} role="img" aria-label={t(`polarity.${measure.polarity}`)}>
        {POLARITY[measure.polarity]}
      </span>
      <Link
        to="/c/$cluster/measures/$measure"
        params={{ cluster, measure: measure.id }}
        search={{ m: owner } as never}
        className={classes.name}
      >
        {node.label}
      </Link>
      {measure.unit !== '' && <span className={classes.unit}>{measure.unit}</span>}
    </>
  );
}

function Change({ of }: { of: NodeChange | undefined }) {
  const { t, signed } = useWords();
  if (of === undefined || of.kind === 'added') return NOTHING;
  if (of.kind === 'same') return <span className={classes.same}>{t('scorecard.same')}</span>;
  const { before, difference } = of;
  return (
    <span className={classes.change}>
      <Score of={before} size={12} />
      {difference !== undefined && (
        <span>
          <span aria-hidden>{difference > 0 ? '▲' : '▼'}</span> {signed(difference * 100)}
        </span>
      )}
    </span>
  );
}
