import { hash, verify } from '@node-rs/argon2';
import type { Refusal } from '@strata/domain';

// Argon2id (the library's default) with 19 MiB, two passes, one lane: OWASP's first recommendation.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Length of passwords in characters. */
const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/** Refuses a password that is too short, too long or too weak. */
export function refusalOfPassword(password: string, login: string): Refusal | undefined {
  const { min, max } = PASSWORD_LENGTH;
  const length = [...password].length;
  if (length < min || length > max) {
    return {
      code: 'PASSWORD_LENGTH',
      message: `A password must have ${min} to ${max} characters.`,
      remedy: 'Choose another password, such as a whole sentence.',
    };
  }
  if (new Set(password.toLowerCase()).size < 5 || password.toLowerCase().includes(login.toLowerCase())) {
    return {
      code: 'PASSWORD_WEAK',
      message: 'The password is too easy to guess.',
      remedy: 'Use more different characters, and do not include the login.',
    };
  }
  return undefined;
}

/** Hashes a password; the hash includes its parameters and salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** True if the password matches the hash; false if the hash cannot be parsed. */
export async function isPassword(hashed: string, password: string): Promise<boolean> {
  try {
    return await verify(hashed, password);
  } catch {
    return false;
  }
}
