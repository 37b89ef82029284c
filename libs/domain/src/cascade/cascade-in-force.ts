import { settingDuring, settingFrom, type Days, type Setting } from '../effective.js';
import type { DateText, Id } from '../words.js';
import type { AcceptedContribution, CascadeState, Contribution, StrategyEntry, StrategyStatus } from './cascade.js';

/** The status of a strategy, as a dated setting; undefined before it is first activated. */
export function statusOf({ status, statuses }: StrategyEntry): Setting<StrategyStatus> {
  return { latest: status === 'draft' ? undefined : status, entries: statuses };
}

/** The parent of a strategy, as a dated setting. */
export function parentOf({ parent, parents }: StrategyEntry): Setting<Id> {
  return { latest: parent, entries: parents };
}

/** A contribution to a strategy that its owner accepted or declined. */
export function findContribution(
  { contributions = [] }: StrategyEntry,
  { strategy, objective, parentObjective }: Contribution,
): AcceptedContribution | undefined {
  return contributions.find(
    (one) => one.strategy === strategy && one.objective === objective && one.parentObjective === parentObjective,
  );
}

/** True if a strategy is active on the day from which a change holds. */
export function isActiveFrom(entry: StrategyEntry, from: DateText | null): boolean {
  return settingFrom(statusOf(entry), from) === 'active';
}

/** The cascade as it is in force during a period; a strategy that is not active yet is a draft. */
export function cascadeDuring({ strategies }: CascadeState, days: Days): CascadeState {
  return { strategies: strategies.map((entry) => entryDuring(entry, days)) };
}

function entryDuring(entry: StrategyEntry, days: Days): StrategyEntry {
  if (entry.statuses === undefined && entry.parents === undefined) return entry;
  const parent = settingDuring(parentOf(entry), days) ?? entry.parent;
  const status = settingDuring(statusOf(entry), days) ?? 'draft';
  return { ...entry, status, ...(parent !== undefined && { parent }) };
}
