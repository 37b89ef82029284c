import type * as contract from '@strata/contract';
import type { AddressedCommand, ProgrammeCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';
import { startOf } from '../request/start.js';

/** Which initiative a mutation changes. */
export type InitiativeTarget = Pick<contract.CancelInitiativeInput, 'cluster' | 'strategyId' | 'initiativeId'>;

export type InitiativeChange = ChangeAnswer<InitiativeTarget>;

function toProgramme({ cluster, strategyId }: InitiativeTarget, command: ProgrammeCommand): AddressedCommand {
  return { aggregate: 'programme', clusterId: cluster, strategyId, command };
}

/** Mutations that are commands to action programmes. */
export const initiativeMutations = {
  planInitiative: (input) => {
    const { initiativeId: id, labels, objectives, measures, responsible, start, end, milestones = [] } = omitNil(input);
    const initiative = { id, labels, objectives, measures, responsible, start, end, milestones };
    return toProgramme(input, { type: 'PlanInitiative', initiative });
  },
  setInitiativeStatus: (input) => {
    const { initiativeId, status, comment } = input;
    return toProgramme(input, { type: 'SetInitiativeStatus', initiativeId, status, comment });
  },
  reachMilestone: (input) => {
    const { initiativeId, milestoneId, on } = input;
    return toProgramme(input, { type: 'ReachMilestone', initiativeId, milestoneId, on });
  },
  planActivities: (input) => {
    const { initiativeId, activities } = omitNil(input);
    return toProgramme(input, { type: 'PlanActivities', initiativeId, activities, ...startOf(input) });
  },
  cancelInitiative: (input) => {
    const { initiativeId, reason } = input;
    return toProgramme(input, { type: 'CancelInitiative', initiativeId, reason, ...startOf(input) });
  },
} satisfies MutationTable;
