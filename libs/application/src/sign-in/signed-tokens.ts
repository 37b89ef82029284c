import { decodeProtectedHeader, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { instantText } from '../commands/clock.js';
import { FIRST_KEY, type SigningKeys, type UsableKey } from './signing-keys.js';

const ALGORITHM = 'HS256';

/** What tokens are for. A token is accepted only as what it was issued for. */
export interface TokenKind {
  /** The media type in the header (RFC 9068, RFC 8725). */
  readonly typ: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** The claims that a token must have. */
  readonly claims: readonly string[];
}

export interface SignedToken {
  readonly token: string;
  /** An ISO 8601 instant. */
  readonly expiresAt: string;
}

interface TokenContent {
  readonly subject: string;
  readonly claims: JWTPayload;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds. */
  readonly lifetime: number;
}

/** Signs a token (JWT). */
export async function signToken(
  { kid, secret }: UsableKey,
  { typ, issuer, audience }: TokenKind,
  { subject, claims, now, lifetime }: TokenContent,
): Promise<SignedToken> {
  const expires = Math.floor((now + lifetime) / 1_000);
  const token = new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, typ, kid })
    .setSubject(subject)
    .setIssuedAt(Math.floor(now / 1_000))
    .setExpirationTime(expires);
  if (issuer !== undefined) token.setIssuer(issuer);
  if (audience !== undefined) token.setAudience(audience);
  return { token: await token.sign(secret), expiresAt: instantText(expires * 1_000) };
}

/** The claims of a token of this kind that one of the keys signed; undefined if it is not valid at `now` (ms). */
export async function readToken(
  keys: Pick<SigningKeys, 'find'>,
  kind: TokenKind,
  { text, now }: { readonly text: string; readonly now: number },
): Promise<JWTPayload | undefined> {
  const kid = keyIdOf(text, kind);
  const key = kid === undefined ? undefined : await keys.find(kid);
  return key && verifyToken(key, kind, { text, now });
}

/** The claims of a token of this kind that the key signed; undefined if it is not valid at `now` (ms). */
export async function verifyToken(
  key: UsableKey,
  { typ, issuer, audience, claims }: TokenKind,
  { text, now }: { readonly text: string; readonly now: number },
): Promise<JWTPayload | undefined> {
  const options = { algorithms: [ALGORITHM], typ, currentDate: new Date(now), requiredClaims: [...claims] };
  try {
    const expected = { ...options, ...(issuer && { issuer }), ...(audience && { audience }) };
    return (await jwtVerify(text, key.secret, expected)).payload;
  } catch {
    return undefined;
  }
}

/** The id of the key that a token claims to be signed with; undefined if it is not of this kind. */
export function keyIdOf(text: string, kind: Pick<TokenKind, 'typ'>): string | undefined {
  try {
    const { alg, typ, kid = FIRST_KEY } = decodeProtectedHeader(text);
    return alg === ALGORITHM && typ === kind.typ ? kid : undefined;
  } catch {
    return undefined;
  }
}
