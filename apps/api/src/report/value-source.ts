import type { ClusterView, DataQuality, WaitingApproval } from '@strata/application';
import type { Id } from '@strata/domain';
import type { ValueRow, ValueVersion, WithdrawalRow } from '@strata/read-models';

/** The quality of reported data with its cluster. */
export interface DataQualitySource extends DataQuality {
  readonly cluster: Id;
}

/** A value that waits for approval, in the form of the contract. */
export interface WaitingApprovalSource extends Omit<WaitingApproval, 'value' | 'before' | 'isOverdue' | 'isForCaller'> {
  readonly overdue: boolean;
  readonly forMe: boolean;
  readonly value: ValueSource;
  readonly before: ValueSource | null;
}

/** Converts a value that waits for approval to the form of the contract. */
export function waitingSource(
  { value, before, isOverdue: overdue, isForCaller: forMe, ...waiting }: WaitingApproval,
  until: string,
): WaitingApprovalSource {
  const earlier = before === undefined || before.kind === 'withdrawn' ? null : valueSource(before, until);
  return { ...waiting, overdue, forMe, value: valueSource(value, until), before: earlier };
}

/** A reported value in the form of the contract. */
export interface ValueSource {
  readonly measure: string;
  readonly subject: string;
  readonly period: string;
  readonly kind: ValueRow['kind'];
  readonly number: string | null;
  readonly yesNo: boolean | null;
  readonly text: string | null;
  readonly note: string | null;
  readonly noteAbout: string | null;
  readonly reason: string | null;
  readonly evidence: ValueRow['evidence'];
  readonly restatement: string | null;
  readonly by: string;
  readonly recordedAt: string;
  readonly knownAt: string;
  readonly position: string;
  readonly supersededAt: string | null;
  readonly awaitsApproval: boolean;
  readonly withdrawal: WithdrawalSource | null;
}

/** The withdrawal of a value in the form of the contract. */
export interface WithdrawalSource {
  readonly reason: string;
  readonly by: string;
  readonly recordedAt: string;
  readonly knownAt: string;
  readonly position: string;
}

/** The versions of one value, each with the withdrawal that ended it. */
export function versionSources(versions: readonly ValueVersion[], until: string): readonly ValueSource[] {
  return versions.flatMap((row, index) => {
    if (row.kind === 'withdrawn') return [];
    const next = versions[index + 1];
    return [{ ...valueSource(row, until), withdrawal: next?.kind === 'withdrawn' ? withdrawalSource(next) : null }];
  });
}

function withdrawalSource({ reason, by, recordedAt, knownAt, validFrom }: WithdrawalRow): WithdrawalSource {
  return { reason: reason ?? '', by, recordedAt, knownAt, position: validFrom };
}

/** Converts a value that stands to the form of the contract. */
export function valueSource(row: ValueRow, until: string): ValueSource {
  const { measure, subject, period, kind, value, note, reason, evidence, by } = row;
  const { recordedAt, knownAt, validFrom, validTo } = row;
  return {
    measure,
    subject,
    period,
    kind,
    number: kind === 'number' ? value : null,
    yesNo: kind === 'yes-no' ? value === 'yes' : null,
    text: kind === 'text' ? value : null,
    note,
    noteAbout: row.noteAbout ?? null,
    reason,
    evidence,
    restatement: row.restatement ?? null,
    by,
    recordedAt,
    knownAt,
    position: validFrom,
    // Later events were not known at that moment.
    supersededAt: validTo !== undefined && validTo <= until ? validTo : null,
    awaitsApproval: row.awaitsApproval === true,
    withdrawal: null,
  };
}

/** A value, with the view it was read in. */
export interface ValueAnswerSource {
  readonly view: ClusterView;
  readonly subject: string;
  readonly measure: string;
  readonly period: string;
  readonly value: ValueSource | null;
}

/** The values of a measure over several periods. */
export interface ValueSeriesSource {
  readonly view: ClusterView;
  readonly subject: string;
  readonly measure: string;
  readonly points: readonly { readonly period: string; readonly value: ValueSource | null }[];
}
