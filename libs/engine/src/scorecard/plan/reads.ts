import type { Id, MeasureState, PeriodName } from '@strata/domain';
import type { ValueContext } from '../value/value-context.js';
import { windowsOf, type Window } from '../value/windows.js';

/** Values of one measure that a measure's score is computed from. */
export interface Read {
  readonly measure: Id;
  readonly periods: ReadonlySet<PeriodName>;
  /** Values of the subject itself. */
  readonly own: boolean;
  /** Values of the subject's members or parts. */
  readonly below: boolean;
}

/** The windows of a measure and all that is read for them, weighing measures included. */
export interface WindowReads {
  readonly windows: readonly Window[];
  readonly reads: readonly Read[];
}

/** Finds windows and reads of measures for one period; each pair of measure and carry once. */
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
  const windows = windowsOf(measure, period, context.calendar, carry);
  let periods = new Set(windows.flatMap((window) => window.periods));
  const below = measure.aggregation.organisation !== 'none';
  const reads: Read[] = [{ measure: measure.id, periods, own: true, below }];
  for (let at = context.weigherOf(measure); typeof at === 'object'; at = context.weigherOf(at)) {
    const weigher = at;
    periods = new Set([...periods].flatMap((each) => context.weightWindow(weigher, each)?.periods ?? []));
    reads.push({ measure: weigher.id, periods, own: false, below: true });
  }
  return { windows, reads };
}
