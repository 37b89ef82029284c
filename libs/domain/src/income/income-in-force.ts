import { settingDuring, type Days, type Setting } from '../effective.js';
import type { IncomeState, IncomeTerm, IncomeTermEntry } from './income.js';

/** A term as a dated setting: null where it was dropped, undefined before it was first set. */
export function incomeTermOf(entry: IncomeTermEntry | undefined): Setting<IncomeTerm | null> {
  return { latest: entry?.term, entries: entry?.terms };
}

/** The terms in force during a period. */
export function incomeTermsDuring({ entries }: IncomeState, days: Days): readonly IncomeTerm[] {
  return entries.flatMap((entry) => settingDuring(incomeTermOf(entry), days) ?? []);
}
