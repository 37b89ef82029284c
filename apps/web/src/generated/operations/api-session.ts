// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../../api/operation.js';
import type { RefreshMutation, RefreshMutationVariables, SignOutMutation, SignOutMutationVariables } from '../operation-types.js';

export const Refresh: Operation<RefreshMutation, RefreshMutationVariables> = { name: 'Refresh', text: "mutation Refresh { refresh(input: {}) { __typename ...SignedInParts ...RefusalParts } } fragment SignedInParts on SignedIn { accessToken accessTokenExpiresAt restriction me { login name grants { cluster role actor } } } fragment RefusalParts on Refusal { code message remedy }" };
export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = { name: 'SignOut', text: "mutation SignOut { signOut(input: {}) { done } }" };
