import type { Id, ScenarioState } from '@strata/domain';
import { notFound } from '../messages/not-found.js';

/** The scenarios that are not discarded. */
export function usableScenarios(scenarios: ReadonlyMap<Id, ScenarioState>): readonly ScenarioState[] {
  return [...scenarios.values()].filter(({ discarded }) => !discarded);
}

/** The scenario of a cluster with an id. Throws `UNKNOWN_SCENARIO`. */
export function requireScenario(cluster: Id, scenarios: readonly ScenarioState[], id: Id): ScenarioState {
  const found = scenarios.find((one) => one.id === id);
  if (found) return found;
  throw notFound('scenario', { cluster, id, known: scenarios.map((one) => one.id) });
}
