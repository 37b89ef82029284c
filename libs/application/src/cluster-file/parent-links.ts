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
    if (link.kind === 'supports') return link;
    const { proposed, ...own } = link;
    const { objective, parentObjective } = link;
    const entries = parent && findContribution(parent, { strategy, objective, parentObjective })?.weight;
    if (entries === undefined) return link;
    const before: EffectiveDated<number> = proposed ? [] : link.weight;
    const weight = entries.reduce((all, { from, value }) => setEffective(all, from, value ?? 0), before);
    return { ...own, weight };
  });
}
