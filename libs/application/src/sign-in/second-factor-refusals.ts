import type { Refusal } from '@strata/domain';

export function codeWrong(): Refusal {
  return {
    code: 'CODE_WRONG',
    message: 'The code is wrong, has expired, or has already been used.',
    remedy: 'Enter the current code of the authenticator app, or an unused recovery code.',
  };
}

export function secondFactorExists(): Refusal {
  return {
    code: 'SECOND_FACTOR_EXISTS',
    message: 'The account already has a second factor.',
    remedy: 'To replace it, remove it first with one of its codes.',
  };
}

export function noSecondFactor(): Refusal {
  return {
    code: 'SECOND_FACTOR_NOT_FOUND',
    message: 'The account has no second factor.',
    remedy: 'No action is needed. To set one up, begin the enrolment of a second factor.',
  };
}

export function noSecretsKey(): Refusal {
  return {
    code: 'SECRETS_KEY_MISSING',
    message: 'Second factors are not available, because this server has no key to encrypt them.',
    remedy: 'Ask the operator of the server to set STRATA_SECRETS_KEY.',
  };
}
