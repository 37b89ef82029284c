import type { SignInOutcome } from '@strata/application';
import type { RefreshCookie } from './refresh-cookie.js';
import type { SecondFactorRequiredSource, SignedInSource, SignInRefusedSource } from './session-source.js';

/** A sign-in as the contract has it. With a cookie, the refresh token is sent in it and nowhere else. */
export function signInAnswer(
  outcome: Exclude<SignInOutcome, { readonly kind: 'second-factor' }>,
  cookie: RefreshCookie | undefined,
): SignedInSource | SignInRefusedSource {
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    const retryAfter = refusal.details?.['retryAfter'];
    return { __typename: 'SignInRefused', ...refusal, retryAfter: typeof retryAfter === 'number' ? retryAfter : null };
  }
  const { kind: _kind, refreshToken, principal, device, ...rest } = outcome;
  cookie?.set(refreshToken, outcome.refreshTokenExpiresAt);
  if (device) cookie?.setDevice(device.token, device.expiresAt);
  return {
    __typename: 'SignedIn',
    ...rest,
    refreshToken: cookie ? null : refreshToken,
    me: principal,
    restriction: principal.restriction ?? null,
  };
}

/** The request for a code. */
export function codeNeeded({
  challenge,
  expiresAt,
}: Extract<SignInOutcome, { readonly kind: 'second-factor' }>): SecondFactorRequiredSource {
  return {
    __typename: 'SecondFactorRequired',
    code: 'SECOND_FACTOR_REQUIRED',
    message: 'The password is correct; this account also requires a code of its second factor.',
    remedy: 'Send the challenge and a code with the mutation confirmSignIn.',
    challenge,
    challengeExpiresAt: expiresAt,
  };
}

export function noRefreshToken(): SignInRefusedSource {
  return {
    __typename: 'SignInRefused',
    code: 'REFRESH_TOKEN_MISSING',
    message: 'The request has neither a refresh token nor a valid cookie with one.',
    remedy: 'Send refreshToken, or the cookie together with the header "x-strata-cookie: 1"; otherwise sign in again.',
    retryAfter: null,
  };
}
