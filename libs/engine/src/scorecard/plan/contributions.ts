import type { ParentLink } from '@strata/domain';
import type { IncludedStrategy } from './included-strategies.js';
import { link, objectiveNode, type Layout } from './layout.js';
import { weightDuring } from './policies.js';

/**
 * Adds the edges between maps: objectives of a strategy that contribute to objectives of its parent (with a weight) or
 * support them (without). A draft under a strategy in force is listed without a weight. Contributions come before
 * supports, both in the order of the cascade.
 */
export function linkContributions(layout: Layout, strategies: readonly IncludedStrategy[]): void {
  for (const kind of ['contributes', 'supports'] as const) {
    for (const strategy of strategies) {
      const links = strategy.map.parentLinks.filter((each) => each.kind === kind);
      links.forEach((each) => linkToParent(layout, strategy, each));
    }
  }
}

function linkToParent(
  layout: Layout,
  { entry }: IncludedStrategy,
  { objective, parentObjective, kind, weight }: ParentLink,
): void {
  if (entry.parent === undefined) return;
  const parent = layout.objectives.get(objectiveNode(entry.parent, parentObjective));
  const child = layout.objectives.get(objectiveNode(entry.id, objective));
  if (parent === undefined || child === undefined) return;
  const hasNoEffect = kind === 'supports' || (entry.status === 'draft' && !isDraft(layout, entry.parent));
  const relation = kind === 'supports' ? 'support' : 'contribution';
  link(layout, { parent, child }, relation, hasNoEffect ? 0 : weightDuring(weight, layout.days));
}

function isDraft(layout: Layout, strategy: string): boolean {
  return layout.structure.cascade.strategies.find((entry) => entry.id === strategy)?.status === 'draft';
}
