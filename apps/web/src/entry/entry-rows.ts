import type { Actual, ScoringFunction } from '@strata/domain';
import type { EntryMeasuresQuery, EntrySheetQuery } from '../generated/operations.js';
import type { Typed } from './read-typed.js';

export type EntryMeasure = NonNullable<EntryMeasuresQuery['measures']>['nodes'][number];
export type EntryValue = NonNullable<EntrySheetQuery['values']>['nodes'][number];

type ReadNode = NonNullable<EntrySheetQuery['scorecard']>['nodes']['nodes'][number];
export type EntryTargets = NonNullable<NonNullable<ReadNode['reading']>['targets']>;

/** A value to enter: a measure of the actor or of a part of it. */
export interface EntryRow {
  readonly key: string;
  readonly measure: EntryMeasure;
  readonly subject: string;
  /** The value that is in force. */
  readonly value: EntryValue | undefined;
  /** Those of the periods before, in the order of the columns. */
  readonly previous: readonly (EntryValue | undefined)[];
  /** The targets of the period. */
  readonly figures: EntryTargets | undefined;
}

export interface EntryPlace {
  readonly actor: string;
  readonly period: string;
  readonly frequency: EntryMeasure['frequency'];
  readonly previous: readonly string[];
}

/** The measures on the maps of an actor and its parts, each once for each subject. */
export function entryRows(
  sheet: EntrySheetQuery,
  measures: readonly EntryMeasure[],
  { actor, period, frequency, previous }: EntryPlace,
): readonly EntryRow[] {
  const owners = new Map((sheet.strategies?.nodes ?? []).map(({ id, owner }) => [id, owner]));
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const values = new Map(
    (sheet.values?.nodes ?? []).map((value) => [`${value.measure} ${value.subject} ${value.period}`, value]),
  );
  const rows = new Map<string, EntryRow>();
  for (const node of sheet.scorecard?.nodes.nodes ?? []) {
    const subject = owners.get(node.strategy) ?? '';
    const measure = byId.get(node.measure ?? '');
    const isOwn = subject === actor || subject.startsWith(`${actor}/`);
    if (!isOwn || measure === undefined || measure.retired || measure.frequency !== frequency) continue;
    const key = `${measure.id} ${subject}`;
    rows.set(key, {
      key,
      measure,
      subject,
      value: values.get(`${key} ${period}`),
      previous: previous.map((one) => values.get(`${key} ${one}`)),
      figures: node.reading?.targets ?? undefined,
    });
  }
  return [...rows.values()];
}

/** A value as the engine takes it; undefined for what is not one. */
export function actualOf(typed: Typed): Actual | undefined {
  return typed.kind === 'empty' || typed.kind === 'unreadable' ? undefined : typed;
}

/** The scoring of the contract in the words of the domain. */
export function scoringOf({ scoring }: EntryMeasure): ScoringFunction {
  switch (scoring.kind) {
    case 'BANDS':
      return {
        kind: 'bands',
        bands: (scoring.bands ?? []).map(({ below, score, status }) => ({
          score,
          status: statusOf(status),
          ...(below === null ? {} : { below }),
        })),
      };
    case 'TARGET_TOLERANCE':
      return { kind: 'target-tolerance', tolerance: scoring.tolerance ?? '0', percent: scoring.percent ?? false };
    case 'ACCEPTED_INTERVAL':
      return { kind: 'accepted-interval', ...(scoring.margin === null ? {} : { margin: scoring.margin }) };
    case 'YES_NO':
      return { kind: 'yes-no', good: scoring.goodIsYes === false ? 'no' : 'yes' };
    case 'TEXT_LIST':
      return {
        kind: 'text-list',
        items: (scoring.items ?? []).map(({ text, score, status }) => ({ text, score, status: statusOf(status) })),
      };
    case 'GOAL_RED_FLAG':
      return { kind: 'goal-red-flag' };
    case 'UNSCORED':
    case 'FORMULA':
      return { kind: 'unscored' };
  }
}

function statusOf(status: string): 'red' | 'amber' | 'green' | 'blue' {
  return status.toLowerCase() as 'red' | 'amber' | 'green' | 'blue';
}
