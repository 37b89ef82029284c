import {
  actualOf,
  daysOfPeriod,
  inForceDuring,
  isStrataError,
  measureDuring,
  parsePeriod,
  previousPeriod,
  rankOfSubject,
  type Cycle,
  type Days,
  type Id,
  type InstantText,
  type MeasureState,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import { methodsDuring, methodsInForce, planEntry, type EntryCell, type EntryPlan } from '@strata/engine';
import { valueRowKey, type ValueRow } from '@strata/read-models';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { Commands } from '../commands/commands.js';
import { SCORING } from '../scorecards/scoring-options.js';
import type { DefinitionInForce, EntryRow, EntrySheet, SheetQuestion } from './entry-sheet.js';
import { nameOpeners } from './keyholders.js';
import { readDrafts, type FindDraft } from './read-drafts.js';
import { SheetLocks, type LockSources } from './sheet-locks.js';
import { sheetSubjects } from './sheet-subjects.js';

/** How many earlier periods a sheet shows. */
const EARLIER = 2;

type Values = ReadonlyMap<string, ValueRow>;

/** Where sheets are read. */
interface SheetSources extends LockSources {
  readonly commands: Pick<Commands, 'dependencies'>;
}

/** Reads the sheet of a reporter for a period as known in the view. */
export async function readSheet(
  sources: SheetSources,
  view: ClusterView,
  question: SheetQuestion,
): Promise<EntrySheet> {
  const { actor, period } = question;
  const subjects = sheetSubjects(view, actor);
  const { plan, computed } = await planOf(sources, view, question);
  const periods = [period, ...earlierPeriods(view, period)];
  const read = new Set([...periods, ...plan.cells.flatMap((cell) => plan.periodsOf(cell))]);
  const rows = await sources.reads.values(view, { subjects, periods: [...read] });
  const values = new Map(rows.map((row) => [valueRowKey(row.measure, row.subject, row.period), row]));
  const locks = await SheetLocks.read(sources, view, { ...question, computed });
  const shown = new Set(subjects);
  const cells = [...plan.cells, ...unmapped(view, rows, { plan, periods })].filter(({ subject }) => shown.has(subject));
  const { cycle } = locks;
  const draftOf = await readDrafts(sources.commands, view, question);
  const rowOf = rowsOf({ view, plan, periods, values, locks, draftOf });
  const of = { actor, period, cycle, due: dueOf(cycle, view, actor), nudged: cycle?.nudged?.[actor] };
  return { view, ...of, rows: await withOpeners(sources, view, cells.map(rowOf)) };
}

/** Accounts are read only if something is locked: the sheets of a period that has just been opened are many. */
async function withOpeners(
  { reads }: Pick<LockSources, 'reads'>,
  view: ClusterView,
  rows: readonly EntryRow[],
): Promise<readonly EntryRow[]> {
  if (rows.every(({ lock }) => lock === undefined || lock.openedBy.length === 0)) return rows;
  const named = await nameOpeners(reads, view);
  return rows.map((row) => (row.lock === undefined ? row : { ...row, lock: named(row.lock, row.subject) }));
}

/** What a reporter enters, and the method that computes each computed measure. */
export async function planOf(
  { reads }: Pick<LockSources, 'reads'>,
  view: ClusterView,
  { actor, period }: SheetQuestion,
): Promise<{ readonly plan: EntryPlan; readonly computed: ReadonlyMap<Id, Id> }> {
  const methods = methodsInForce(await reads.methods(view));
  const plan = planEntry(view.structure, { period, reporter: actor, methods }, SCORING);
  const inForce = methodsDuring(methods, daysOfPeriod(period, view.structure.cluster.calendar));
  const computed = [...inForce].flatMap(([id, { binding }]) =>
    Object.values(binding.outputs).map((measure) => [measure, id] as const),
  );
  return { plan, computed: new Map(computed) };
}

function earlierPeriods({ structure }: ClusterView, period: PeriodName): readonly PeriodName[] {
  const found: PeriodName[] = [];
  for (let steps = 1; steps <= EARLIER; steps += 1) {
    try {
      found.push(previousPeriod(period, steps, structure.cluster.calendar));
    } catch (error) {
      if (!isStrataError(error, 'PERIOD_OUT_OF_RANGE')) throw error;
    }
  }
  return found;
}

/** What was reported for the shown periods without being planned, such as a measure that has been taken off the map. */
function unmapped(
  { structure }: ClusterView,
  rows: readonly ValueRow[],
  { plan, periods }: { readonly plan: EntryPlan; readonly periods: readonly PeriodName[] },
): readonly EntryCell[] {
  const [period = ''] = periods;
  const days = daysOfPeriod(period, structure.cluster.calendar);
  const planned = new Set(plan.cells.map(({ measure, subject }) => `${measure.id} ${subject}`));
  const found = new Map<string, EntryCell>();
  for (const { measure: id, subject, period: of } of rows) {
    const latest = structure.measures.get(id);
    const key = `${id} ${subject}`;
    if (latest === undefined || planned.has(key) || !periods.includes(of)) continue;
    const measure = measureDuring(latest, days);
    if (measure.frequency === parsePeriod(period)?.frequency) found.set(key, { measure, subject, objectives: [] });
  }
  return [...found.values()];
}

interface SheetParts {
  readonly view: ClusterView;
  readonly plan: EntryPlan;
  /** The period of the sheet, and those before it, newest first. */
  readonly periods: readonly PeriodName[];
  readonly values: Values;
  readonly locks: SheetLocks;
  readonly draftOf: FindDraft;
}

function rowsOf({ view, plan, periods, values, locks, draftOf }: SheetParts): (cell: EntryCell) => EntryRow {
  const [period = '', ...earlier] = periods;
  const daysOf = (of: PeriodName): Days => daysOfPeriod(of, view.structure.cluster.calendar);
  const source = {
    actual: (measure: Id, subject: Subject, of: PeriodName) => {
      const row = values.get(valueRowKey(measure, subject, of));
      return row && actualOf(row);
    },
  };
  return (cell) => {
    const { measure, subject } = cell;
    const valueOf = (of: PeriodName) => values.get(valueRowKey(measure.id, subject, of));
    const value = valueOf(period);
    return {
      ...cell,
      definition: definitionDuring(measure, daysOf(period)),
      due: dueOf(locks.cycle, view, subject),
      previous: earlier.map((of) => ({
        period: of,
        unit: measureDuring(measure, daysOf(of)).unit,
        value: valueOf(of),
      })),
      value,
      approval: locks.approvalOf({ measure: measure.id, subject }),
      scored: plan.score(cell, source),
      draft: draftOf({ measure: measure.id, subject }, value),
      lock: locks.of(cell, value),
    };
  };
}

function definitionDuring({ versions }: MeasureState, { first, last }: Days): DefinitionInForce {
  if (versions === undefined) return { number: 1, from: null };
  const inForce = inForceDuring(versions, first, last);
  const index = Math.max(
    0,
    versions.findIndex(({ value }) => value === inForce),
  );
  return { number: index + 1, from: versions[index]?.from ?? null };
}

/** When the values of a subject are due: at the deadline of the rank of its strategies. */
function dueOf(cycle: Cycle | undefined, view: ClusterView, subject: Subject): InstantText | undefined {
  const rank = rankOfSubject(subject, view.structure.cluster.actors);
  return cycle?.deadlines.find((deadline) => deadline.rank === rank)?.due;
}
