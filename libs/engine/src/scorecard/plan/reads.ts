import type { Id, MeasureState, PeriodName } from '@strata/domain';
import type { ValueContext } from '../value/value-context.js';
import type { Window } from '../value/windows.js';

/** Values of one measure that the score of a measure is computed from. */
export interface Read {
  readonly measure: Id;
  readonly periods: ReadonlySet<PeriodName>;
  /** Whether values of the subject itself are read. */
  readonly own: boolean;
  /** Whether values of the subject's members or parts are read. */
  readonly below: boolean;
}

/** The windows of a measure and everything that is read for them, including weight measures. */
export interface WindowReads {
  readonly windows: readonly Window[];
  readonly reads: readonly Read[];
}

/** Finds the windows and reads of measures for one period; each pair of measure and carry is computed once. */
export function windowReadsFor(period: PeriodName, context: ValueContext) {
  const known = new Map<string, WindowReads>();
  return (measure: MeasureState, carry: number): WindowReads => {
    const key = `${measure.id}/${carry}`;
    const found = known.get(key) ?? windowReads(measure, period, carry, context);
    known.set(key, found);
    return found;
  };
}

function windowReads(measure: MeasureState, period: PeriodName, carry: number, context: ValueContext): WindowReads {
  const windows = context.windowsOf(measure, period, carry);
  const periods = new Set(windows.flatMap((window) => window.periods));
  const below = [...periods].some((each) => context.measureIn(measure, each).aggregation.organisation !== 'none');
  const weights = new Map<Id, Set<PeriodName>>();
  addWeights(weights, measure, { periods, context });
  return {
    windows,
    reads: [
      { measure: measure.id, periods, own: true, below },
      ...[...weights].map(([id, of]): Read => ({ measure: id, periods: of, own: false, below: true })),
    ],
  };
}

/** Adds the periods of the measures that weight the parts of a measure, and of those that weight these. */
function addWeights(
  found: Map<Id, Set<PeriodName>>,
  measure: MeasureState,
  { periods, context }: { readonly periods: ReadonlySet<PeriodName>; readonly context: ValueContext },
): void {
  const next = new Map<MeasureState, Set<PeriodName>>();
  for (const period of periods) {
    const weighting = context.weightMeasureOf(context.measureIn(measure, period), period);
    if (typeof weighting !== 'object') continue;
    const own = next.get(weighting) ?? new Set();
    context.weightWindow(weighting, period)?.periods.forEach((each) => own.add(each));
    next.set(weighting, own);
  }
  for (const [weighting, own] of next) {
    const known = found.get(weighting.id) ?? new Set();
    own.forEach((each) => known.add(each));
    found.set(weighting.id, known);
    addWeights(found, weighting, { periods: own, context });
  }
}
