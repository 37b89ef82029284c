/** An event as the histogram counts it. */
export interface CountedEvent {
  readonly type: string;
  readonly knownAt: string;
}

/** The events of a month. */
export interface Month {
  /** Such as 2025-11. */
  readonly month: string;
  readonly events: number;
  readonly restatements: number;
  readonly structure: number;
}

export type EventKind = 'values' | 'restatements' | 'structure';

/** Events that are about values; all others change the structure. */
const VALUES = new Set(['ValuesSubmitted', 'ItemsAssessed', 'MarketSegmented', 'ValuesAssumed']);
const RESTATEMENTS = new Set(['ValuesRestated', 'ValuesWithdrawn', 'GradesWithdrawn']);

export function kindOf(type: string): EventKind {
  if (RESTATEMENTS.has(type)) return 'restatements';
  return VALUES.has(type) ? 'values' : 'structure';
}

/** How far a declared history is loaded is no event of the cluster. */
export const isShown = ({ type }: { readonly type: string }): boolean => type !== 'HistoryLoadedUpTo';

/** Counts events by the month in which they became known, oldest first, without gaps. */
export function monthsOf(events: readonly CountedEvent[]): readonly Month[] {
  const counts = new Map<string, { events: number; restatements: number; structure: number }>();
  for (const { type, knownAt } of events.filter(isShown)) {
    const month = knownAt.slice(0, 7);
    const count = counts.get(month) ?? { events: 0, restatements: 0, structure: 0 };
    counts.set(month, count);
    count.events += 1;
    const kind = kindOf(type);
    if (kind !== 'values') count[kind] += 1;
  }
  const known = [...counts.keys()].sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    months.push({ month, ...(counts.get(month) ?? { events: 0, restatements: 0, structure: 0 }) });
  }
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
