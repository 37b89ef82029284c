import type { Principal } from '@strata/application';
import type { Refusal } from '@strata/domain';

/** A sign-in in the form of the contract. */
export interface SignedInSource {
  readonly __typename: 'SignedIn';
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: string;
  readonly me: Principal;
}

/** A refused sign-in in the form of the contract. */
export interface SignInRefusedSource extends Refusal {
  readonly __typename: 'SignInRefused';
  /** Seconds. */
  readonly retryAfter: number | null;
}

export interface PasswordSetSource {
  readonly __typename: 'PasswordSet';
  readonly login: string;
}
