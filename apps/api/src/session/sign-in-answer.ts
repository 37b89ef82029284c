import type { SignInOutcome } from '@strata/application';
import type { RefreshCookie } from './refresh-cookie.js';
import type { SignedInSource, SignInRefusedSource } from './session-source.js';

/** A sign-in as the contract has it. With a cookie, the refresh token is sent in it and nowhere else. */
export function signInAnswer(
  outcome: SignInOutcome,
  cookie: RefreshCookie | undefined,
): SignedInSource | SignInRefusedSource {
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    const retryAfter = refusal.details?.['retryAfter'];
    return { __typename: 'SignInRefused', ...refusal, retryAfter: typeof retryAfter === 'number' ? retryAfter : null };
  }
  const { kind: _kind, refreshToken, principal, ...rest } = outcome;
  cookie?.set(refreshToken, outcome.refreshTokenExpiresAt);
  return {
    __typename: 'SignedIn',
    ...rest,
    refreshToken: cookie ? null : refreshToken,
    me: principal,
    restriction: principal.restriction ?? null,
  };
}

export function noRefreshToken(): SignInRefusedSource {
  return {
    __typename: 'SignInRefused',
    code: 'REFRESH_TOKEN_MISSING',
    message: 'The request has neither a refresh token nor a cookie with one that may be used.',
    remedy: 'Send refreshToken, or the cookie together with the header "x-strata-cookie: 1"; otherwise sign in again.',
    retryAfter: null,
  };
}
