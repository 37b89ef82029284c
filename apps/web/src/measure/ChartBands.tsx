import type { MeasureFormFragment } from '../generated/operations.js';
import type { Scales } from './chart-paths.js';
import type { SeriesPoint } from './measure-series.js';
import classes from './chart.module.css';

export interface ChartBandsProps {
  readonly points: readonly SeriesPoint[];
  readonly scales: Scales;
  readonly polarity: MeasureFormFragment['polarity'];
  readonly top: number;
  readonly bottom: number;
}

/** Tints of what is on target, at risk and off target in each period. */
export function ChartBands({ points, scales, polarity, top, bottom }: ChartBandsProps) {
  if (polarity === 'CLOSER') return null;
  const { x, y, left, right, step } = scales;
  return (
    <g aria-hidden>
      {points.map(({ period, goal, redFlag }, at) => {
        if (goal === undefined || redFlag === undefined) return null;
        const start = at === 0 ? left : x(period) - step / 2;
        const end = at === points.length - 1 ? right : x(period) + step / 2;
        const edges = [
          top,
          y(polarity === 'HIGHER' ? goal : redFlag),
          y(polarity === 'HIGHER' ? redFlag : goal),
          bottom,
        ];
        const tints = polarity === 'HIGHER' ? ['good', 'risk', 'bad'] : ['bad', 'risk', 'good'];
        return tints.map((tint, part) => (
          <rect
            key={`${period}${tint}`}
            className={classes[tint]}
            x={start}
            width={Math.max(0, end - start + 0.5)}
            y={edges[part]!}
            height={Math.max(0, edges[part + 1]! - edges[part]!)}
          />
        ));
      })}
    </g>
  );
}
