import { excerpt, StrataError, type Id, type ScenarioState } from '@strata/domain';
import { didYouMean } from '../messages/did-you-mean.js';

/** The scenarios that are not discarded. */
export function usableScenarios(scenarios: ReadonlyMap<Id, ScenarioState>): readonly ScenarioState[] {
  return [...scenarios.values()].filter(({ discarded }) => !discarded);
}

/** The scenario with an id. Throws `UNKNOWN_SCENARIO`. */
export function requireScenario(scenarios: readonly ScenarioState[], id: Id): ScenarioState {
  const found = scenarios.find((one) => one.id === id);
  if (found) return found;
  const ids = scenarios.map((one) => one.id);
  throw new StrataError('UNKNOWN_SCENARIO', `The scenario "${excerpt(id)}" does not exist.`, {
    remedy: didYouMean(id, ids) ?? (ids.length === 0 ? 'Draft a scenario first.' : `Scenarios: ${ids.join(', ')}`),
  });
}
