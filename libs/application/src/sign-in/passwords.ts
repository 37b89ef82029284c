import { hash, verify } from '@node-rs/argon2';
import type { Refusal } from '@strata/domain';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

// Argon2id (the library's default) with 19 MiB, two passes, one lane: OWASP's first recommendation.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Length of passwords in characters. */
const PASSWORD_LENGTH = { min: 12, max: 200 } as const;
/** UTF-16 code units that no password exceeds; longer text is neither counted nor hashed. */
const MAX_UNITS = 2 * PASSWORD_LENGTH.max;

/** Guesses are estimated for this many characters; the time that it takes grows faster than the length. */
const MAX_ESTIMATED = 64;
/** zxcvbn's scale from 0 to 4: 3 stands for at least 10^8 guesses. */
const MIN_SCORE = 3;
/** Own words of the account that are looked for in its password. */
const MAX_WORDS = 50;

// Verifying against this takes as long as verifying a real hash, so that timing does not reveal which logins exist.
const NOBODY = hashPassword('nobody has this password');

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Loaded at first use: most commands never set a password. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= (async () => {
    const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
    ]);
    return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: MAX_ESTIMATED });
  })();
  return estimator;
}

/**
 * Refuses a password that is too short, too long or easy to guess. `words` are words that belong to the account, such
 * as its name and its clusters.
 */
export async function refusalOfPassword(
  password: string,
  login: string,
  words: readonly string[] = [],
): Promise<Refusal | undefined> {
  const { min, max } = PASSWORD_LENGTH;
  const length = password.length > MAX_UNITS ? Infinity : [...password].length;
  if (length < min || length > max) {
    return {
      code: 'PASSWORD_LENGTH',
      message: `A password must have ${min} to ${max} characters.`,
      remedy: 'Choose another password, such as a whole sentence.',
    };
  }
  if (password.toLowerCase().includes(login.toLowerCase())) {
    return weak('The password contains the login.', 'Choose a password without the login.');
  }
  const estimator = await loadEstimator();
  const own = [login, ...words.slice(0, MAX_WORDS)];
  // The estimator knows Latin words and keyboards: what was typed on a Cyrillic one is tried as the same keys.
  const scores = [...new Set([password, latinKeys(password)])].map((text) => estimator.check(text, own).score);
  if (Math.min(...scores) >= MIN_SCORE) return undefined;
  const message = 'The password is too easy to guess: it is a common password, a pattern, or a word of the account.';
  return weak(message, 'Choose another password, such as a whole sentence.');
}

/** The keys of the Russian and the Ukrainian keyboard, and those of the Latin one in the same places. */
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбюёіїєґ';
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`s]'\\";

function latinKeys(text: string): string {
  return text.replace(/[а-яёіїєґ]/giu, (letter) => LATIN.charAt(CYRILLIC.indexOf(letter.toLowerCase())));
}

function weak(message: string, remedy: string): Refusal {
  return { code: 'PASSWORD_WEAK', message, remedy };
}

/** Hashes a password; the hash includes its parameters and salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * True if the password matches the hash. False, after the same time, if there is no hash; false if it cannot be parsed
 * or the password is longer than any password may be.
 */
export async function isPassword(hashed: string | undefined, password: string): Promise<boolean> {
  if (password.length > MAX_UNITS) return false;
  try {
    return (await verify(hashed ?? (await NOBODY), password)) && hashed !== undefined;
  } catch {
    return false;
  }
}
