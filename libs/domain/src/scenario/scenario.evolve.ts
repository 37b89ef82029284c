import type { EventHandlers } from '../define-decider.js';
import type { Assumption, ScenarioEvent, ScenarioState } from './scenario.js';

export const initialScenario: ScenarioState = {
  exists: false,
  discarded: false,
  id: '',
  labels: { en: '' },
  assumptions: [],
};

/** What an assumption is known by. No part of it holds a blank. */
export function assumptionKey({ measure, subject, period }: Omit<Assumption, 'value'>): string {
  return `${measure} ${subject} ${period}`;
}

export const scenarioEvolve: EventHandlers<ScenarioState, ScenarioEvent> = {
  ScenarioDrafted: (state, { scenarioId, labels }) => ({ ...state, exists: true, id: scenarioId, labels }),
  ValuesAssumed: (state, { assumptions }) => {
    const held = new Map(state.assumptions.map((assumption) => [assumptionKey(assumption), assumption]));
    for (const assumption of assumptions) held.set(assumptionKey(assumption), assumption);
    return { ...state, assumptions: [...held.values()] };
  },
  AssumptionsDropped: (state, { keys }) => {
    const dropped = new Set(keys.map(assumptionKey));
    return { ...state, assumptions: state.assumptions.filter((held) => !dropped.has(assumptionKey(held))) };
  },
  ScenarioDiscarded: (state) => ({ ...state, discarded: true }),
};
