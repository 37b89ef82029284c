import { Handle, Position, type NodeProps } from '@xyflow/react';
import { CommentBadge } from '../comments/CommentBadge.js';
import { StatusShape, statusText } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import type { CardFlowNode } from './map-flow.js';
import type { MapCard } from './map-view.js';
import classes from './map.module.css';

/** The most shapes of measures on a card. */
const MAX_SHAPES = 6;

/** An objective with its status, score and the statuses of its measures. */
export function CardNode({ data: { card, isDim, isChosen, isEdited, hasProblem } }: NodeProps<CardFlowNode>) {
  const { percent } = useWords();
  const { objective, score, status, difference } = card;
  const handle = isEdited ? classes.handleOn : classes.handle;
  return (
    <div
      className={classes.card}
      data-status={status}
      data-dim={isDim || undefined}
      data-chosen={isChosen || undefined}
      data-difference={difference}
      data-problem={hasProblem || undefined}
    >
      <Handle type="target" position={Position.Bottom} className={handle ?? ''} isConnectable={isEdited} />
      <Handle type="source" position={Position.Top} className={handle ?? ''} isConnectable={isEdited} />
      <div className={classes.title}>{objective.label}</div>
      <div className={classes.row}>
        {isChanged(card) && (
          <span className={classes.before}>
            <StatusShape status={card.before.status} size={11} /> {percent(card.before.score, 0)} →
          </span>
        )}
        <StatusShape status={status} size={15} silent />
        <b className={statusText(status)}>{percent(score, 0)}</b>
        <Word card={card} />
        <span className={classes.shapes}>
          {card.node && <CommentBadge about={`objective:${card.node.strategy}/${objective.id}`} />}
          <Shapes card={card} />
        </span>
      </div>
    </div>
  );
}

/** The change of the score, or the word of the status. */
function Word({ card }: { card: MapCard }) {
  const { t, signed } = useWords();
  const { score, status } = card;
  if (isChanged(card) && card.before.score !== null && score !== null) {
    return <span className={classes.delta}>{signed((score - card.before.score) * 100)}</span>;
  }
  return <span className={`${classes.word} ${statusText(status)}`}>{t(`status.${status}`)}</span>;
}

function Shapes({ card }: { card: MapCard }) {
  const { t } = useWords();
  const { difference, measures } = card;
  if (difference !== undefined) return <span className={classes.tag}>{t(`map.${difference}`)}</span>;
  if (measures.length === 0) return isChanged(card) ? null : t('map.fromMembers');
  return measures
    .slice(0, MAX_SHAPES)
    .map(({ id, status }) => <StatusShape key={id} status={status} size={10} silent />);
}

type Changed = MapCard & { readonly before: NonNullable<MapCard['before']> };

/** True for a card whose score or status is another one at the moment that is compared with. */
function isChanged(card: MapCard): card is Changed {
  const { before, status, score } = card;
  return before !== undefined && (before.status !== status || !isSame(before.score, score));
}

function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < 0.0005;
}
