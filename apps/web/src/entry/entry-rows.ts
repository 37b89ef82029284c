import type { Actual, ScoringFunction } from '@strata/domain';
import type { EntrySheetQuery, EntryValueFragment } from '../generated/operations.js';
import type { Typed } from './read-typed.js';

export type EntryValue = EntryValueFragment;
type SheetRow = NonNullable<EntrySheetQuery['entrySheet']>['rows'][number];
export type EntryMeasure = SheetRow['measure'];
export type EntryTargets = NonNullable<SheetRow['scored']['targets']>;

/** A value to enter: a measure of the actor or of a part of it. */
export interface EntryRow extends Pick<SheetRow, 'measure' | 'subject' | 'approval' | 'draft' | 'lock'> {
  readonly key: string;
  /** The value that is in force. */
  readonly value: EntryValue | undefined;
  /** Those of the periods before, in the order of the columns. */
  readonly previous: readonly (EntryValue | undefined)[];
  /** The targets of the period. */
  readonly figures: EntryTargets | undefined;
}

/** Why a value cannot even be restated by those who report it. */
const FIXED: ReadonlySet<string> = new Set(['RETIRED', 'COMPUTED', 'FUTURE', 'NOT_YET_OPEN', 'NOT_YOURS']);

/** The rows of a sheet in its order, with the values of earlier periods in the order of the columns. */
export function entryRows(rows: readonly SheetRow[], previous: readonly string[]): readonly EntryRow[] {
  return rows.map(({ measure, subject, approval, draft, lock, scored, value, previous: earlier }) => ({
    key: `${measure.id} ${subject}`,
    measure,
    subject,
    approval,
    draft,
    lock,
    value: value ?? undefined,
    previous: previous.map((period) => earlier.find((one) => one.period === period)?.value ?? undefined),
    figures: scored.targets ?? undefined,
  }));
}

/** True for a value that those who report it can change with a reason. */
export function canRestate({ value, lock }: Pick<EntryRow, 'value' | 'lock'>): boolean {
  return value !== undefined && lock !== null && !FIXED.has(lock.code);
}

/** Causes for which a whole period is locked. */
const LOCKED: ReadonlySet<string> = new Set(['CLOSED', 'LOCKED']);

/** True for a value of a period that is closed or locked. */
export function isPeriodLocked({ lock }: Pick<EntryRow, 'lock'>): boolean {
  return lock !== null && LOCKED.has(lock.code);
}

/** The note with which a value was given back, and who gave it back; undefined if it was not. */
export function returnedBy({ approval }: Pick<EntryRow, 'approval'>): { by: string; note: string } | undefined {
  if (approval?.status !== 'RETURNED') return undefined;
  return { by: approval.last.by, note: approval.last.note ?? '' };
}

/** A value as the engine takes it; undefined for what is not one. */
export function actualOf(typed: Typed): Actual | undefined {
  return typed.kind === 'empty' || typed.kind === 'unreadable' ? undefined : typed;
}

type Scoring = EntryMeasure['scoring'];
type Texts = NonNullable<Scoring['items']>;

/** The scoring of the contract in the words of the domain. Formulas are scored by the server alone. */
const SCORING: Readonly<Record<Scoring['kind'], (scoring: Scoring) => ScoringFunction>> = {
  BANDS: ({ bands }) => ({ kind: 'bands', bands: (bands ?? []).map(bandOf) }),
  TARGET_TOLERANCE: ({ tolerance, percent }) => ({
    kind: 'target-tolerance',
    tolerance: tolerance ?? '0',
    percent: percent === true,
  }),
  ACCEPTED_INTERVAL: ({ margin }) => ({ kind: 'accepted-interval', ...(margin === null ? {} : { margin }) }),
  YES_NO: ({ goodIsYes }) => ({ kind: 'yes-no', good: goodIsYes === false ? 'no' : 'yes' }),
  TEXT_LIST: ({ items }) => ({ kind: 'text-list', items: (items ?? []).map(itemOf) }),
  GOAL_RED_FLAG: () => ({ kind: 'goal-red-flag' }),
  UNSCORED: () => ({ kind: 'unscored' }),
  FORMULA: () => ({ kind: 'unscored' }),
};

export function scoringOf({ scoring }: EntryMeasure): ScoringFunction {
  return SCORING[scoring.kind](scoring);
}

function bandOf({ below, score, status }: NonNullable<Scoring['bands']>[number]) {
  return { score, status: statusOf(status), ...(below === null ? {} : { below }) };
}

function itemOf({ text, score, status }: Texts[number]) {
  return { text, score, status: statusOf(status) };
}

function statusOf(status: string): 'red' | 'amber' | 'green' | 'blue' {
  return status.toLowerCase() as 'red' | 'amber' | 'green' | 'blue';
}
