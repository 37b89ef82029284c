import { scaleLinear } from 'd3-scale';
import classes from './bar.module.css';

export interface BarProps {
  readonly value: number | undefined;
  /** What is compared with, as a mark beside the bar. */
  readonly before?: number | undefined;
  /** The least and the greatest figure of all bars that stand together; it includes 0. */
  readonly domain: readonly [number, number];
  /** Bars of a second kind are hatched. */
  readonly isSecond?: boolean;
}

const [WIDTH, HEIGHT] = [200, 14];

/** A figure as a bar from zero. The figure itself stands beside it as text. */
export function Bar({ value, before, domain, isSecond = false }: BarProps) {
  const x = scaleLinear()
    .domain([...domain])
    .range([1, WIDTH - 1]);
  return (
    <svg className={classes.bar} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {value !== undefined && (
        <rect
          className={isSecond ? classes.second : classes.first}
          x={x(Math.min(0, value))}
          width={Math.max(0.5, Math.abs(x(value) - x(0)))}
          y="1.5"
          height={HEIGHT - 3}
        />
      )}
      <line className={classes.zero} x1={x(0)} x2={x(0)} y1="0" y2={HEIGHT} />
      {before !== undefined && <line className={classes.before} x1={x(before)} x2={x(before)} y1="0" y2={HEIGHT} />}
    </svg>
  );
}

/** The range of figures that are drawn together, with zero; never empty. */
export function domainOf(figures: readonly (number | null | undefined)[]): readonly [number, number] {
  const known = figures.filter((figure) => figure !== null && figure !== undefined);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  return least === most ? [0, 1] : [least, most];
}
