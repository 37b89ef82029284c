import { findContribution, inForce, inForceDuring, type ParentLink, type StrategyEntry } from '@strata/domain';
import type { IncludedStrategy } from './included-strategies.js';
import { link, objectiveNode, type Layout } from './layout.js';
import { weightDuring } from './policies.js';

const RELATIONS = ['contribution', 'proposal', 'support'] as const;

/**
 * Adds the edges between maps: objectives of a strategy that contribute to objectives of its parent (with the weight that
 * its owner accepted), that propose to do so, or that support them. A draft under a strategy in force is listed without a
 * weight. Contributions come first, since only they count, then proposals and supports, all in the order of the cascade.
 */
export function linkContributions(layout: Layout, strategies: readonly IncludedStrategy[]): void {
  const parents = new Map(strategies.map(({ entry }) => [entry.id, entry]));
  const links = strategies.flatMap(({ entry, map }) => {
    const parent = parents.get(entry.parent ?? '');
    const own = map.parentLinks.map((each) => ({ entry, each, weight: weightOf(layout, each, entry, parent) }));
    return [...own, ...acceptedBeyond(layout, map.parentLinks, entry, parent)];
  });
  for (const relation of RELATIONS) {
    for (const { entry, each, weight } of links) {
      const own = each.kind === 'supports' ? 'support' : weight === undefined ? 'proposal' : 'contribution';
      if (own === relation) linkToParent(layout, { entry, each }, { relation, weight: weight ?? 0 });
    }
  }
}

/**
 * Contributions that the parent's owner accepted though the map in force does not propose them yet: the proposal of a
 * working copy is enough.
 */
function acceptedBeyond(
  { days }: Layout,
  links: readonly ParentLink[],
  entry: StrategyEntry,
  parent: StrategyEntry | undefined,
) {
  const accepted = (parent?.contributions ?? []).filter(
    ({ strategy, objective, parentObjective }) =>
      strategy === entry.id &&
      !links.some((link) => link.objective === objective && link.parentObjective === parentObjective),
  );
  return accepted.flatMap(({ objective, parentObjective, weight: entries }) => {
    const weight = inForceDuring(entries, days.first, days.last) ?? undefined;
    if (weight === undefined) return [];
    const each: ParentLink = { objective, parentObjective, kind: 'contributes', weight: [] };
    return [{ entry, each, weight }];
  });
}

/** The weight of a link in the scorecard's period; undefined if it is only proposed then. */
function weightOf(
  { days }: Layout,
  { objective, parentObjective, kind, weight, proposed }: ParentLink,
  { id: strategy }: StrategyEntry,
  parent: StrategyEntry | undefined,
): number | undefined {
  if (kind === 'supports') return 0;
  const accepted = parent && findContribution(parent, { strategy, objective, parentObjective });
  if (accepted === undefined) return proposed ? undefined : weightDuring(weight, days);
  if (!proposed) {
    // The weight of a link of the first version was accepted before all others.
    const onFirstDay = inForce(accepted.weight, days.first);
    return onFirstDay === undefined ? weightDuring(weight, days) : (onFirstDay ?? undefined);
  }
  return inForceDuring(accepted.weight, days.first, days.last) ?? undefined;
}

function linkToParent(
  layout: Layout,
  { entry, each: { objective, parentObjective } }: { readonly entry: StrategyEntry; readonly each: ParentLink },
  { relation, weight }: { readonly relation: (typeof RELATIONS)[number]; readonly weight: number },
): void {
  if (entry.parent === undefined) return;
  const parent = layout.objectives.get(objectiveNode(entry.parent, parentObjective));
  const child = layout.objectives.get(objectiveNode(entry.id, objective));
  if (parent === undefined || child === undefined) return;
  const hasNoEffect = entry.status === 'draft' && !isDraft(layout, entry.parent);
  link(layout, { parent, child }, relation, hasNoEffect ? 0 : weight);
}

function isDraft(layout: Layout, strategy: string): boolean {
  return layout.structure.cascade.strategies.find((entry) => entry.id === strategy)?.status === 'draft';
}
