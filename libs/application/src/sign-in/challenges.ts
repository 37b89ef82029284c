import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import type { SigningKeys } from './signing-keys.js';

const TYPE = 'challenge+jwt';
const ALGORITHM = 'HS256';
/** Milliseconds between the password and the code. */
const LIFETIME = 5 * 60_000;

/** A right password that waits for a code. */
export interface Challenge {
  readonly login: string;
  readonly generation: number;
}

/** Signs challenges, which are kept by the client between the two steps of a sign-in. */
export class Challenges {
  readonly #keys: SigningKeys;

  constructor(keys: SigningKeys) {
    this.#keys = keys;
  }

  /** `now` in milliseconds; `expiresAt` is an ISO 8601 instant. */
  async issue({ login, generation }: Challenge, now: number) {
    const { kid, secret } = await this.#keys.current();
    const expires = Math.floor((now + LIFETIME) / 1_000);
    const challenge = await new SignJWT({ gen: generation })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid })
      .setSubject(login)
      .setIssuedAt(Math.floor(now / 1_000))
      .setExpirationTime(expires)
      .sign(secret);
    return { challenge, expiresAt: new Date(expires * 1_000).toISOString() };
  }

  /** The challenge in a text; undefined if it is none, or has expired at `now`. */
  async read(text: string, now: number): Promise<Challenge | undefined> {
    try {
      const { typ, kid } = decodeProtectedHeader(text);
      const key = typ === TYPE && kid !== undefined ? await this.#keys.find(kid) : undefined;
      if (key === undefined) return undefined;
      const options = { algorithms: [ALGORITHM], typ: TYPE, currentDate: new Date(now), requiredClaims: ['exp'] };
      const { sub, gen } = (await jwtVerify(text, key.secret, options)).payload;
      return sub === undefined || typeof gen !== 'number' ? undefined : { login: sub, generation: gen };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}
