import type { SignedInPartsFragment } from '../generated/operations.js';
import { signedIn } from '../api/session.js';

/** Where a sign-in stands. */
export type SignInStep =
  | { readonly kind: 'password'; readonly login: string; readonly notice?: string | undefined }
  | { readonly kind: 'code'; readonly login: string; readonly challenge: string }
  | { readonly kind: 'new-password'; readonly login: string; readonly token: string }
  | { readonly kind: 'enrol'; readonly login: string; readonly token: string };

export interface StepProps<Kind extends SignInStep['kind']> {
  readonly step: Extract<SignInStep, { readonly kind: Kind }>;
  readonly go: (step: SignInStep) => void;
}

/** A refusal as the forms show it. */
export interface Refused {
  readonly message: string;
  readonly remedy?: string | null | undefined;
}

/** Takes a sign-in over, or goes on to what it is restricted to. */
export function accept(answer: SignedInPartsFragment, go: (step: SignInStep) => void): void {
  const { accessToken: token, me, restriction } = answer;
  if (restriction === null) signedIn(answer);
  else go({ kind: restriction === 'PASSWORD_CHANGE' ? 'new-password' : 'enrol', login: me.login, token });
}
