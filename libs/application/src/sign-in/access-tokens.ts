import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { FIRST_KEY, type SigningKeys, type UsableKey } from './signing-keys.js';

const ISSUER = 'strata';
const AUDIENCE = 'strata-api';
const ALGORITHM = 'HS256';
const TYPE = 'at+jwt';

export interface AccessToken {
  readonly token: string;
  /** An ISO 8601 instant. */
  readonly expiresAt: string;
}

/** Issues a signed access token for a login. `now` and `lifetime` are in milliseconds. */
export async function issueAccessToken(
  key: UsableKey,
  login: string,
  { now, lifetime }: { readonly now: number; readonly lifetime: number },
): Promise<AccessToken> {
  const expires = Math.floor((now + lifetime) / 1_000);
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.kid })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(login)
    .setIssuedAt(Math.floor(now / 1_000))
    .setExpirationTime(expires)
    .sign(key.secret);
  return { token, expiresAt: new Date(expires * 1_000).toISOString() };
}

/** The login and expiry (ms) of an access token issued by Strata; undefined if it is not valid at `now` (ms). */
export async function readAccessToken(
  keys: Pick<SigningKeys, 'find'>,
  token: string,
  now: number,
): Promise<{ readonly login: string; readonly expiresAt: number } | undefined> {
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
    });
    if (payload.sub === undefined || payload.exp === undefined) return undefined;
    return { login: payload.sub, expiresAt: payload.exp * 1_000 };
  } catch {
    return undefined;
  }
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
