import {
  inForce,
  type CascadeCommand,
  type DateText,
  type EffectiveDated,
  type Id,
  type ParentLink,
  type StrategyEntry,
} from '@strata/domain';
import { decidedWeight, withoutRepetitions } from '../parent-links.js';
import type { ChangedEntry } from './changed-entries.js';
import { LEFT_OUT } from './planned-command.js';

interface Contributing {
  readonly strategy: Id;
  readonly parent: Id | undefined;
  /** The parent before the plan. */
  readonly parentEntry: StrategyEntry | undefined;
  readonly wanted: readonly ParentLink[];
  /** The links of the working copy before the plan. */
  readonly current: readonly ParentLink[];
  /** The last locked day; undefined if nothing is locked. */
  readonly lockedUpTo: DateText | undefined;
}

/** Accepts the contributions of the file with its weights; those that it lists as proposed are left to the owner. */
export function acceptances(contributing: Contributing): CascadeCommand[] {
  const { strategy, parent: strategyId, parentEntry, wanted, current, lockedUpTo } = contributing;
  if (strategyId === undefined) return [];
  return wanted
    .filter(({ kind, proposed }) => kind === 'contributes' && !proposed)
    .flatMap((link) => {
      const { objective, parentObjective, weight } = link;
      const known = current.find((one) => one.objective === objective && one.parentObjective === parentObjective);
      const before = known?.kind === 'contributes' ? known : { ...link, proposed: true as const };
      const decided = decidedWeight(before, strategy, parentEntry);
      const contribution = { strategy, objective, parentObjective };
      return weightChanges(withoutRepetitions(weight), decided ?? [], lockedUpTo).map(({ from, value }) =>
        value === null
          ? { type: 'DeclineContribution', strategyId, contribution, reason: LEFT_OUT, from }
          : { type: 'AcceptContribution', strategyId, contribution, weight: value, from },
      );
    });
}

/**
 * What changes the weight of a contribution into that of the file. Once periods are locked, a single weight without a
 * date means the one in force in the end: it is set from the first period that is not locked.
 */
function weightChanges(
  wanted: EffectiveDated<number>,
  decided: EffectiveDated<number | null>,
  lockedUpTo: DateText | undefined,
): readonly ChangedEntry<number | null>[] {
  const [only] = wanted;
  if (wanted.length === 1 && only?.from === null && decided.every(({ from }) => from !== null)) {
    if (decided.length === 0) return [{ from: undefined, value: only.value }];
    if (lockedUpTo !== undefined) return changesInTheEnd(only.value, decided, lockedUpTo);
  }
  const added = wanted.filter((entry) => valueAt(decided, entry.from) !== entry.value);
  const leftOut = decided.filter(({ from }) => valueAt(wanted, from) === undefined);
  const replaced = leftOut
    .map(({ from, value }) => ({ from, before: value, value: from === null ? null : (inForce(wanted, from) ?? null) }))
    .filter(({ before, value }) => before !== value);
  return [...added, ...replaced.map(({ from, value }) => ({ from, value }))];
}

function changesInTheEnd(
  value: number,
  decided: EffectiveDated<number | null>,
  lockedUpTo: DateText,
): readonly ChangedEntry<number>[] {
  if (decided.at(-1)?.value === value) return [];
  const later = decided.filter((entry) => entry.from !== null && entry.from > lockedUpTo && entry.value !== value);
  return [{ from: undefined, value }, ...later.map(({ from }) => ({ from, value }))];
}

function valueAt<T>(entries: EffectiveDated<T>, date: DateText | null): T | undefined {
  return entries.find(({ from }) => from === date)?.value;
}
