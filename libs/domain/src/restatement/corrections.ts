import { subjectActor } from '../ids.js';
import { actualText } from '../report/report-columns.js';
import type { Actual, ReportedValue, ReportState } from '../report/report.js';
import { reportValueKey } from '../report/value-key.js';
import { sameActual } from '../report/value.rules.js';
import { CLUSTER_SUBJECT } from '../words.js';
import type { CorrectedReport, Correction } from './restatement.js';

/** The report that a correction is about; a subject without an actor is the cluster itself. */
export function reportOf({ subject, period }: Pick<Correction, 'subject' | 'period'>): CorrectedReport {
  return { actorId: subjectActor(subject) ?? CLUSTER_SUBJECT, period };
}

/** Identifies a report among those of a restatement. */
export function reportKey({ actorId, period }: CorrectedReport): string {
  return `${actorId} ${period}`;
}

/** Corrections with their places in the restatement. */
export type PlacedCorrection = readonly [index: number, correction: Correction];

/** The corrections of each report, in their order. */
export function byReport(corrections: readonly Correction[]): ReadonlyMap<string, readonly PlacedCorrection[]> {
  const found = new Map<string, PlacedCorrection[]>();
  for (const [index, correction] of corrections.entries()) {
    const key = reportKey(reportOf(correction));
    const placed = found.get(key) ?? [];
    placed.push([index, correction]);
    found.set(key, placed);
  }
  return found;
}

/** The value that a correction leads to. */
export function correctedValue({ measure, subject, becomes, note, evidence }: Correction): ReportedValue {
  return { measure, subject, actual: becomes, ...(note !== undefined && { note }), ...(evidence && { evidence }) };
}

/** A correction whose value is no longer what it was when it was proposed. */
export interface Conflict {
  readonly index: number;
  readonly measure: string;
  readonly subject: string;
  readonly period: string;
  readonly code: string;
  readonly message: string;
}

/** The corrections whose `was` is not true of a report; a value that is right already is no conflict. */
export function conflictsIn(corrections: readonly PlacedCorrection[], { values }: ReportState): readonly Conflict[] {
  const current = new Map(values.map((value) => [reportValueKey(value), value.actual]));
  return corrections.flatMap(([index, { was, becomes, measure, subject, period }]) => {
    const now = current.get(reportValueKey({ measure, subject }));
    if (now !== undefined && (sameActual(now, was) || sameActual(now, becomes))) return [];
    const of = { index, measure, subject, period, code: 'RESTATEMENT_CONFLICT' };
    const message =
      now === undefined
        ? `The measure "${measure}" of "${subject}" for ${period} has no value; the restatement expects ${shown(was)}.`
        : `The measure "${measure}" of "${subject}" for ${period} is ${shown(now)}; the restatement expects ${shown(was)}.`;
    return [{ ...of, message }];
  });
}

function shown(actual: Actual): string {
  return actualText(actual) ?? 'n/a';
}
