import {
  findContribution,
  setEffective,
  type EffectiveDated,
  type Id,
  type ParentLink,
  type StrategyEntry,
} from '@strata/domain';

/**
 * The links of a strategy to its parent with the weights that the parent's owner accepted; those of contributions that
 * were never accepted are wishes, and stay marked as proposed.
 */
export function acceptedLinks(
  links: readonly ParentLink[],
  strategy: Id,
  parent: StrategyEntry | undefined,
): readonly ParentLink[] {
  return links.map((link) => {
    const decided = decidedWeight(link, strategy, parent);
    if (link.kind === 'supports' || decided === undefined) return link;
    const { proposed: _, ...own } = link;
    const first = Math.max(
      0,
      decided.findIndex(({ value }) => value !== null),
    );
    const weight = decided.slice(first).map(({ from, value }) => ({ from, value: value ?? 0 }));
    return { ...own, weight: withoutRepetitions(weight) };
  });
}

/**
 * The weight of a contribution as its entries were accepted, null where it was declined; undefined if nothing was
 * decided.
 */
export function decidedWeight(
  { objective, parentObjective, proposed, weight }: ParentLink,
  strategy: Id,
  parent: StrategyEntry | undefined,
): EffectiveDated<number | null> | undefined {
  const entries = parent && findContribution(parent, { strategy, objective, parentObjective })?.weight;
  const before: EffectiveDated<number | null> = proposed ? [] : weight;
  if (entries === undefined) return proposed ? undefined : before;
  return entries.reduce((all, { from, value }) => setEffective(all, from, value), before);
}

/** Only the entries that change the value. */
export function withoutRepetitions<T>(entries: EffectiveDated<T>): EffectiveDated<T> {
  return entries.filter(({ value }, at) => value !== entries[at - 1]?.value);
}
