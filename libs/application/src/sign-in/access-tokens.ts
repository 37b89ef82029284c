import type { JWTPayload } from 'jose';
import type { SessionClaims } from './live-sessions.js';
import { readToken, signToken, type SignedToken, type TokenKind } from './signed-tokens.js';
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

/** The claims and expiry (ms) of an access token issued by Strata; undefined if it is not valid at `now` (ms). */
export async function readAccessToken(
  keys: Pick<SigningKeys, 'find'>,
  text: string,
  now: number,
): Promise<(SessionClaims & { readonly expiresAt: number }) | undefined> {
  const payload = await readToken(keys, ACCESS_TOKEN, { text, now });
  return payload && claimsOf(payload, now);
}

function claimsOf(
  { sub, iat, exp, sid, gen }: JWTPayload,
  now: number,
): (SessionClaims & { readonly expiresAt: number }) | undefined {
  if (sub === undefined || typeof sid !== 'string' || typeof gen !== 'number') return undefined;
  const end = Math.min((iat ?? 0) * 1_000 + MAX_TOKEN_AGE, (exp ?? 0) * 1_000);
  return end > now ? { login: sub, sessionId: sid, generation: gen, expiresAt: end } : undefined;
}
