import type * as contract from '@strata/contract';
import type { AddressedCommand, BudgetCommand, ProgrammeCommand } from '@strata/domain';
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

/** Which line of a budget a mutation changes. */
export type BudgetTarget = Pick<contract.DropBudgetLineInput, 'cluster' | 'strategyId' | 'lineId'>;

export type BudgetChange = ChangeAnswer<BudgetTarget>;

function toBudget({ cluster, strategyId }: BudgetTarget, command: BudgetCommand): AddressedCommand {
  return { aggregate: 'budget', clusterId: cluster, strategyId, command };
}

/** Mutations that are commands to budgets. */
export const budgetMutations = {
  setBudgetLine: (input) => {
    const { lineId: id, labels, objective, measure, initiative, source, frequency, volume } = omitNil(input);
    const line = { id, labels, objective, measure, initiative, source, frequency, volume };
    return toBudget(input, { type: 'SetBudgetLine', line });
  },
  dropBudgetLine: (input) => toBudget(input, { type: 'DropBudgetLine', lineId: input.lineId, reason: input.reason }),
  planBudget: (input) => {
    const { lineId, period, fixed, variable = '0', volume = '0' } = omitNil(input);
    return toBudget(input, { type: 'PlanBudget', lineId, period, fixed, variable, volume });
  },
  recordSpending: (input) => {
    const { lineId, period, committed, spent } = input;
    return toBudget(input, { type: 'RecordSpending', lineId, period, committed, spent });
  },
} satisfies MutationTable;
