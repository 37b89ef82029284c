import type { Refusal } from '@strata/domain';

export function codeWrong(): Refusal {
  return {
    code: 'CODE_WRONG',
    message: 'The code is wrong, has expired or was used before.',
    remedy: 'Enter the code that the authenticator app shows now, or a recovery code.',
  };
}

export function secondFactorExists(): Refusal {
  return {
    code: 'SECOND_FACTOR_EXISTS',
    message: 'The account already has a second factor.',
    remedy: 'Remove it first, with a code of it.',
  };
}

export function noSecondFactor(): Refusal {
  return {
    code: 'SECOND_FACTOR_NOT_FOUND',
    message: 'The account has no second factor.',
    remedy: 'There is nothing to remove.',
  };
}

export function noSecretsKey(): Refusal {
  return {
    code: 'SECRETS_KEY_MISSING',
    message: 'Second factors need a key that encrypts them, and this installation has none.',
    remedy: 'Ask the operator to set STRATA_SECRETS_KEY.',
  };
}
