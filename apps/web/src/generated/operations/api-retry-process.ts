// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../../api/operation.js';
import type { RetryProcessMutation, RetryProcessMutationVariables } from '../operation-types.js';

export const RetryProcess: Operation<RetryProcessMutation, RetryProcessMutationVariables> = { name: 'RetryProcess', text: "mutation RetryProcess($input: RetryProcessInput!) { retryProcess(input: $input) { __typename ... on ProcessChanged { outcome position } ...RefusalParts } } fragment RefusalParts on Refusal { code message remedy }" };
