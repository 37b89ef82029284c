import type { Id } from '@strata/domain';
import { strategyAgreement } from './agreement/strategy-agreement.js';
import { reportingCycle } from './reporting-cycle/reporting-cycle.js';
import { restatement } from './restatement/restatement.js';
import type { Workflow } from './workflow.js';

/** The registry of workflows. */
const workflows: readonly Workflow[] = [reportingCycle, strategyAgreement, restatement];

/** The workflow with an id; undefined if there is none. */
export function findWorkflow(id: Id): Workflow | undefined {
  return workflows.find((workflow) => workflow.id === id);
}

/** The workflow whose processes events of a type begin; undefined if they begin none. */
export function workflowBegunBy(type: string): Workflow | undefined {
  return workflows.find(({ beginsWith }) => beginsWith.includes(type));
}
