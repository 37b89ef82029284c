import type { EventHandlers } from '../define-decider.js';
import { changeFrom, setEffective } from '../effective.js';
import type { DateText, Effective, Id } from '../words.js';
import { findContribution, parentOf, statusOf } from './cascade-in-force.js';
import type { CascadeEvent, CascadeState, Contribution, MapInForce, StrategyEntry, StrategyStatus } from './cascade.js';

export const initialCascade: CascadeState = { strategies: [] };

export const cascadeEvolve: EventHandlers<CascadeState, CascadeEvent> = {
  StrategyDrafted: (state, { strategyId, ...data }) => ({
    strategies: [...state.strategies, { id: strategyId, ...data, status: 'draft', revision: 0, realign: false }],
  }),
  StrategyStatementRevised: (state, { strategyId, labels, mission, vision }) =>
    withEntry(state, strategyId, (entry) => ({
      ...without(entry, 'mission', 'vision'),
      labels,
      ...(mission === undefined ? {} : { mission }),
      ...(vision === undefined ? {} : { vision }),
    })),
  StrategyMoved: (state, { strategyId, parent, from }) =>
    withEntry(state, strategyId, (entry) => {
      const { latest, entries } = changeFrom(parentOf(entry), from, parent);
      return { ...entry, parent: latest, ...(entries && { parents: entries }) };
    }),
  StrategyActivated: (state, { strategyId, ...inForce }) =>
    withEntry(state, strategyId, (entry) =>
      withMap({ ...withStatus(entry, inForce.from, 'active'), revision: entry.revision + 1 }, inForce),
    ),
  StrategySuperseded: (state, { strategyId, by, from }) =>
    withEntry(withContributionsOf(state, strategyId, by), strategyId, (entry) => ({
      ...endedFrom(entry, from, 'superseded'),
      realign: false,
      supersededBy: by,
    })),
  StrategyRevised: (state, { strategyId, revision, ...inForce }) =>
    withEntry(state, strategyId, (entry) => withMap({ ...entry, revision }, inForce)),
  RealignmentRequested: (state, { strategyId }) =>
    withEntry(state, strategyId, (entry) => ({ ...entry, realign: true })),
  StrategyAligned: (state, { strategyId }) => withEntry(state, strategyId, (entry) => ({ ...entry, realign: false })),
  ContributionAccepted: (state, { strategyId, contribution, weight, from }) =>
    withEntry(state, strategyId, (entry) => withContribution(entry, contribution, { from, value: weight })),
  ContributionDeclined: (state, { strategyId, contribution, from }) =>
    withEntry(state, strategyId, (entry) => withContribution(entry, contribution, { from, value: null })),
  StrategyRetired: (state, { strategyId, from }) =>
    withEntry(state, strategyId, (entry) => ({ ...endedFrom(entry, from, 'retired'), realign: false })),
};

/** The successor of a strategy has the same owner, who accepted the contributions. */
function withContributionsOf(state: CascadeState, old: Id, by: Id): CascadeState {
  const contributions = state.strategies.find(({ id }) => id === old)?.contributions;
  if (contributions === undefined) return state;
  return withEntry(state, by, (entry) => ({
    ...entry,
    contributions: [...contributions, ...(entry.contributions ?? [])],
  }));
}

function withContribution(
  entry: StrategyEntry,
  contribution: Contribution,
  { from, value }: Effective<number | null>,
): StrategyEntry {
  const known = findContribution(entry, contribution);
  const weight = setEffective(known?.weight ?? [], from, value);
  const others = (entry.contributions ?? []).filter((other) => other !== known);
  return { ...entry, contributions: [...others, { ...contribution, weight }] };
}

function withStatus(entry: StrategyEntry, from: DateText | null, status: StrategyStatus): StrategyEntry {
  const { latest, entries } = changeFrom(statusOf(entry), from, status);
  return { ...entry, status: latest, ...(entries && { statuses: entries }) };
}

/** An ended strategy has no later status: an activation that would come into force afterwards never does. */
function endedFrom(entry: StrategyEntry, from: DateText | null, status: 'superseded' | 'retired'): StrategyEntry {
  const ended = withStatus(entry, from, status);
  if (ended.statuses === undefined) return ended;
  const end = ended.statuses.findIndex((one) => one.from === from) + 1;
  return { ...ended, status, statuses: ended.statuses.slice(0, end) };
}

/** Puts a revision of the map in force; a strategy that was active without one had its map as it was then. */
function withMap(entry: StrategyEntry, { from, mapRevision }: MapInForce): StrategyEntry {
  if (mapRevision === undefined) return entry;
  const before = entry.revisions ?? (entry.revision > 1 ? [{ from: null, value: null }] : []);
  return { ...entry, revisions: setEffective<number | null>(before, from, mapRevision) };
}

function withEntry(state: CascadeState, id: Id, change: (entry: StrategyEntry) => StrategyEntry): CascadeState {
  return { strategies: state.strategies.map((entry) => (entry.id === id ? change(entry) : entry)) };
}

function without<K extends keyof StrategyEntry>(entry: StrategyEntry, ...keys: readonly K[]): Omit<StrategyEntry, K> {
  const dropped = new Set<string>(keys);
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !dropped.has(key))) as unknown as Omit<
    StrategyEntry,
    K
  >;
}
