import { line } from 'd3-shape';
import type { Status } from '../generated/operations.js';
import classes from './sparkline.module.css';

export interface SparkPoint {
  readonly score: number | null;
  readonly status: Status;
}

const [WIDTH, HEIGHT, PAD] = [84, 22, 3];

/** Scores over periods, on a scale from 0 to 1, with the last point marked. */
export function Sparkline({ points, label }: { points: readonly SparkPoint[]; label: string }) {
  const x = (at: number) => PAD + (at * (WIDTH - 2 * PAD)) / Math.max(1, points.length - 1);
  const y = (score: number) => HEIGHT - PAD - Math.min(1, score) * (HEIGHT - 2 * PAD);
  const path = line<SparkPoint>()
    .defined(({ score }) => score !== null)
    .x((_, at) => x(at))
    .y(({ score }) => y(score ?? 0));
  const last = points.at(-1);
  return (
    <svg className={classes.spark} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <path d={path([...points]) ?? ''} />
      {last !== undefined && last.score !== null && (
        <circle cx={x(points.length - 1)} cy={y(last.score)} r={2.8} className={classes[last.status]} />
      )}
    </svg>
  );
}
