import type { NamedWorkflow } from '@strata/application';
import type { DefineWorkflowInput, RetryProcessInput } from '@strata/contract';
import type { ChangeAnswer } from '../mutations/change.js';

/** The process that was changed. */
export type ProcessTarget = Pick<RetryProcessInput, 'cluster' | 'process'>;
export type ProcessChange = ChangeAnswer<ProcessTarget>;

/** The workflow that was defined. */
export type WorkflowTarget = Pick<DefineWorkflowInput, 'cluster' | 'workflow'>;
export type WorkflowChange = ChangeAnswer<WorkflowTarget>;

/** A definition with the id of its workflow. */
export type WorkflowSource = NamedWorkflow;
