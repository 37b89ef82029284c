import type { Aggregation } from '@strata/domain';
import type { Coverage } from '../scorecard.js';
import { add, divide, reduced, whole, ZERO, type Ratio } from './ratio.js';
import { failed, isMissing, isNotApplicable, MISSING, NOT_APPLICABLE, type Reading } from './reading.js';

/** A value over several periods; `partial` is set if not all expected ones are present. */
export interface TimedReading {
  readonly reading: Reading;
  readonly partial?: Coverage;
}

/**
 * Aggregates the readings of consecutive periods. The periods that are present are aggregated; `partial` counts them if
 * some are missing. Periods reported as not applicable are neither counted nor expected. A yes/no or a text is always
 * the last one.
 */
export function aggregateOverTime(readings: readonly Reading[], time: Aggregation['time']): TimedReading {
  const first = readings[0];
  if (readings.length === 1 && first !== undefined) return { reading: first };
  const expected = readings.filter((reading) => !isNotApplicable(reading));
  if (expected.length === 0) return { reading: NOT_APPLICABLE };
  const present = expected.filter((reading) => !isMissing(reading));
  if (present.length === 0) return { reading: withMembers(MISSING, expected) };
  const last = time === 'last' || present.some((reading) => reading.kind === 'yes-no' || reading.kind === 'text');
  const complete = last ? expected.at(-1) === present.at(-1) : present.length === expected.length;
  const reading = last ? (present.at(-1) ?? MISSING) : withMembers(total(present, time), expected);
  return complete ? { reading } : { reading, partial: { counted: present.length, of: expected.length } };
}

function total(readings: readonly Reading[], time: Aggregation['time']): Reading {
  let sum: Ratio = ZERO;
  for (const reading of readings) {
    if (reading.kind === 'none') return reading;
    if (reading.kind !== 'number') return failed('NOT_A_NUMBER');
    sum = add(sum, reading.exact);
  }
  return { kind: 'number', exact: reduced(time === 'mean' ? divide(sum, whole(readings.length)) : sum) };
}

function withMembers(reading: Reading, from: readonly Reading[]): Reading {
  const { members: _, ...own } = reading;
  let [counted, of] = [0, 0];
  for (const { members } of from) {
    counted += members?.counted ?? 0;
    of += members?.of ?? 0;
  }
  return of === 0 ? own : { ...own, members: { counted, of } };
}
