import { randomBytes } from 'node:crypto';
import { readToken, signToken, type SignedToken, type TokenKind } from './signed-tokens.js';
import type { SigningKeys } from './signing-keys.js';

const DEVICE: TokenKind = { typ: 'device+jwt', claims: ['sub', 'exp', 'gen', 'jti'] };
/** Milliseconds for which a device is known after a sign-in. */
const LIFETIME = 180 * 24 * 60 * 60_000;

/** Whose device it is. */
interface Owner {
  readonly login: string;
  /** That of the credential: a device is not known any more once the password has changed. */
  readonly generation: number;
}

/**
 * Signs tokens that a device keeps after a sign-in. One says only that its account has signed in there before, so that
 * guesses of others do not delay it; whoever holds it still needs the password.
 */
export class KnownDevices {
  readonly #keys: SigningKeys;

  constructor(keys: SigningKeys) {
    this.#keys = keys;
  }

  /** The token of a device; a known one keeps its id. `now` in milliseconds. */
  async issue({ login, generation }: Owner, now: number, id = randomBytes(16).toString('hex')): Promise<SignedToken> {
    const content = { subject: login, claims: { gen: generation, jti: id }, now, lifetime: LIFETIME };
    return signToken(await this.#keys.current(), DEVICE, content);
  }

  /** The id of the device that sent a token; undefined if the token is not one of this account, or has expired. */
  async idOf(text: string | undefined, owner: Owner, now: number): Promise<string | undefined> {
    if (text === undefined) return undefined;
    const { sub, gen, jti } = (await readToken(this.#keys, DEVICE, { text, now })) ?? {};
    return sub === owner.login && gen === owner.generation ? jti : undefined;
  }
}
