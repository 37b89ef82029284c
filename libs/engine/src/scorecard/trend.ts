import { parseDecimal, type MeasureState, type TargetFigures } from '@strata/domain';
import type { ScoreNode } from './scorecard.js';
import { outside } from './scoring/accepted-interval.js';
import { shortfall } from './scoring/deviation.js';
import { compare, ratioOf, type Ratio } from './value/ratio.js';

/** Where a value went since the period before, and whether that is better by the measure's polarity. */
export interface Trend {
  readonly arrow: 'up' | 'down' | 'level';
  readonly effect: 'better' | 'worse' | 'same';
}

/**
 * The arrow of a measure between two scorecards. The arrow follows the value, its meaning the polarity; with `closer`
 * a value is better that lies nearer to the target (else the goal) of the later one. Compared exactly where both
 * values are as reported. Undefined without two numbers, or without a target for `closer`.
 */
export function trendOf(
  polarity: MeasureState['polarity'],
  before: ScoreNode | undefined,
  after: ScoreNode | undefined,
): Trend | undefined {
  const [from, to] = [valueOf(before), valueOf(after)];
  if (from === undefined || to === undefined) return undefined;
  const off =
    polarity === 'closer' ? offTarget(after?.reading?.targets) : (value: Ratio) => shortfall(value, from, polarity);
  if (off === undefined) return undefined;
  return {
    arrow: (['down', 'level', 'up'] as const)[compare(to, from) + 1] ?? 'level',
    effect: (['worse', 'same', 'better'] as const)[compare(off(from), off(to)) + 1] ?? 'same',
  };
}

/** Distance from the target, from the goal where there is none, or from the accepted interval. */
function offTarget(targets: TargetFigures = {}): ((value: Ratio) => Ratio) | undefined {
  const centre = exact(targets.target ?? targets.goal);
  if (centre !== undefined) return (value) => shortfall(value, centre, 'closer');
  const interval = { low: exact(targets.low), high: exact(targets.high) };
  if (interval.low === undefined && interval.high === undefined) return undefined;
  return (value) => outside(value, interval);
}

function exact(text: string | undefined): Ratio | undefined {
  return text === undefined ? undefined : ratioOf(text);
}

function valueOf(node: ScoreNode | undefined): Ratio | undefined {
  const actual = node?.reading?.actual;
  if (actual?.kind === 'number') return ratioOf(actual.value);
  return actual?.kind === 'computed' ? exact(parseDecimal(String(actual.value))) : undefined;
}
