import type * as contract from '@strata/contract';
import type { AddressedCommand, ScenarioCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';

/** Which scenario a mutation changes. */
export type ScenarioTarget = Pick<contract.DiscardScenarioInput, 'cluster' | 'scenarioId'>;

export type ScenarioChange = ChangeAnswer<ScenarioTarget>;

function toScenario({ cluster, scenarioId }: ScenarioTarget, command: ScenarioCommand): AddressedCommand {
  return { aggregate: 'scenario', clusterId: cluster, scenarioId, command };
}

/** Mutations that are commands to a scenario. */
export const scenarioMutations = {
  draftScenario: (input) =>
    toScenario(input, { type: 'DraftScenario', scenarioId: input.scenarioId, labels: omitNil(input.labels) }),
  assumeValues: (input) => toScenario(input, { type: 'AssumeValues', assumptions: input.assumptions.map(plain) }),
  dropAssumptions: (input) => toScenario(input, { type: 'DropAssumptions', keys: input.assumptions.map(plain) }),
  discardScenario: (input) => toScenario(input, { type: 'DiscardScenario', reason: input.reason }),
} satisfies MutationTable;

/** Arguments have no prototype, but event data needs one. */
function plain<T extends object>(held: T): T {
  return { ...held };
}
