import { scaleLinear } from 'd3-scale';
import { curveLinearClosed, lineRadial } from 'd3-shape';
import { useWords } from '../words/use-words.js';
import { domainOf } from './Bar.js';
import classes from './radar.module.css';

export interface RadarAxis {
  readonly id: string;
  readonly label: string;
  readonly value: number | undefined;
  /** What is compared with. */
  readonly before?: number | undefined;
}

const [WIDTH, HEIGHT, RADIUS] = [720, 400, 150];
/** Where names stand, in radii. */
const NAMES = 1.1;
/** How many letters a line of a name has at most. */
const LINE = 24;

/** Figures on one scale around a centre, which is zero, or the least of them if one is negative. */
export function Radar({ axes, label }: { axes: readonly RadarAxis[]; label: string }) {
  const { number } = useWords();
  const isCompared = axes.some(({ before }) => before !== undefined);
  const scale = scaleLinear()
    .domain([...domainOf(axes.flatMap(({ value, before }) => [value, before]))])
    .nice(4)
    .range([0, RADIUS]);
  const angle = (at: number) => (at * 2 * Math.PI) / axes.length;
  const outline = (pick: (axis: RadarAxis) => number | undefined) =>
    lineRadial<RadarAxis>()
      .curve(curveLinearClosed)
      .angle((_, at) => angle(at))
      .radius((axis) => scale(pick(axis) ?? scale.domain()[0] ?? 0))([...axes]) ?? '';
  return (
    <figure className={classes.figure}>
      <svg viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {scale.ticks(4).map((tick) => (
          <g key={tick}>
            <circle className={classes.ring} r={scale(tick)} />
            <text
              className={classes.tick}
              x={Math.sin(angle(0.5)) * scale(tick)}
              y={4 - Math.cos(angle(0.5)) * scale(tick)}
              textAnchor="middle"
            >
              {number(tick)}
            </text>
          </g>
        ))}
        {axes.map(({ id, label: name }, at) => {
          const [x, y] = [Math.sin(angle(at)), -Math.cos(angle(at))];
          return (
            <g key={id}>
              <line className={classes.axis} x2={x * RADIUS} y2={y * RADIUS} />
              <Name x={x * RADIUS * NAMES} y={y * RADIUS * NAMES} text={name} />
            </g>
          );
        })}
        {isCompared && <path className={classes.before} d={outline(({ before }) => before)} />}
        <path className={classes.value} d={outline(({ value }) => value)} />
        {axes.map(({ id, value }, at) =>
          value === undefined ? null : (
            <circle
              key={id}
              className={classes.point}
              r="3.5"
              cx={Math.sin(angle(at)) * scale(value)}
              cy={-Math.cos(angle(at)) * scale(value)}
            />
          ),
        )}
      </svg>
    </figure>
  );
}

/** The name of an axis, in lines, on the outer side of its end. */
function Name({ x, y, text }: { x: number; y: number; text: string }) {
  const anchor = Math.abs(x) < 20 ? 'middle' : x > 0 ? 'start' : 'end';
  const lines = linesOf(text);
  const above = y < 0 ? lines.length - 1 : 0;
  return (
    <text className={classes.name} textAnchor={anchor}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={y + 4 + (at - above) * 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A name in lines of words. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
