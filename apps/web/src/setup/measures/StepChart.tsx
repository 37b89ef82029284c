import { scaleLinear, scaleTime } from 'd3-scale';
import type { SetupMeasurePartsFragment } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { FIGURES, type FigureName } from './figures.js';
import classes from './step-chart.module.css';

export interface StepChartProps {
  readonly entries: SetupMeasurePartsFragment['targets'][number]['entries'];
  readonly unit: string;
}

const WIDTH = 560;
const HEIGHT = 96;
const EDGE = { left: 8, right: 110, top: 10, bottom: 18 };
const YEAR = 31_536_000_000;

/** Figures as steps over time, each named at its right end. The table below has the same. */
export function StepChart({ entries, unit }: StepChartProps) {
  const { t, number, day } = useWords();
  const dated = entries.filter(({ from }) => from !== null);
  if (dated.length === 0) return null;
  const starts = dated.map(({ from }) => Date.parse(from!));
  const first = Math.min(...starts) - YEAR / 4;
  const last = Math.max(...starts) + YEAR / 2;
  const x = scaleTime([first, last], [EDGE.left, WIDTH - EDGE.right]);
  const lines = FIGURES.flatMap((name) => stepsOf(name, entries, first));
  const values = lines.flatMap(({ steps }) => steps.map(({ value }) => value));
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - EDGE.bottom, EDGE.top]);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.chart} aria-hidden="true">
      {dated.map(({ from }) => (
        <g key={from}>
          <line
            className={classes.grid}
            x1={x(Date.parse(from!))}
            x2={x(Date.parse(from!))}
            y1={EDGE.top}
            y2={HEIGHT - EDGE.bottom}
          />
          <text className={classes.day} x={x(Date.parse(from!))} y={HEIGHT - 4}>
            {day(from!)}
          </text>
        </g>
      ))}
      {lines.map(({ name, steps }) => (
        <g key={name} data-figure={name}>
          <path className={classes.line} d={pathOf(steps, x(last), x, y)} />
          <text className={classes.name} x={WIDTH - EDGE.right + 6} y={y(steps.at(-1)!.value) + 4}>
            {t(`setup.figure.${name}`)} {number(steps.at(-1)!.value)} {unit}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface Step {
  readonly at: number;
  readonly value: number;
}

/** The steps of a figure that some of the entries have. */
function stepsOf(name: FigureName, entries: StepChartProps['entries'], first: number) {
  const steps = entries.flatMap(({ from, figures }): readonly Step[] => {
    const value = figures[name];
    return value === null ? [] : [{ at: from === null ? first : Date.parse(from), value: Number(value) }];
  });
  return steps.length === 0 ? [] : [{ name, steps }];
}

function pathOf(steps: readonly Step[], end: number, x: (at: number) => number, y: (value: number) => number): string {
  const [first, ...rest] = steps;
  if (first === undefined) return '';
  const parts = rest.map(({ at, value }) => `H${x(at)}V${y(value)}`);
  return `M${x(first.at)} ${y(first.value)}${parts.join('')}H${end}`;
}
