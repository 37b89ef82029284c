import { implausibility, type Plausible } from '@strata/domain';
import type { ApprovalsQuery, ApprovedReportQuery } from '../generated/operations.js';

export type WaitingValue = NonNullable<ApprovalsQuery['approvals']>['nodes'][number];
export type SheetRow = NonNullable<ApprovedReportQuery['entrySheet']>['rows'][number];

/** What waits of a report at one stage. */
export interface WaitingReport {
  /** What names it in the address. */
  readonly id: string;
  readonly actor: string;
  readonly period: string;
  readonly stage: WaitingValue['stage'];
  readonly since: string;
  readonly isOverdue: boolean;
  readonly values: readonly WaitingValue[];
  /** How many of the values the account can decide on. */
  readonly forMe: number;
}

/** The reports that wait; those on which the account can decide come first, then by deadline. */
export function reportsOf(waiting: readonly WaitingValue[]): readonly WaitingReport[] {
  const byId = new Map<string, WaitingValue[]>();
  for (const value of waiting) {
    const id = `${value.actor}/${value.period}/${value.stage.id}`;
    const own = byId.get(id);
    if (own) own.push(value);
    else byId.set(id, [value]);
  }
  const reports = [...byId].map(([id, values]): WaitingReport => {
    const { actor, period, stage, overdue } = values[0]!;
    const since = values.map((value) => value.since).sort()[0]!;
    const forMe = values.filter((value) => value.forMe).length;
    return { id, actor, period, stage, since, isOverdue: overdue, values, forMe };
  });
  return reports.sort(
    (a, b) =>
      Number(b.forMe > 0) - Number(a.forMe > 0) || a.stage.due.localeCompare(b.stage.due) || (a.id < b.id ? -1 : 1),
  );
}

/** A value to decide on, beside what is known about it. */
export interface ApprovalLine {
  readonly key: string;
  readonly value: WaitingValue;
  readonly row: SheetRow;
  readonly isUnusual: boolean;
  /** Whether it was reported with another figure before. */
  readonly isRestated: boolean;
  /** Whether the account cannot approve it because it entered the value. */
  readonly isOwn: boolean;
}

/** The values of a report in the order of its sheet; those that are worth a look come first. */
export function linesOf(report: WaitingReport, rows: readonly SheetRow[], login: string): readonly ApprovalLine[] {
  const waiting = new Map(report.values.map((value) => [`${value.measure} ${value.subject}`, value]));
  const lines = rows.flatMap((row): ApprovalLine[] => {
    const key = `${row.measure.id} ${row.subject}`;
    const value = waiting.get(key);
    if (value === undefined) return [];
    const isOwn = !value.forMe && value.enteredBy === login;
    return [{ key, value, row, isUnusual: isUnusual(value, row), isRestated: value.before !== null, isOwn }];
  });
  return lines.toSorted((a, b) => Number(isStriking(b)) - Number(isStriking(a)));
}

function isStriking({ isUnusual: unusual, isRestated, row }: ApprovalLine): boolean {
  return unusual || isRestated || row.scored.status === 'RED';
}

/** True for a figure outside of what its measure calls plausible, also in view of the period before. */
function isUnusual({ value }: WaitingValue, { measure, previous }: SheetRow): boolean {
  if (measure.plausible === null || value.number === null) return false;
  const given = Object.entries(measure.plausible).filter(([, limit]) => limit !== null);
  const before = previous[0]?.value?.number ?? undefined;
  return implausibility(value.number, Object.fromEntries(given) as Plausible, before) !== undefined;
}
