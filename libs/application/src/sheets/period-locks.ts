import { daysOfPeriod, measureDuring, reportValueKey, type ValueOfReport } from '@strata/domain';
import { seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import type { CellLock } from './cell-lock.js';
import type { SheetQuestion } from './entry-sheet.js';
import type { NameOpeners } from './keyholders.js';
import { planOf } from './read-sheet.js';
import { SheetLocks, type LockSources } from './sheet-locks.js';

/** Why values of a report cannot be written, and who can change that; undefined if they can, or if their figures are not for the view's caller. */
export async function periodLocks(
  sources: LockSources,
  view: ClusterView,
  question: SheetQuestion,
  named: NameOpeners,
): Promise<(of: ValueOfReport) => CellLock | undefined> {
  const { actor, period } = question;
  const { computed } = await planOf(sources, view, question);
  const locks = await SheetLocks.read(sources, view, { ...question, computed });
  const rows = await sources.reads.values(view, { actors: [actor], periods: [period] });
  const values = new Map(rows.map((row) => [reportValueKey(row), row]));
  const { measures, cluster } = view.structure;
  const days = daysOfPeriod(period, cluster.calendar);
  return (of) => {
    const measure = measures.get(of.measure);
    if (measure === undefined || !seesFigures(view, of.subject)) return undefined;
    const cell = { measure: measureDuring(measure, days), subject: of.subject, objectives: [] };
    const lock = locks.of(cell, values.get(reportValueKey(of)));
    return lock && named(lock, of.subject);
  };
}
