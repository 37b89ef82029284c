import type { Id, PeriodName, Subject } from '@strata/domain';
import type { ValueRow } from './values.js';

/** The key of a value. */
export function valueRowKey(measure: Id, subject: Subject, period: PeriodName): string {
  return `${measure}\u0000${subject}\u0000${period}`;
}

/** What a report changed: the new version of a value, or undefined if it was withdrawn or counts since it was approved. */
export interface ReportedChange extends ValueKey {
  readonly row: ValueRow | undefined;
  /** Set if the value, as it was known before, counts from now on. */
  readonly counted?: true | undefined;
}

/** The measure, subject and period of a value. */
export interface ValueKey {
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
}
