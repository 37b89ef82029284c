import type { Actual, ScoringFunction } from '@strata/domain';
import type { EntryMeasuresQuery, EntrySheetQuery } from '../generated/operations.js';
import type { Typed } from './read-typed.js';

export type EntryMeasure = NonNullable<EntryMeasuresQuery['measures']>['nodes'][number];
export type EntryValue = NonNullable<EntrySheetQuery['values']>['nodes'][number];

type Nodes = NonNullable<EntrySheetQuery['scorecard']>['nodes']['nodes'];

/** What a sheet is made of. */
export interface SheetParts extends Pick<EntrySheetQuery, 'strategies' | 'values'> {
  /** The measures on all maps. */
  readonly nodes: Nodes;
}

export type EntryTargets = NonNullable<NonNullable<Nodes[number]['reading']>['targets']>;

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

/**
 * The measures on the maps of an actor and its parts, each once for each subject. A part that has no figure of its own in
 * the shown periods is scored by that of the actor, so it has no row beside that of the actor.
 */
export function entryRows(
  sheet: SheetParts,
  measures: readonly EntryMeasure[],
  place: EntryPlace,
): readonly EntryRow[] {
  const owners = new Map((sheet.strategies?.nodes ?? []).map(({ id, owner }) => [id, owner]));
  const reported = measures.filter(({ retired, frequency }) => !retired && frequency === place.frequency);
  const byId = new Map(reported.map((measure) => [measure.id, measure]));
  const values = valuesOf(sheet);
  const rows = sheet.nodes.flatMap(({ strategy, measure: id, reading }): EntryRow[] => {
    const subject = owners.get(strategy) ?? '';
    const measure = byId.get(id ?? '');
    if (measure === undefined || !isOf(place.actor, subject)) return [];
    const key = `${measure.id} ${subject}`;
    const previous = place.previous.map((one) => values.get(`${key} ${one}`));
    const value = values.get(`${key} ${place.period}`);
    return [{ key, measure, subject, value, previous, figures: reading?.targets ?? undefined }];
  });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return [...byKey.values()].filter(
    (row) =>
      row.subject === place.actor ||
      [row.value, ...row.previous].some((value) => value !== undefined) ||
      !byKey.has(`${row.measure.id} ${place.actor}`),
  );
}

/** The values by measure, subject and period. */
function valuesOf({ values }: Pick<SheetParts, 'values'>): ReadonlyMap<string, EntryValue> {
  return new Map((values?.nodes ?? []).map((value) => [`${value.measure} ${value.subject} ${value.period}`, value]));
}

/** True for an actor itself and for its parts. */
function isOf(actor: string, subject: string): boolean {
  return subject === actor || subject.startsWith(`${actor}/`);
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
