import { readToken, signToken, type TokenKind } from './signed-tokens.js';
import type { SigningKeys } from './signing-keys.js';

const CHALLENGE: TokenKind = { typ: 'challenge+jwt', claims: ['sub', 'exp', 'gen'] };
/** Milliseconds between the password and the code. */
const LIFETIME = 5 * 60_000;

/** A right password that waits for a code. */
export interface Challenge {
  readonly login: string;
  readonly generation: number;
}

/** Signs challenges, which the client holds between the two steps of a sign-in. */
export class Challenges {
  readonly #keys: SigningKeys;

  constructor(keys: SigningKeys) {
    this.#keys = keys;
  }

  /** `now` in milliseconds; `expiresAt` is an ISO 8601 instant. */
  async issue({ login, generation }: Challenge, now: number) {
    const content = { subject: login, claims: { gen: generation }, now, lifetime: LIFETIME };
    const { token: challenge, expiresAt } = await signToken(await this.#keys.current(), CHALLENGE, content);
    return { challenge, expiresAt };
  }

  /** The challenge in a text; undefined if it is none, or has expired at `now`. */
  async read(text: string, now: number): Promise<Challenge | undefined> {
    const { sub, gen } = (await readToken(this.#keys, CHALLENGE, { text, now })) ?? {};
    return sub === undefined || typeof gen !== 'number' ? undefined : { login: sub, generation: gen };
  }
}
