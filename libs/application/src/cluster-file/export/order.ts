import { byRank, type Objective, type Perspective } from '@strata/domain';
import type { FileStrategy } from '../cluster-file.js';

/** Compares by code units, so that the order is the same on every machine. */
export function byText<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? 0 : left < right ? -1 : 1;
  };
}

export const byId = byText(({ id }: { readonly id: string }) => id);

/** Every strategy before its children, siblings by rank and id. */
export function cascadeOrder(strategies: readonly FileStrategy[]): FileStrategy[] {
  const children = new Map<string | undefined, FileStrategy[]>();
  for (const each of byRank(strategies.toSorted(byId), ({ rank }) => rank)) {
    const siblings = children.get(each.parent);
    if (siblings === undefined) children.set(each.parent, [each]);
    else siblings.push(each);
  }
  const descendants = (parent: string | undefined): FileStrategy[] =>
    (children.get(parent) ?? []).flatMap((each) => [each, ...descendants(each.id)]);
  return descendants(undefined);
}

/** Objectives by perspective from the top, and in their own order within a perspective. */
export function mapOrder(objectives: readonly Objective[], perspectives: readonly Perspective[]): Objective[] {
  return perspectives.flatMap(({ id }) => objectives.filter(({ perspective }) => perspective === id));
}
