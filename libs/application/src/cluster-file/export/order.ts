import type { Objective, Perspective } from '@strata/domain';
import type { FileStrategy } from '../cluster-file.js';
import { byRank } from '../plan/cascade-plan.js';

/** Compares by code units, the same on every machine. */
export function byText<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? 0 : left < right ? -1 : 1;
  };
}

export const byId = byText(({ id }: { readonly id: string }) => id);

/** Every strategy before those under it, siblings by rank and id. */
export function cascadeOrder(strategies: readonly FileStrategy[]): FileStrategy[] {
  const children = new Map<string | undefined, FileStrategy[]>();
  for (const each of byRank(strategies.toSorted(byId))) {
    const siblings = children.get(each.parent);
    if (siblings === undefined) children.set(each.parent, [each]);
    else siblings.push(each);
  }
  const under = (parent: string | undefined): FileStrategy[] =>
    (children.get(parent) ?? []).flatMap((each) => [each, ...under(each.id)]);
  return under(undefined);
}

/** Objectives band by band from the top, by id within a band. */
export function mapOrder(objectives: readonly Objective[], perspectives: readonly Perspective[]): Objective[] {
  const sorted = [...objectives].sort(byId);
  return perspectives.flatMap(({ id }) => sorted.filter(({ perspective }) => perspective === id));
}
