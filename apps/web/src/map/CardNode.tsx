import { Handle, Position, type NodeProps } from '@xyflow/react';
import { StatusShape, statusText } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import type { CardFlowNode } from './map-flow.js';
import classes from './map.module.css';

/** The most shapes of measures on a card. */
const MAX_SHAPES = 6;

/** An objective with its status, score and the statuses of its measures. */
export function CardNode({ data: { card, isDim, isChosen } }: NodeProps<CardFlowNode>) {
  const { t, percent, signed } = useWords();
  const { objective, score, status, before, difference, measures } = card;
  const isChanged = before !== undefined && (before.status !== status || !isSame(before.score, score));
  return (
    <div
      className={classes.card}
      data-status={status}
      data-dim={isDim || undefined}
      data-chosen={isChosen || undefined}
      data-difference={difference}
    >
      <Handle type="target" position={Position.Bottom} className={classes.handle ?? ''} isConnectable={false} />
      <Handle type="source" position={Position.Top} className={classes.handle ?? ''} isConnectable={false} />
      <div className={classes.title}>{objective.label}</div>
      <div className={classes.row}>
        {isChanged && (
          <span className={classes.before}>
            <StatusShape status={before.status} size={11} /> {percent(before.score, 0)} →
          </span>
        )}
        <StatusShape status={status} size={15} silent />
        <b className={statusText(status)}>{percent(score, 0)}</b>
        {isChanged && before.score !== null && score !== null ? (
          <span className={classes.delta}>{signed((score - before.score) * 100)}</span>
        ) : (
          <span className={`${classes.word} ${statusText(status)}`}>{t(`status.${status}`)}</span>
        )}
        <span className={classes.shapes}>
          {difference !== undefined && <span className={classes.tag}>{t(`map.${difference}`)}</span>}
          {difference === undefined && !isChanged && measures.length === 0 && t('map.fromMembers')}
          {difference === undefined &&
            measures
              .slice(0, MAX_SHAPES)
              .map(({ id, status: one }) => <StatusShape key={id} status={one} size={10} silent />)}
        </span>
      </div>
    </div>
  );
}

function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < 0.0005;
}
