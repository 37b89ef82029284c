// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../api/operation.js';
import type { SetupWorkflowsQuery, SetupWorkflowsQueryVariables, DefineWorkflowMutation, DefineWorkflowMutationVariables } from './types.js';

export const SetupWorkflows: Operation<SetupWorkflowsQuery, SetupWorkflowsQueryVariables> = { name: 'SetupWorkflows', text: "query SetupWorkflows($cluster: ID!, $language: Language!) { workflows(cluster: $cluster) { id version own sha256 definition title(language: $language) start workingDays holidays moments { id from workingDays at acts { kind rank } } stages { id role on ranks changeAbove } fourEyes restatementRequired quorum { agree objections } } }" };
export const DefineWorkflow: Operation<DefineWorkflowMutation, DefineWorkflowMutationVariables> = { name: 'DefineWorkflow', text: "mutation DefineWorkflow($input: DefineWorkflowInput!) { defineWorkflow(input: $input) { __typename ... on WorkflowChanged { position } ...SetupRefusal } } fragment SetupRefusal on Refusal { __typename code message remedy ... on FaultyInput { faults { message } } }" };
