import type { JWTPayload } from 'jose';
import type { SessionClaims } from './live-sessions.js';
import { keyIdOf, signToken, verifyToken, type SignedToken, type TokenKind } from './signed-tokens.js';
import { MAX_TOKEN_AGE, type SigningKeys, type UsableKey } from './signing-keys.js';

const ACCESS_TOKEN: TokenKind = {
  typ: 'at+jwt',
  issuer: 'strata',
  audience: 'strata-api',
  claims: ['sub', 'iat', 'exp', 'sid', 'gen'],
};

/** Issues a signed access token for a session. `now` and `lifetime` are in milliseconds. */
export function issueAccessToken(
  key: UsableKey,
  { login, sessionId, generation }: SessionClaims,
  { now, lifetime }: { readonly now: number; readonly lifetime: number },
): Promise<SignedToken> {
  const claims = { sid: sessionId, gen: generation };
  return signToken(key, ACCESS_TOKEN, { subject: login, claims, now, lifetime: Math.min(lifetime, MAX_TOKEN_AGE) });
}

type DatedClaims = SessionClaims & { readonly expiresAt: number };

interface Verified {
  readonly key: UsableKey;
  readonly payload: JWTPayload;
}

/** How many tokens are remembered. One takes about 1 kB. */
const MAX_VERIFIED = 5_000;

/**
 * Access tokens issued by Strata. The signature of each is verified once, as long as the key that signed it is the same and
 * not retired; the expiry is looked at every time.
 */
export class AccessTokens {
  readonly #keys: Pick<SigningKeys, 'find'>;
  readonly #verified = new Map<string, Verified>();

  constructor(keys: Pick<SigningKeys, 'find'>) {
    this.#keys = keys;
  }

  /** The claims and expiry (ms) of an access token issued by Strata; undefined if it is not valid at `now` (ms). */
  async read(text: string, now: number): Promise<DatedClaims | undefined> {
    const known = this.#verified.get(text);
    const kid = known?.key.kid ?? keyIdOf(text, ACCESS_TOKEN);
    const key = kid === undefined ? undefined : await this.#keys.find(kid);
    const payload = key && (await this.#payloadOf(text, { key, now, known }));
    const claims = payload && claimsOf(payload, now);
    if (claims === undefined) this.#verified.delete(text);
    return claims;
  }

  async #payloadOf(
    text: string,
    { key, now, known }: { readonly key: UsableKey; readonly now: number; readonly known: Verified | undefined },
  ): Promise<JWTPayload | undefined> {
    const isKnown = known !== undefined && isSameSecret(known.key, key);
    const payload = isKnown ? known.payload : await verifyToken(key, ACCESS_TOKEN, { text, now });
    if (payload) this.#remember(text, { key, payload });
    return payload;
  }

  /** The token that was used last is forgotten last. */
  #remember(text: string, verified: Verified): void {
    this.#verified.delete(text);
    this.#verified.set(text, verified);
    if (this.#verified.size > MAX_VERIFIED) this.#verified.delete(this.#verified.keys().next().value!);
  }
}

function isSameSecret(a: UsableKey, b: UsableKey): boolean {
  return a.secret === b.secret || Buffer.from(a.secret).equals(b.secret);
}

function claimsOf({ sub, iat, exp, sid, gen }: JWTPayload, now: number): DatedClaims | undefined {
  if (sub === undefined || typeof sid !== 'string' || typeof gen !== 'number') return undefined;
  const end = Math.min((iat ?? 0) * 1_000 + MAX_TOKEN_AGE, (exp ?? 0) * 1_000);
  return end > now ? { login: sub, sessionId: sid, generation: gen, expiresAt: end } : undefined;
}
