import type { NodeProps } from '@xyflow/react';
import { StatusShape } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import type { BandFlowNode } from './map-flow.js';
import classes from './map.module.css';

/** A perspective. */
export function BandNode({ data: { label, score, status } }: NodeProps<BandFlowNode>) {
  const { percent } = useWords();
  return (
    <div className={classes.band}>
      <div className={classes.bandName}>
        <b>{label}</b>
        {status !== undefined && (
          <span>
            <StatusShape status={status} size={13} /> {percent(score, 0)}
          </span>
        )}
      </div>
    </div>
  );
}
