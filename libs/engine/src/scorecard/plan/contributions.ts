import { inForce, inForceDuring, type Id, type ParentLink, type StrategyEntry } from '@strata/domain';
import type { Steps } from '../steps.js';
import type { IncludedStrategy } from './included-strategies.js';
import { link, objectiveNode, type Layout } from './layout.js';
import { weightDuring } from './policies.js';

/** The maps whose links one step weighs, and the links that it adds. */
const MAPS_AT_ONCE = 16;
const LINKS_AT_ONCE = 256;

const RELATIONS = ['contribution', 'proposal', 'support'] as const;

/**
 * Adds the edges between maps: objectives of a strategy that contribute to objectives of its parent (with the weight that
 * its owner accepted), that propose to do so, or that support them. A draft under a strategy in force is listed without a
 * weight. Contributions come first, since only they count, then proposals and supports, all in the order of the cascade.
 */
export function* linkContributions(layout: Layout, strategies: readonly IncludedStrategy[]): Steps<void> {
  const parents = new Map(strategies.map(({ entry }) => [entry.id, entry]));
  const acceptedOf = acceptedContributions(parents);
  const links: Record<(typeof RELATIONS)[number], WeightedLink[]> = { contribution: [], proposal: [], support: [] };
  for (const [index, { entry, map }] of strategies.entries()) {
    const accepted = acceptedOf(entry);
    const own = map.parentLinks.map((each) => ({ entry, each, weight: weightOf(layout, each, accepted) }));
    for (const one of [...own, ...acceptedBeyond(layout, map.parentLinks, entry, accepted)]) {
      links[relationOf(one)].push(one);
    }
    if (index % MAPS_AT_ONCE === MAPS_AT_ONCE - 1) yield;
  }
  const drafts = new Set(
    layout.structure.cascade.strategies.flatMap(({ id, status }) => (status === 'draft' ? id : [])),
  );
  for (const relation of RELATIONS) {
    for (const [index, { entry, each, weight }] of links[relation].entries()) {
      linkToParent(layout, { entry, each }, { relation, weight: weight ?? 0, drafts });
      if (index % LINKS_AT_ONCE === LINKS_AT_ONCE - 1) yield;
    }
  }
}

interface WeightedLink {
  readonly entry: StrategyEntry;
  readonly each: ParentLink;
  /** Undefined if it is only proposed. */
  readonly weight: number | undefined;
}

function relationOf({ each, weight }: WeightedLink): (typeof RELATIONS)[number] {
  if (each.kind === 'supports') return 'support';
  return weight === undefined ? 'proposal' : 'contribution';
}

type Accepted = NonNullable<StrategyEntry['contributions']>;

/** What the owner of a strategy's parent accepted of the strategy, in the parent's order. */
function acceptedContributions(parents: ReadonlyMap<Id, StrategyEntry>): (entry: StrategyEntry) => Accepted {
  const known = new Map<Id, ReadonlyMap<Id, Accepted>>();
  return ({ id, parent: parentId = '' }) => {
    const parent = parents.get(parentId);
    if (parent === undefined) return [];
    const byStrategy = known.get(parentId) ?? groupedByStrategy(parent.contributions ?? []);
    known.set(parentId, byStrategy);
    return byStrategy.get(id) ?? [];
  };
}

function groupedByStrategy(contributions: Accepted): ReadonlyMap<Id, Accepted> {
  const groups = new Map<Id, Accepted[number][]>();
  for (const one of contributions) {
    const group = groups.get(one.strategy);
    if (group) group.push(one);
    else groups.set(one.strategy, [one]);
  }
  return groups;
}

/**
 * Contributions that the parent's owner accepted though the map in force does not propose them yet: the proposal of a
 * working copy is enough.
 */
function acceptedBeyond({ days }: Layout, links: readonly ParentLink[], entry: StrategyEntry, accepted: Accepted) {
  return accepted.flatMap(({ objective, parentObjective, weight: entries }) => {
    if (links.some((link) => link.objective === objective && link.parentObjective === parentObjective)) return [];
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
  contributions: Accepted,
): number | undefined {
  if (kind === 'supports') return 0;
  const accepted = contributions.find((one) => one.objective === objective && one.parentObjective === parentObjective);
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
  {
    relation,
    weight,
    drafts,
  }: {
    readonly relation: (typeof RELATIONS)[number];
    readonly weight: number;
    readonly drafts: ReadonlySet<Id>;
  },
): void {
  if (entry.parent === undefined) return;
  const parent = layout.objectives.get(objectiveNode(entry.parent, parentObjective));
  const child = layout.objectives.get(objectiveNode(entry.id, objective));
  if (parent === undefined || child === undefined) return;
  const hasNoEffect = entry.status === 'draft' && !drafts.has(entry.parent);
  link(layout, { parent, child }, relation, hasNoEffect ? 0 : weight);
}
