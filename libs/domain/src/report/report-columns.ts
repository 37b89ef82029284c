import { StrataError } from '../errors.js';
import { subjectParts } from '../ids.js';
import type { JsonObject } from '../json.js';
import type { PeriodName } from '../words.js';
import type { Actual, ReportColumns, ReportedValue, Reporter, ReportKeys, ValueOfReport } from './report.js';

interface ReportAddress {
  readonly actorId: Reporter;
  readonly period: PeriodName;
}

/** The measures and parts of values. Their subjects are the actor or parts of it. */
export function keyColumns({ actorId, period }: ReportAddress, values: readonly ValueOfReport[]): ReportKeys {
  const parts = sparse(values, ({ subject }) => subjectParts(subject)?.part);
  return { actorId, period, measures: values.map(({ measure }) => measure), ...(parts && { parts }) };
}

/** The inverse: the measure and subject of each value. */
export function valueKeys({ actorId, measures, parts }: ReportKeys): readonly ValueOfReport[] {
  const partAt = parts && new Map(parts);
  return measures.map((measure, index) => {
    const part = partAt?.get(index);
    return { measure, subject: part === undefined ? actorId : `${actorId}/${part}` };
  });
}

/** Values as the columns of an event. Columns without content are left out. */
export function valueColumns(report: ReportAddress, values: readonly ReportedValue[]): ReportColumns {
  const { parts, ...keys } = keyColumns(report, values);
  const kinds = sparse(values, ({ actual: { kind } }) => (kind === 'number' ? undefined : kind));
  const notes = sparse(values, ({ note }) => note);
  const about = sparse(values, ({ note, noteAbout }) => (note === undefined ? undefined : noteAbout));
  const evidences = sparse(values, ({ evidence }) => evidence);
  return {
    ...keys,
    figures: values.map(({ actual }) => actualText(actual)),
    ...(parts && { parts }),
    ...(kinds && { kinds }),
    ...(notes && { notes }),
    ...(about && { about }),
    ...(evidences && { evidences }),
  };
}

/** The inverse: the values of an event. */
export function reportedValues(columns: ReportColumns): readonly ReportedValue[] {
  const { figures, kinds, notes, about, evidences } = columns;
  const kindAt = kinds && new Map(kinds);
  const noteAt = notes && new Map(notes);
  const aboutAt = about && new Map(about);
  const evidenceAt = evidences && new Map(evidences);
  return valueKeys(columns).map((key, index) => {
    const actual = actualOf({ kind: kindAt?.get(index) ?? 'number', value: figures[index] ?? null });
    const [note, noteAbout, evidence] = [noteAt?.get(index), aboutAt?.get(index), evidenceAt?.get(index)];
    const noted = { ...(note !== undefined && { note }), ...(noteAbout !== undefined && { noteAbout }) };
    return { ...key, actual, ...noted, ...(evidence && { evidence }) };
  });
}

/** A value as text: the figure as entered, `yes` or `no`, or the text; null for "not applicable". */
export function actualText(actual: Actual): string | null {
  switch (actual.kind) {
    case 'number':
    case 'text':
      return actual.value;
    case 'yes-no':
      return actual.value ? 'yes' : 'no';
    case 'not-applicable':
      return null;
  }
}

/** The inverse: the actual with a kind and a text. */
export function actualOf({ kind, value }: { readonly kind: Actual['kind']; readonly value: string | null }): Actual {
  switch (kind) {
    case 'number':
    case 'text':
      return { kind, value: value ?? '' };
    case 'yes-no':
      return { kind, value: value === 'yes' };
    case 'not-applicable':
      return { kind };
  }
}

/** Converts a report event of schema version 1, which has a list of values, to columns. */
export function valuesToColumns({ actorId, period, values, ...others }: JsonObject): JsonObject {
  const listed = values as unknown as readonly ReportedValue[];
  if (!Array.isArray(listed)) throw damagedReport('has no list of values');
  const own = `${String(actorId)}/`;
  if (listed.some(({ subject }) => subject !== actorId && !subject.startsWith(own))) {
    throw damagedReport('contains a value of another actor');
  }
  return { ...(valueColumns({ actorId, period } as ReportAddress, listed) as unknown as JsonObject), ...others };
}

function damagedReport(fault: string): StrataError {
  return new StrataError('INVALID_EVENT', `A report event of schema version 1 ${fault}.`, {
    remedy: 'Check the event store for damage.',
  });
}

/** The parts of those items that have one; undefined without any. */
function sparse<Item, Part>(
  items: readonly Item[],
  partOf: (item: Item) => Part | undefined,
): readonly (readonly [index: number, part: Part])[] | undefined {
  let found: [number, Part][] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const part = partOf(items[index]!);
    if (part !== undefined) (found ??= []).push([index, part]);
  }
  return found;
}
