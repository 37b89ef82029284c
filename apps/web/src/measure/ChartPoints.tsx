import type { MeasureFormFragment } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import type { Scales } from './chart-paths.js';
import type { SeriesPoint } from './measure-series.js';
import { useValueText } from './use-value-text.js';
import classes from './chart.module.css';

export interface ChartPointsProps {
  readonly points: readonly SeriesPoint[];
  readonly form: MeasureFormFragment;
  readonly scales: Scales;
}

const [PLAIN, RESTATED] = [3.4, 8];

/** The values as points that can be focused; restated ones have an R. */
export function ChartPoints({ points, form, scales }: ChartPointsProps) {
  const { t, number, period } = useWords();
  const valueText = useValueText(form);
  const known = points.flatMap((point) => (point.figure === undefined ? [] : [{ ...point, figure: point.figure }]));
  return known.map(({ period: name, value, figure, first }, at) => {
    const [x, y] = [scales.x(name), scales.y(figure)];
    const texts = { period: period(name), value: valueText(value) };
    const label =
      first === undefined
        ? t('measure.point', texts)
        : t('measure.pointRestated', { ...texts, first: number(first, form.decimals) });
    return (
      <g
        key={name}
        data-point
        role="img"
        tabIndex={at === 0 ? 0 : -1}
        className={first === undefined ? classes.point : classes.restated}
        aria-label={label}
      >
        <title>{label}</title>
        <circle cx={x} cy={y} r={first === undefined ? PLAIN : RESTATED} />
        {first !== undefined && (
          <text x={x} y={y + 3.6} textAnchor="middle" aria-hidden>
            R
          </text>
        )}
      </g>
    );
  });
}
