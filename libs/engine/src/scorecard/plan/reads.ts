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
  let periods = new Set(windows.flatMap((window) => window.periods));
  const below = measure.aggregation.organisation !== 'none';
  const reads: Read[] = [{ measure: measure.id, periods, own: true, below }];
  for (let at = context.weightMeasureOf(measure); typeof at === 'object'; at = context.weightMeasureOf(at)) {
    const weighting = at;
    periods = new Set([...periods].flatMap((each) => context.weightWindow(weighting, each)?.periods ?? []));
    reads.push({ measure: weighting.id, periods, own: false, below: true });
  }
  return { windows, reads };
}
