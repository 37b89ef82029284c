import type { EventHandlers } from '../define-decider.js';
import type { Assumption, ScenarioEvent, ScenarioState } from './scenario.js';

export const initialScenario: ScenarioState = {
  exists: false,
  discarded: false,
  id: '',
  labels: { en: '' },
  assumptions: [],
};

/** The key of an assumption: its measure, subject and period, none of which contains a blank. */
export function assumptionKey({ measure, subject, period }: Omit<Assumption, 'value'>): string {
  return `${measure} ${subject} ${period}`;
}

export const scenarioEvolve: EventHandlers<ScenarioState, ScenarioEvent> = {
  ScenarioDrafted: (state, { scenarioId, labels }) => ({ ...state, exists: true, id: scenarioId, labels }),
  ValuesAssumed: (state, { assumptions }) => {
    const byKey = new Map(state.assumptions.map((assumption) => [assumptionKey(assumption), assumption]));
    for (const assumption of assumptions) byKey.set(assumptionKey(assumption), assumption);
    return { ...state, assumptions: [...byKey.values()] };
  },
  AssumptionsDropped: (state, { keys }) => {
    const dropped = new Set(keys.map(assumptionKey));
    return { ...state, assumptions: state.assumptions.filter((assumption) => !dropped.has(assumptionKey(assumption))) };
  },
  ScenarioDiscarded: (state) => ({ ...state, discarded: true }),
};
