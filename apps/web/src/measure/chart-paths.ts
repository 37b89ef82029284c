import type { SeriesPoint } from './measure-series.js';

/** From periods and figures to places on the chart. */
export interface Scales {
  readonly x: (period: string) => number;
  readonly y: (figure: number) => number;
  readonly left: number;
  readonly right: number;
  /** The distance between two periods. */
  readonly step: number;
}

/** A figure that holds for whole periods, as steps; it is interrupted where it does not hold. */
export function stepPath(
  points: readonly SeriesPoint[],
  pick: (point: SeriesPoint) => number | undefined,
  { x, y, left, right, step }: Scales,
): string {
  let path = '';
  let before: number | undefined;
  points.forEach((point, at) => {
    const figure = pick(point);
    if (figure === undefined) {
      before = undefined;
      return;
    }
    const start = at === 0 ? left : x(point.period) - step / 2;
    const end = at === points.length - 1 ? right : x(point.period) + step / 2;
    path += before === undefined ? `M${start},${y(figure)}` : before === figure ? '' : `L${start},${y(figure)}`;
    path += `L${end},${y(figure)}`;
    before = figure;
  });
  return path;
}
