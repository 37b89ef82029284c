import type { Id, PeriodName, Position, Subject } from '@strata/domain';
import type { Condition, TableReader } from '@strata/read-store';
import { isValue, type ValueRow } from './values.js';

export interface ValueSelection {
  readonly cluster: Id;
  readonly measures?: readonly Id[];
  readonly periods?: readonly PeriodName[] | undefined;
  readonly subjects?: readonly Subject[] | undefined;
}

function conditions(selection: ValueSelection): Record<string, Condition> {
  const where: Record<string, Condition> = { cluster: selection.cluster };
  if (selection.measures) where['measure'] = one(selection.measures);
  if (selection.periods) where['period'] = one(selection.periods);
  if (selection.subjects) where['subject'] = one(selection.subjects);
  return where;
}

function one(items: readonly string[]): Condition {
  return items.length === 1 ? items[0]! : { in: items };
}

function keyOf(row: ValueRow): string {
  return `${row.measure}\u0000${row.subject}\u0000${row.period}`;
}

/** The values of a selection as known at a position (inclusive), ordered by measure, subject and period. */
export async function valuesAt(
  reader: TableReader,
  selection: ValueSelection,
  at: Position,
): Promise<readonly ValueRow[]> {
  const where = conditions(selection);
  // Current rows are read first; a row closed between the two reads is then found in the history.
  const now = (await reader.find('values', { where })) as readonly ValueRow[];
  const current = now.filter((row) => row.validFrom <= at);
  let rows = current;
  if (current.length < now.length) {
    const past = (await reader.find('valueHistory', {
      where: { ...where, validFrom: { lte: at }, validTo: { gt: at } },
    })) as readonly ValueRow[];
    const byKey = new Map(past.map((row) => [keyOf(row), row]));
    for (const row of current) byKey.set(keyOf(row), row);
    rows = [...byKey.values()];
  }
  return rows.filter(isValue).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The first period, by name, that each of the measures has a value for; measures without values have none. */
export async function firstPeriods(
  reader: TableReader,
  cluster: Id,
  measures: Iterable<Id>,
): Promise<readonly PeriodName[]> {
  const found: PeriodName[] = [];
  for (const measure of measures) {
    const [row] = await reader.find('values', { where: { cluster, measure }, orderBy: [['period', 'asc']], limit: 1 });
    if (row) found.push((row as ValueRow).period);
  }
  return found;
}

/** Every version of one value, in the order in which they became known. */
export async function valueVersions(
  reader: TableReader,
  key: { readonly cluster: Id; readonly measure: Id; readonly subject: Subject; readonly period: PeriodName },
  at: Position,
): Promise<readonly ValueRow[]> {
  const where = { cluster: key.cluster, measure: key.measure, subject: key.subject, period: key.period };
  const now = (await reader.find('values', { where })) as readonly ValueRow[];
  const past = (await reader.find('valueHistory', { where })) as readonly ValueRow[];
  const byStart = new Map([...now, ...past].map((row) => [row.validFrom, row]));
  return [...byStart.values()]
    .filter(isValue)
    .filter((row) => row.validFrom <= at)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

/** Every version of every value of a selection up to a position, in the order in which they became known. */
export async function allVersions(
  reader: TableReader,
  selection: ValueSelection,
  at: Position,
): Promise<readonly ValueRow[]> {
  const where = conditions(selection);
  const now = (await reader.find('values', { where })) as readonly ValueRow[];
  const past = (await reader.find('valueHistory', { where })) as readonly ValueRow[];
  const byVersion = new Map([...now, ...past].map((row) => [`${row.validFrom}\u0000${keyOf(row)}`, row]));
  return [...byVersion]
    .filter(([, { validFrom }]) => validFrom <= at)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
    .filter(isValue);
}
