import type { Id, PeriodName, Subject } from '@strata/domain';

/** The key of a value: measure, subject and period. */
export interface ValueKey {
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
}
