import { durationText, type Refusal } from '@strata/domain';

/** A sign-in that was refused. */
export interface RefusedSignIn {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

function refused(refusal: Refusal): RefusedSignIn {
  return { kind: 'refused', refusal };
}

export function wrongPassword(): RefusedSignIn {
  return refused({
    code: 'SIGN_IN_REFUSED',
    message: 'The login or the password is wrong.',
    remedy: 'Try again, or ask an administrator for a new password.',
  });
}

export function expired(): RefusedSignIn {
  return refused({
    code: 'SIGN_IN_EXPIRED',
    message: 'The sign-in has expired or was ended, or its token is not valid.',
    remedy: 'Sign in again.',
  });
}

/** `wait` in milliseconds. */
export function tooManyTries(wait: number): RefusedSignIn {
  const retryAfter = Math.ceil(wait / 1_000);
  return refused({
    code: 'TOO_MANY_TRIES',
    message: 'There were too many attempts with a wrong password or code.',
    remedy: `Try again in ${durationText(retryAfter)}.`,
    details: { retryAfter },
  });
}

export function currentPasswordWrong(): Refusal {
  return {
    code: 'CURRENT_PASSWORD_WRONG',
    message: 'The current password is wrong.',
    remedy: 'Enter the password that you sign in with now, or ask an administrator for a new one.',
  };
}
