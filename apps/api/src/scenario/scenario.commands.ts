import type { AddressedCommand } from '@strata/application';
import type { ScenarioCommand } from '@strata/domain';
import type * as contract from '@strata/graphql';
import { given } from '../request/input.js';

interface ScenarioInput {
  readonly cluster: string;
  readonly scenarioId: string;
}

function to({ cluster, scenarioId }: ScenarioInput, command: ScenarioCommand): AddressedCommand {
  return { aggregate: 'scenario', clusterId: cluster, scenarioId, command };
}

/** Mutations that are commands to a scenario. */
export const scenarioCommands = {
  draftScenario: (input: contract.DraftScenarioInput) =>
    to(input, { type: 'DraftScenario', scenarioId: input.scenarioId, labels: given(input.labels) }),
  assumeValues: (input: contract.AssumeValuesInput) =>
    to(input, { type: 'AssumeValues', assumptions: input.assumptions.map(plain) }),
  dropAssumptions: (input: contract.DropAssumptionsInput) =>
    to(input, { type: 'DropAssumptions', keys: input.assumptions.map(plain) }),
  discardScenario: (input: contract.DiscardScenarioInput) =>
    to(input, { type: 'DiscardScenario', reason: input.reason }),
};

/** Arguments come without a prototype; what goes into an event has one. */
function plain<T extends object>(held: T): T {
  return { ...held };
}
