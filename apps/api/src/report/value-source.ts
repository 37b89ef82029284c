import type { ClusterView } from '@strata/application';
import type { ValueRow } from '@strata/read-models';

/** A reported value as the contract has it. */
export interface ValueSource {
  readonly measure: string;
  readonly subject: string;
  readonly period: string;
  readonly kind: ValueRow['kind'];
  readonly number: string | null;
  readonly yesNo: boolean | null;
  readonly text: string | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly recordedAt: string;
  readonly knownAt: string;
  readonly position: string;
  readonly supersededAt: string | null;
}

/** Brings a row of the read model into the contract's form. */
export function valueSource(row: ValueRow, until: string): ValueSource {
  const { measure, subject, period, kind, value, note, reason, by, recordedAt, knownAt, validFrom, validTo } = row;
  return {
    measure,
    subject,
    period,
    kind,
    number: kind === 'number' ? value : null,
    yesNo: kind === 'yes-no' ? value === 'yes' : null,
    text: kind === 'text' ? value : null,
    note,
    reason,
    by,
    recordedAt,
    knownAt,
    position: validFrom,
    // What came after the moment asked for was not known then.
    supersededAt: validTo !== undefined && validTo <= until ? validTo : null,
  };
}

/** A value with the view that it was asked in. */
export interface ValueAnswerSource {
  readonly view: ClusterView;
  readonly subject: string;
  readonly measure: string;
  readonly period: string;
  readonly value: ValueSource | null;
}
