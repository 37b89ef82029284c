import { useElementSize } from '@mantine/hooks';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { useRef, type KeyboardEvent } from 'react';
import type { MeasureFormFragment } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { ChartBands } from './ChartBands.js';
import { ChartPoints } from './ChartPoints.js';
import { extentOf, type SeriesPoint } from './measure-series.js';
import { stepPath, type Scales } from './chart-paths.js';
import classes from './chart.module.css';

const HEIGHT = 320;
const ROOM = { top: 12, right: 96, bottom: 30, left: 46 };

/** Values as a line, targets as steps, and what was first published where it differs. */
export function SeriesChart({ points, form }: { points: readonly SeriesPoint[]; form: MeasureFormFragment }) {
  const { t, number, period } = useWords();
  const { ref, width: measured } = useElementSize();
  const figure = useRef<SVGSVGElement>(null);
  const width = Math.max(320, measured || 900);
  const x = scalePoint()
    .domain(points.map((one) => one.period))
    .range([ROOM.left, width - ROOM.right])
    .padding(0.3);
  const y = scaleLinear()
    .domain(extentOf(points))
    .nice(6)
    .range([HEIGHT - ROOM.bottom, ROOM.top]);
  const scales: Scales = { x: (name) => x(name) ?? 0, y, left: ROOM.left, right: width - ROOM.right, step: x.step() };
  const lineOf = (pick: (point: SeriesPoint) => number | undefined) =>
    line<SeriesPoint>()
      .defined((one) => pick(one) !== undefined)
      .x((one) => scales.x(one.period))
      .y((one) => y(pick(one) ?? 0))([...points]) ?? '';
  const last = points.at(-1);
  const every = Math.max(1, Math.ceil((points.length * 74) / (width - ROOM.left - ROOM.right)));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
    const dots = [...(figure.current?.querySelectorAll<SVGElement>('[data-point]') ?? [])];
    const here = dots.indexOf(document.activeElement as SVGElement);
    if (by === 0 || here === -1) return;
    event.preventDefault();
    dots[here + by]?.focus();
  };
  return (
    <figure className={classes.figure} ref={ref}>
      <svg
        ref={figure}
        width={width}
        height={HEIGHT}
        role="group"
        aria-label={t('measure.chart', {
          name: form.label,
          from: period(points[0]?.period ?? ''),
          to: period(last?.period ?? ''),
        })}
        onKeyDown={onKeyDown}
      >
        <ChartBands
          points={points}
          scales={scales}
          polarity={form.polarity}
          top={ROOM.top}
          bottom={HEIGHT - ROOM.bottom}
        />
        <g aria-hidden>
          {y.ticks(6).map((tick) => (
            <g key={tick} className={classes.tick}>
              <line x1={ROOM.left} x2={width - ROOM.right} y1={y(tick)} y2={y(tick)} />
              <text x={ROOM.left - 8} y={y(tick) + 4} textAnchor="end">
                {number(tick)}
              </text>
            </g>
          ))}
          {points.map(({ period: name }, at) =>
            at % every === 0 ? (
              <text key={name} className={classes.period} x={scales.x(name)} y={HEIGHT - 9} textAnchor="middle">
                {period(name, 'short')}
              </text>
            ) : null,
          )}
          <path className={classes.goal} d={stepPath(points, (one) => one.goal, scales)} />
          <path className={classes.redFlag} d={stepPath(points, (one) => one.redFlag, scales)} />
          {points.some((one) => one.first !== undefined) && (
            <path className={classes.first} d={lineOf((one) => one.first ?? one.figure)} />
          )}
          <path className={classes.actual} d={lineOf((one) => one.figure)} />
          {last && <EndTexts last={last} scales={scales} />}
        </g>
        <ChartPoints points={points} form={form} scales={scales} />
      </svg>
    </figure>
  );
}

/** The names of the targets, at the end of their lines. */
function EndTexts({ last: { goal, redFlag }, scales: { y, right } }: { last: SeriesPoint; scales: Scales }) {
  const { t, number } = useWords();
  return (
    <>
      {goal !== undefined && (
        <text className={classes.goalText} x={right + 8} y={y(goal) + 4}>
          {t('measure.goalLine', { figure: number(goal) })}
        </text>
      )}
      {redFlag !== undefined && (
        <text className={classes.redFlagText} x={right + 8} y={y(redFlag) + 4}>
          {t('measure.redFlagLine', { figure: number(redFlag) })}
        </text>
      )}
    </>
  );
}
