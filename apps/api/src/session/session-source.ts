import type { AccountSession, Principal, Restriction } from '@strata/application';
import type { Refusal } from '@strata/domain';

/** A sign-in in the form of the contract. */
export interface SignedInSource {
  readonly __typename: 'SignedIn';
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  /** Null if it was sent as a cookie. */
  readonly refreshToken: string | null;
  readonly refreshTokenExpiresAt: string;
  readonly me: Principal;
  readonly restriction: Restriction | null;
}

/** A refused sign-in in the form of the contract. */
export interface SignInRefusedSource extends Refusal {
  readonly __typename: 'SignInRefused';
  /** Seconds. */
  readonly retryAfter: number | null;
}

/** A sign-in that needs a code too, as the contract has it. */
export interface SecondFactorRequiredSource extends Refusal {
  readonly __typename: 'SecondFactorRequired';
  readonly challenge: string;
  readonly challengeExpiresAt: string;
}

export interface SecondFactorBegunSource {
  readonly __typename: 'SecondFactorBegun';
  readonly secret: string;
  readonly uri: string;
}

export interface SecondFactorConfirmedSource {
  readonly __typename: 'SecondFactorConfirmed';
  readonly recoveryCodes: readonly string[];
}

export interface SecondFactorRemovedSource {
  readonly __typename: 'SecondFactorRemoved';
  readonly login: string;
}

export interface PasswordSetSource {
  readonly __typename: 'PasswordSet';
  readonly login: string;
}

/** A session, and whether it is the one that asks. */
export interface SessionSource extends AccountSession {
  readonly current: boolean;
}

export interface SessionsEndedSource {
  readonly __typename: 'SessionsEnded';
  readonly login: string;
  readonly sessions: readonly SessionSource[];
}
