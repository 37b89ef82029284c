import {
  actualOf,
  StrataError,
  type Actual,
  type AddressedCommand,
  type Id,
  type PeriodName,
  type Refusal,
  type ReportedValue,
  type Reporter,
  type Subject,
} from '@strata/domain';
import type { CellScore, ValueSource } from '@strata/engine';
import { valueRowKey } from '@strata/read-models';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { Commands } from '../commands/commands.js';
import { RowChecker, type CheckedRow } from '../reports/import/check-rows.js';
import { DEFAULT_COLUMNS } from '../reports/import/value-file.js';
import { NumberEvidence, type DecimalMark } from '../reports/import/written-number.js';
import type { CellLock } from './cell-lock.js';
import { nameOpeners, type NameOpeners } from './keyholders.js';
import { periodLocks } from './period-locks.js';
import { planOf } from './read-sheet.js';
import type { LockSources } from './sheet-locks.js';
import { sheetSubjects } from './sheet-subjects.js';

/** A text to be read as a value: what was typed or pasted. */
export interface TypedValue {
  /** Id or label. */
  readonly measure: string;
  /** Id or label; by default the actor. */
  readonly subject?: string | undefined;
  /** As people write it, such as 2026-11 or Nov 2026. */
  readonly period: string;
  readonly text: string;
  /** The note that would come with it. */
  readonly note?: string | undefined;
}

export interface CheckRequest {
  readonly actor: Reporter;
  readonly values: readonly TypedValue[];
  /** By default the one that the figures show. */
  readonly decimalMark?: DecimalMark | undefined;
}

/** What a typed value would be. */
export interface ValueCheck {
  /** Its place in the request, from 0. */
  readonly index: number;
  /** What was understood; absent if the text could not be read. */
  readonly value?: ReportedValue | undefined;
  readonly period?: PeriodName | undefined;
  /** The score that it would get; absent if its figures are not for the caller, or it could not be read. */
  readonly scored?: CellScore | undefined;
  /** Why it would be refused; absent if it would be taken. */
  readonly refusal?: Pick<Refusal, 'code' | 'message'> | undefined;
  /** Why nobody, or not the caller, can write it, since when, and who can change that; absent if it would be taken. */
  readonly lock?: CellLock | undefined;
  /** What is unusual about it, and would have to be confirmed. */
  readonly warnings: readonly string[];
}

/** The most values that are checked at once. */
export const MAX_CHECKED_VALUES = 5_000;
/** The most periods that they may be for. */
const MAX_CHECKED_PERIODS = 120;

/** What checks need. */
export interface CheckTools extends LockSources {
  readonly commands: Pick<Commands, 'rehearse' | 'dependencies'>;
}

/**
 * Says what values of a report would be, without storing anything: how each is understood, why it would be refused, what
 * is unusual, and the score that it would get. Throws `TOO_MANY_VALUES`, and what the sheet of the actor throws.
 */
export async function checkValues(
  tools: CheckTools,
  view: ClusterView,
  request: CheckRequest,
): Promise<readonly ValueCheck[]> {
  const subjects = new Set(sheetSubjects(view, request.actor));
  const { length: count } = request.values;
  if (count > MAX_CHECKED_VALUES) {
    throw tooMany(`The request has ${count} values; the most are ${MAX_CHECKED_VALUES}.`);
  }
  const { read, refused } = understand(view, request);
  const periods = [...new Set(read.map(({ period }) => period))];
  if (periods.length > MAX_CHECKED_PERIODS) {
    throw tooMany(`The values are for ${periods.length} periods; the most are ${MAX_CHECKED_PERIODS}.`);
  }
  const found = [...refused];
  let named: NameOpeners | undefined;
  const locksOf = async (period: PeriodName) => {
    named ??= await nameOpeners(tools.reads, view);
    return periodLocks(tools, view, { actor: request.actor, period }, named);
  };
  for (const period of periods) {
    const rows = read.filter((one) => one.period === period);
    const decided = await decide(tools, view, { actor: request.actor, period, rows });
    const score = await scorer(tools, view, { actor: request.actor, period, typed: read });
    const isRefused = rows.some(({ index }) => decided(index).refusal !== undefined);
    const lockOf = isRefused ? await locksOf(period) : undefined;
    for (const { index, value } of rows) {
      const scored = subjects.has(value.subject) ? score(value) : undefined;
      const outcome = decided(index);
      const lock = outcome.refusal && lockOf?.(value);
      found.push({ index, value, period, scored, lock, ...outcome });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function tooMany(message: string): StrataError {
  return new StrataError('TOO_MANY_VALUES', message, { remedy: 'Check the values in parts.' });
}

/** A value that could be read. */
interface ReadValue {
  readonly index: number;
  readonly period: PeriodName;
  readonly value: ReportedValue;
}

/** Reads the texts as an import of values does. */
function understand({ structure }: ClusterView, { actor, values, decimalMark }: CheckRequest) {
  const evidence = new NumberEvidence();
  for (const { text } of values) evidence.add(text.trim());
  const numbers = evidence.form(decimalMark);
  const checker = new RowChecker({ structure, file: '', columns: DEFAULT_COLUMNS, numbers });
  const read: ReadValue[] = [];
  const refused: ValueCheck[] = [];
  for (const [index, { measure, subject, period, text, note }] of values.entries()) {
    const line = {
      line: index,
      column: DEFAULT_COLUMNS.value,
      measure,
      member: subject ?? actor,
      period,
      value: text,
      note,
    };
    const checked = checker.check(line);
    if (checked.ok) read.push(...valueOf(checked.row).map((value) => ({ index, period: checked.row.period, value })));
    else
      refused.push({ index, refusal: { code: checked.problem.code, message: checked.problem.reason }, warnings: [] });
  }
  return { read, refused };
}

/** The value of a row; only rows of files can withdraw one. */
function valueOf({ measure, subject, actual, note }: CheckedRow): readonly ReportedValue[] {
  return actual === undefined ? [] : [{ measure, subject, actual, ...(note !== undefined && { note }) }];
}

interface PeriodRows {
  readonly actor: Reporter;
  readonly period: PeriodName;
  readonly rows: readonly ReadValue[];
}

/** A value that the rules refuse, by its place in the command. */
interface RefusedValue {
  readonly index: number;
  readonly code: string;
  readonly message: string;
}

/** What the rules say of each value of a period, by its place in the request. */
async function decide(
  { commands }: CheckTools,
  { caller, clusterId }: ClusterView,
  { actor: actorId, period, rows }: PeriodRows,
): Promise<(index: number) => Pick<ValueCheck, 'refusal' | 'warnings'>> {
  const values = rows.map(({ value }) => value);
  const addressed: AddressedCommand = {
    aggregate: 'report',
    clusterId,
    command: { type: 'SubmitValues', actorId, period, values },
  };
  const outcome = await commands.rehearse(caller, addressed);
  if (outcome.kind !== 'refused') return () => ({ warnings: [] });
  const { code, message, details } = outcome.refusal;
  const faults = (details as { readonly values?: readonly RefusedValue[] } | undefined)?.values;
  // What is wrong with the report as a whole is wrong with each of its values.
  if (faults === undefined) return () => ({ refusal: { code, message }, warnings: [] });
  const byIndex = new Map(faults.map((fault) => [rows[fault.index]?.index, fault]));
  return (index) => {
    const fault = byIndex.get(index);
    if (fault === undefined) return { warnings: [] };
    return fault.code === 'CONFIRMATION_REQUIRED'
      ? { warnings: [fault.message] }
      : { refusal: { code: fault.code, message: fault.message }, warnings: [] };
  };
}

interface Typed {
  readonly actor: Reporter;
  readonly period: PeriodName;
  /** All values of the request: those of earlier periods count in a value that accumulates. */
  readonly typed: readonly ReadValue[];
}

/** Scores values of a period as if everything typed had been reported. */
async function scorer(
  tools: CheckTools,
  view: ClusterView,
  { actor, period, typed }: Typed,
): Promise<(value: ReportedValue) => CellScore | undefined> {
  const { plan } = await planOf(tools, view, { actor, period });
  const ofPeriod = typed.filter((one) => one.period === period);
  const measures = ofPeriod.flatMap(({ value }) => plan.measureOf(value.measure) ?? []);
  const periods = new Set(measures.flatMap((measure) => plan.periodsOf({ measure })));
  const subjects = [...new Set(ofPeriod.map(({ value }) => value.subject))];
  const rows = await tools.reads.values(view, { subjects, periods: [...periods] });
  const known = new Map<string, Actual>(
    rows.map((row) => [valueRowKey(row.measure, row.subject, row.period), actualOf(row)]),
  );
  for (const { value, period: of } of typed) known.set(valueRowKey(value.measure, value.subject, of), value.actual);
  return ({ measure: id, subject, actual }) => {
    const measure = plan.measureOf(id);
    // Of two figures for one value, each gets its own score.
    const own = valueRowKey(id, subject, period);
    const actualOfKey = (key: string) => (key === own ? actual : known.get(key));
    const source: ValueSource = {
      actual: (...key: readonly [Id, Subject, PeriodName]) => actualOfKey(valueRowKey(...key)),
    };
    return measure && plan.score({ measure, subject }, source);
  };
}
