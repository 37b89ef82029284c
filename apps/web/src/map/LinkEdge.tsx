import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { LinkFlowEdge } from './map-flow.js';
import classes from './map.module.css';

const HEAD = 8;

/** A link from a cause to its effect, routed around the cards. */
export function LinkEdge({ data }: EdgeProps<LinkFlowEdge>) {
  if (data === undefined) return null;
  const { path, end, before, label, labelAt, link, isLit, isDim } = data;
  const flags = {
    'data-sign': link.sign,
    'data-lit': isLit || undefined,
    'data-dim': isDim || undefined,
    'data-difference': link.difference,
  };
  return (
    <>
      <g className={classes.link} {...flags}>
        <path d={path} />
        <path d={head(before, end)} className={classes.head} />
      </g>
      {label !== '' && (
        <EdgeLabelRenderer>
          <div
            className={classes.pill}
            {...flags}
            style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
          >
            {label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

/** The triangle at the end of a line. */
function head(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [bx, by] = [to.x - ux * HEAD, to.y - uy * HEAD];
  const half = HEAD * 0.62;
  return `M${to.x},${to.y}L${bx - uy * half},${by + ux * half}L${bx + uy * half},${by - ux * half}Z`;
}
