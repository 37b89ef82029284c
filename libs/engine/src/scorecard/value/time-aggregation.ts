import type { Aggregation, PeriodName } from '@strata/domain';
import type { Coverage } from '../scorecard.js';
import { add, divide, reduced, whole, ZERO, type Ratio } from './ratio.js';
import {
  coveredOf,
  failed,
  isMissing,
  isNotApplicable,
  MISSING,
  NOT_APPLICABLE,
  NOT_DUE,
  type Reading,
} from './reading.js';
import type { Window } from './windows.js';

/** A value over several periods. */
export interface TimedReading {
  readonly reading: Reading;
  /** Set if not all expected periods have a value. */
  readonly partial?: Coverage | undefined;
  /** The periods that the value was computed from, which its targets cover too. */
  readonly from: readonly PeriodName[];
  /** Values reported of values due, counted per member and period, 0 to 1; null if none is due. */
  readonly coverage: number | null;
}

interface Entry {
  readonly period: PeriodName;
  readonly reading: Reading;
  /** True if the period has ended. */
  readonly due: boolean;
}

type Time = Aggregation['time'];

/**
 * Aggregates the readings of a window's periods. Without a value for the latest period that has ended, there is none;
 * with earlier gaps, the periods that have one are aggregated. A value reported for the running period counts at once.
 * Periods reported as not applicable are neither counted nor expected. A yes/no or a text is always the last one.
 */
export function aggregateOverTime(readings: readonly Reading[], window: Window, time: Time): TimedReading {
  const entries = readings.map((reading, i) => ({ reading, period: window.periods[i] ?? '', due: i < window.due }));
  const applicable = entries.filter(({ reading }) => !isNotApplicable(reading));
  if (applicable.length === 0) {
    return { reading: entries.length === 0 ? NOT_DUE : NOT_APPLICABLE, from: [], coverage: null };
  }
  const due = applicable.filter((entry) => entry.due);
  const present = applicable.filter(({ reading }) => !isMissing(reading));
  const last = isLast(present, time);
  const counted = countedOf(due, last && !window.accumulated);
  const coverage = coverageOf(counted);
  if (present.length === 0 || isMissing(due.at(-1)?.reading ?? NOT_DUE)) {
    const reading = due.length === 0 ? NOT_DUE : withMembers(MISSING, applicable);
    return { reading, from: [], coverage, partial: gaps(reported(due), due) };
  }
  const used = last ? present.slice(-1) : present;
  const reading = combined(used, time, due);
  return { reading, from: used.map(({ period }) => period), coverage, partial: gaps(reported(counted), counted) };
}

/** A last value needs its own period only, unless it stands for the year to date. */
function countedOf(due: readonly Entry[], onlyLast: boolean): readonly Entry[] {
  return onlyLast ? due.slice(-1) : due;
}

function reported(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ reading }) => !isMissing(reading));
}

/** The aggregation of the first version of the rules: the periods that are present are aggregated. */
export function aggregateUndated(
  readings: readonly Reading[],
  periods: readonly PeriodName[],
  time: Time,
): TimedReading {
  const entries = readings.map((reading, i) => ({ reading, period: periods[i] ?? '', due: true }));
  const [first] = entries;
  const from = periods;
  if (entries.length === 1 && first !== undefined) return { reading: first.reading, from, coverage: null };
  const expected = entries.filter(({ reading }) => !isNotApplicable(reading));
  if (expected.length === 0) return { reading: NOT_APPLICABLE, from, coverage: null };
  const present = expected.filter(({ reading }) => !isMissing(reading));
  if (present.length === 0) return { reading: withMembers(MISSING, expected), from, coverage: null };
  const last = isLast(present, time);
  const complete = last ? expected.at(-1) === present.at(-1) : present.length === expected.length;
  const reading = last ? (present.at(-1)?.reading ?? MISSING) : total(present, time, expected);
  return complete
    ? { reading, from, coverage: null }
    : { reading, from, coverage: null, partial: gaps(present, expected) };
}

/** A single reading as it is, so that a figure is shown as it was reported; else the sum or mean. */
function combined(used: readonly Entry[], time: Time, due: readonly Entry[]): Reading {
  const [only] = used;
  if (only === undefined || used.length > 1) return total(used, time, due);
  return isLast(used, time) ? only.reading : withMembers(only.reading, due);
}

function isLast(present: readonly Entry[], time: Time): boolean {
  return time === 'last' || present.some(({ reading }) => reading.kind === 'yes-no' || reading.kind === 'text');
}

function gaps(present: readonly Entry[], expected: readonly Entry[]): Coverage | undefined {
  return present.length < expected.length ? { counted: present.length, of: expected.length } : undefined;
}

function coverageOf(due: readonly Entry[]): number | null {
  let [counted, of] = [0, 0];
  for (const { reading } of due) {
    const covered = coveredOf(reading);
    counted += covered.counted;
    of += covered.of;
  }
  return of === 0 ? null : counted / of;
}

/** The sum or mean of several readings. */
function total(used: readonly Entry[], time: Time, expected: readonly Entry[]): Reading {
  let sum: Ratio = ZERO;
  for (const { reading } of used) {
    if (reading.kind === 'none') return withMembers(reading, expected);
    if (reading.kind !== 'number') return withMembers(failed('NOT_A_NUMBER'), expected);
    sum = add(sum, reading.exact);
  }
  const exact = reduced(time === 'mean' ? divide(sum, whole(used.length)) : sum);
  return withMembers({ kind: 'number', exact }, expected);
}

function withMembers(reading: Reading, from: readonly Entry[]): Reading {
  const { members: _, ...own } = reading;
  let [counted, of] = [0, 0];
  for (const { reading: each } of from) {
    counted += each.members?.counted ?? 0;
    of += each.members?.of ?? 0;
  }
  return of === 0 ? own : { ...own, members: { counted, of } };
}
