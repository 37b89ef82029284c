import type { EventHandlers } from '../define-decider.js';
import type { Id } from '../words.js';
import type { CascadeEvent, CascadeState, StrategyEntry } from './cascade.js';

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
  StrategyMoved: (state, { strategyId, parent }) => withEntry(state, strategyId, (entry) => ({ ...entry, parent })),
  StrategyActivated: (state, { strategyId }) =>
    withEntry(state, strategyId, (entry) => ({ ...entry, status: 'active', revision: 1 })),
  StrategySuperseded: (state, { strategyId, by }) =>
    withEntry(state, strategyId, (entry) => ({ ...entry, status: 'superseded', realign: false, supersededBy: by })),
  StrategyRevised: (state, { strategyId, revision }) =>
    withEntry(state, strategyId, (entry) => ({ ...entry, revision })),
  RealignmentRequested: (state, { strategyId }) =>
    withEntry(state, strategyId, (entry) => ({ ...entry, realign: true })),
  StrategyAligned: (state, { strategyId }) => withEntry(state, strategyId, (entry) => ({ ...entry, realign: false })),
  StrategyRetired: (state, { strategyId }) =>
    withEntry(state, strategyId, (entry) => ({ ...entry, status: 'retired', realign: false })),
};

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
