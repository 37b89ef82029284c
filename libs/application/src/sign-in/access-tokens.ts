import { jwtVerify, SignJWT } from 'jose';

const ISSUER = 'strata';
const AUDIENCE = 'strata-api';

export interface AccessToken {
  readonly token: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** A signed token that says who it was given to. `now` and `lifetime` in milliseconds. */
export async function issueAccessToken(
  key: Uint8Array,
  login: string,
  { now, lifetime }: { readonly now: number; readonly lifetime: number },
): Promise<AccessToken> {
  const expires = Math.floor((now + lifetime) / 1_000);
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(login)
    .setIssuedAt(Math.floor(now / 1_000))
    .setExpirationTime(expires)
    .sign(key);
  return { token, expiresAt: new Date(expires * 1_000).toISOString() };
}

/** Whom an own access token was given to and until when (ms), or undefined if it is not valid at `now` (ms). */
export async function readAccessToken(
  key: Uint8Array,
  token: string,
  now: number,
): Promise<{ readonly login: string; readonly expiresAt: number } | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['HS256'],
      typ: 'at+jwt',
      currentDate: new Date(now),
    });
    if (payload.sub === undefined || payload.exp === undefined) return undefined;
    return { login: payload.sub, expiresAt: payload.exp * 1_000 };
  } catch {
    return undefined;
  }
}
