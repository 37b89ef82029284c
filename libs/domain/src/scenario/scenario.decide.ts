import { absent } from '../absent.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { compareDecimals } from '../decimal.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { assumptionsRefused, type ScenarioContext } from './assumption.rules.js';
import { assumptionKey, initialScenario, scenarioEvolve } from './scenario.evolve.js';
import type { Assumption, ScenarioCommand, ScenarioEvent, ScenarioState } from './scenario.js';
import { MAX_ASSUMPTIONS, scenarioCommandShape } from './scenario.shape.js';

export type { ScenarioContext } from './assumption.rules.js';

type Command<T extends ScenarioCommand['type']> = Extract<ScenarioCommand, { type: T }>;

const decide: CommandHandlers<ScenarioState, ScenarioCommand, ScenarioEvent, ScenarioContext> = {
  DraftScenario: draft,
  AssumeValues: assume,
  DropAssumptions: ({ keys }, state) => {
    const requested = new Set(keys.map(assumptionKey));
    const found = state.assumptions.filter((assumption) => requested.has(assumptionKey(assumption)));
    if (found.length === 0) return accept();
    const dropped = found.map(({ measure, subject, period }) => ({ measure, subject, period }));
    return accept({ type: 'AssumptionsDropped', data: { keys: dropped } });
  },
  DiscardScenario: ({ reason }, { discarded }) =>
    discarded ? accept() : accept({ type: 'ScenarioDiscarded', data: { reason } }),
};

/** A set of assumed values by period. A command applies as a whole or not at all. */
export const scenarioDecider: Decider<ScenarioState, ScenarioCommand, ScenarioEvent, ScenarioContext> = defineDecider({
  initial: initialScenario,
  shape: scenarioCommandShape,
  guard: unusable,
  decide,
  evolve: scenarioEvolve,
});

function unusable(command: ScenarioCommand, state: ScenarioState, { cluster }: ScenarioContext): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  if (!state.exists) return command.type === 'DraftScenario' ? undefined : scenarioNotFound;
  if (!state.discarded || command.type === 'DiscardScenario') return undefined;
  return {
    code: 'SCENARIO_DISCARDED',
    message: `The scenario "${state.id}" is discarded.`,
    remedy: 'Draft another scenario under another id.',
    details: { scenarioId: state.id },
  };
}

const scenarioNotFound = absent('scenario', 'Draft the scenario first, or name an existing one.');

function draft({ scenarioId, labels }: Command<'DraftScenario'>, state: ScenarioState): Decision<ScenarioEvent> {
  if (!state.exists) return accept({ type: 'ScenarioDrafted', data: { scenarioId, labels } });
  if (scenarioId === state.id && sameData(labels, state.labels)) return accept();
  return refuse({
    code: 'SCENARIO_EXISTS',
    message: `The scenario "${state.id}" already exists with a different name.`,
    remedy: 'Draft the new scenario under another id.',
    details: { scenarioId: state.id },
  });
}

function assume(
  { assumptions }: Command<'AssumeValues'>,
  state: ScenarioState,
  context: ScenarioContext,
): Decision<ScenarioEvent> {
  const refusal = assumptionsRefused(assumptions, context);
  if (refusal !== undefined) return refuse(refusal);
  const earlier = new Map(state.assumptions.map((assumption) => [assumptionKey(assumption), assumption]));
  const changed = assumptions.filter((assumption) => !isSame(assumption, earlier.get(assumptionKey(assumption))));
  if (changed.length === 0) return accept();
  const added = changed.filter((assumption) => !earlier.has(assumptionKey(assumption))).length;
  if (state.assumptions.length + added <= MAX_ASSUMPTIONS) {
    return accept({ type: 'ValuesAssumed', data: { assumptions: changed } });
  }
  return refuse({
    code: 'ASSUMPTION_LIMIT',
    message: `The scenario would have ${state.assumptions.length + added} assumptions, but at most ${MAX_ASSUMPTIONS} are allowed.`,
    remedy: 'Drop assumptions that are no longer needed, or draft a second scenario.',
    details: { limit: MAX_ASSUMPTIONS },
  });
}

function isSame({ value }: Assumption, earlier: Assumption | undefined): boolean {
  return earlier !== undefined && compareDecimals(value, earlier.value) === 0;
}
