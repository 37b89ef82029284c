import { fold } from '../decider.js';
import { strategyDecider } from '../strategy/strategy.decide.js';
import type { StrategyEvent, StrategyState } from '../strategy/strategy.js';
import type { Initiative } from '../programme/programme.js';
import type { Id } from '../words.js';
import { labels } from './samples.js';

/** A map with these objectives. */
export function sampleMap(...objectives: readonly Id[]): StrategyState {
  const events = objectives.map((id): StrategyEvent => ({
    type: 'ObjectiveSet',
    data: { objective: { id, labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } },
  }));
  return fold(strategyDecider, strategyDecider.initial, events);
}

/** An initiative for the objective `x` that is to move `gdp`. */
export function sampleInitiative(id: Id): Initiative {
  return {
    ...{ id, labels, objectives: ['x'], measures: ['gdp'], responsible: ['A'], milestones: [], reached: [] },
    ...{ start: '2026-01-01', end: '2026-12-31', status: 'planned', activities: [] },
  };
}
