import { decodeProtectedHeader, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { SessionClaims } from './live-sessions.js';
import { FIRST_KEY, MAX_TOKEN_AGE, type SigningKeys, type UsableKey } from './signing-keys.js';

const ISSUER = 'strata';
const AUDIENCE = 'strata-api';
const ALGORITHM = 'HS256';
const TYPE = 'at+jwt';

export interface AccessToken {
  readonly token: string;
  /** An ISO 8601 instant. */
  readonly expiresAt: string;
}

/** Issues a signed access token for a session. `now` and `lifetime` are in milliseconds. */
export async function issueAccessToken(
  key: UsableKey,
  { login, sessionId, generation }: SessionClaims,
  { now, lifetime }: { readonly now: number; readonly lifetime: number },
): Promise<AccessToken> {
  const expires = Math.floor((now + Math.min(lifetime, MAX_TOKEN_AGE)) / 1_000);
  const token = await new SignJWT({ sid: sessionId, gen: generation })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.kid })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(login)
    .setIssuedAt(Math.floor(now / 1_000))
    .setExpirationTime(expires)
    .sign(key.secret);
  return { token, expiresAt: new Date(expires * 1_000).toISOString() };
}

/** The claims and expiry (ms) of an access token issued by Strata; undefined if it is not valid at `now` (ms). */
export async function readAccessToken(
  keys: Pick<SigningKeys, 'find'>,
  token: string,
  now: number,
): Promise<(SessionClaims & { readonly expiresAt: number }) | undefined> {
  const kid = keyIdOf(token);
  const key = kid === undefined ? undefined : await keys.find(kid);
  if (key === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(token, key.secret, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
      typ: TYPE,
      currentDate: new Date(now),
      requiredClaims: ['sub', 'iat', 'exp', 'sid', 'gen'],
    });
    return claimsOf(payload, now);
  } catch {
    return undefined;
  }
}

function claimsOf(
  { sub, iat, exp, sid, gen }: JWTPayload,
  now: number,
): (SessionClaims & { readonly expiresAt: number }) | undefined {
  if (sub === undefined || typeof sid !== 'string' || typeof gen !== 'number') return undefined;
  const end = Math.min((iat ?? 0) * 1_000 + MAX_TOKEN_AGE, (exp ?? 0) * 1_000);
  return end > now ? { login: sub, sessionId: sid, generation: gen, expiresAt: end } : undefined;
}

/** The id of the key that a token claims to be signed with; undefined if Strata did not issue it. */
function keyIdOf(token: string): string | undefined {
  try {
    const { alg, typ, kid = FIRST_KEY } = decodeProtectedHeader(token);
    return alg === ALGORITHM && typ === TYPE ? kid : undefined;
  } catch {
    return undefined;
  }
}
