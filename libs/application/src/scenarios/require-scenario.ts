import { excerpt, StrataError, type Id, type ScenarioState } from '@strata/domain';
import { didYouMean } from '../messages/did-you-mean.js';

/** The scenarios that are not discarded. */
export function usableScenarios(kept: ReadonlyMap<Id, ScenarioState>): readonly ScenarioState[] {
  return [...kept.values()].filter(({ discarded }) => !discarded);
}

/** The scenario of an id. Throws `UNKNOWN_SCENARIO`. */
export function requireScenario(scenarios: readonly ScenarioState[], id: Id): ScenarioState {
  const found = scenarios.find((one) => one.id === id);
  if (found) return found;
  const ids = scenarios.map((one) => one.id);
  throw new StrataError('UNKNOWN_SCENARIO', `There is no scenario ${excerpt(id)}.`, {
    remedy: didYouMean(id, ids) ?? (ids.length === 0 ? 'Draft one first.' : `Scenarios: ${ids.join(', ')}`),
  });
}
