import type { Id, StrategyEntry, StrategyState } from '@strata/domain';
import type { ClusterStructure, ScorecardOptions } from '../structure.js';
import type { Organisation } from '../value/organisation.js';

/** A strategy that a scorecard shows, with its map. */
export interface IncludedStrategy {
  readonly entry: StrategyEntry;
  readonly map: StrategyState;
}

const NO_MAP: StrategyState = {
  objectives: [],
  links: [],
  parentLinks: [],
  perspectiveWeights: [],
  rollUp: { strategy: 'weighted-mean', perspective: 'weighted-mean' },
};

/**
 * The strategies of a scorecard, parents before children: the active ones (with `includeDrafts`, also drafts) whose
 * owner is the cluster, a member or a part of a member. Strategies of actors that left are excluded.
 */
export function includedStrategies(
  structure: ClusterStructure,
  organisation: Organisation,
  options: ScorecardOptions,
): IncludedStrategy[] {
  const shown = (entry: StrategyEntry) =>
    (entry.status === 'active' || (options.includeDrafts === true && entry.status === 'draft')) &&
    organisation.has(entry.owner);
  const entries = structure.cascade.strategies.filter(shown);
  return inOrder(entries).map((entry) => ({ entry, map: structure.maps.get(entry.id) ?? NO_MAP }));
}

function inOrder(entries: readonly StrategyEntry[]): StrategyEntry[] {
  const ids = new Set(entries.map((entry) => entry.id));
  const children = new Map<Id, StrategyEntry[]>();
  for (const entry of entries) {
    if (entry.parent === undefined) continue;
    const siblings = children.get(entry.parent);
    if (siblings) siblings.push(entry);
    else children.set(entry.parent, [entry]);
  }
  const ordered = new Map<Id, StrategyEntry>();
  const visit = (entry: StrategyEntry): void => {
    if (ordered.has(entry.id)) return;
    ordered.set(entry.id, entry);
    children.get(entry.id)?.forEach(visit);
  };
  entries.filter((entry) => entry.parent === undefined || !ids.has(entry.parent)).forEach(visit);
  entries.forEach(visit);
  return [...ordered.values()];
}
