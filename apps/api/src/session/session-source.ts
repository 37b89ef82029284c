import type { Principal } from '@strata/application';
import type { Refusal } from '@strata/domain';

/** A sign-in as the contract has it. */
export interface SignedInSource {
  readonly __typename: 'SignedIn';
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: string;
  readonly me: Principal;
}

/** A refused sign-in as the contract has it. */
export interface SignInRefusedSource extends Refusal {
  readonly __typename: 'SignInRefused';
  /** Seconds. */
  readonly retryAfter: number | null;
}

export interface PasswordSetSource {
  readonly __typename: 'PasswordSet';
  readonly login: string;
}
