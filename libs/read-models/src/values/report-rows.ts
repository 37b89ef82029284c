import { subjectActor, type Id, type PeriodName, type Reporter, type Subject } from '@strata/domain';
import type { Condition, TableReader } from '@strata/read-store';
import { LayoutIndex } from './layout-index.js';
import { layoutTable, OWN_LAYOUT, reportTable, type LayoutRow, type ReportRow } from './packed-reports.js';

/** Which values to read; omitted fields do not filter. */
export interface ReportSelection {
  readonly cluster: Id;
  readonly measures?: readonly Id[] | undefined;
  readonly periods?: readonly PeriodName[] | undefined;
  readonly subjects?: readonly Subject[] | undefined;
  /** The reporters; by default those of the subjects. */
  readonly actors?: readonly Reporter[] | undefined;
}

/** Rows of reports, and which columns hold the selected values. */
interface SelectedReports {
  readonly rows: readonly ReportRow[];
  readonly layouts: LayoutIndex;
}

/** The reports that may have values of a selection, at the positions of a condition, in the order of their key. */
export async function reportRows(
  reader: TableReader,
  selection: ReportSelection,
  position: Condition | undefined,
): Promise<SelectedReports> {
  const { cluster, measures, subjects, actors } = selection;
  const where: Record<string, Condition> = { cluster };
  const layouts = new LayoutIndex(selection);
  if (selection.periods) {
    where['period'] = one(selection.periods);
  } else {
    // With the periods, rows are found by their key, and without the layouts most would be read needlessly.
    layouts.add((await reader.find(layoutTable.name, { where: { cluster } })) as readonly LayoutRow[]);
    where['period'] = { in: layouts.periods() };
    if (measures) where['layout'] = { in: [OWN_LAYOUT, ...layouts.wanted()] };
  }
  const reporters = actors ?? subjects?.map(reporterOf);
  if (reporters) where['actor'] = one([...new Set(reporters)]);
  if (position !== undefined) where['position'] = position;
  const rows = (await reader.find(reportTable.name, { where })) as readonly ReportRow[];
  const missing = layouts.missing(rows).map((layout) => ({ cluster, layout }));
  layouts.add((await reader.getMany(layoutTable.name, missing)) as readonly LayoutRow[]);
  return { rows, layouts };
}

/** How many reports about the periods have positions of a condition. */
export function countReports(
  reader: TableReader,
  { cluster, periods }: { readonly cluster: Id; readonly periods: readonly PeriodName[] },
  position: Condition,
): Promise<number> {
  return reader.count(reportTable.name, { cluster, period: one(periods), position });
}

/** The first period, by name, that each of the measures was reported for; measures without values have none. */
export async function firstPeriods(
  reader: TableReader,
  cluster: Id,
  measures: Iterable<Id>,
): Promise<readonly PeriodName[]> {
  const rows = (await reader.find(layoutTable.name, { where: { cluster } })) as readonly LayoutRow[];
  const found: PeriodName[] = [];
  for (const measure of measures) {
    const layouts = new LayoutIndex({ measures: [measure] });
    layouts.add(rows);
    const [first] = layouts.periods();
    if (first !== undefined) found.push(first);
  }
  return found;
}

/** The periods that any report of a cluster is about, by name. */
export async function reportedPeriods(reader: TableReader, cluster: Id): Promise<readonly PeriodName[]> {
  const layouts = new LayoutIndex({});
  layouts.add((await reader.find(layoutTable.name, { where: { cluster } })) as readonly LayoutRow[]);
  return layouts.periods();
}

/** The actor whose reports contain the values of a subject. */
function reporterOf(subject: Subject): Reporter {
  return subjectActor(subject) ?? subject;
}

function one(items: readonly string[]): Condition {
  return items.length === 1 ? items[0]! : { in: items };
}
