import { StrataError } from '@strata/domain';
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';

/** An OpenID Connect issuer whose tokens are accepted. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** The address of its keys; by default found through its discovery document. */
  readonly jwksUri?: string | undefined;
}

/** The identity in a token of another issuer. */
export interface ForeignIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Public-key signatures only; a secret must never be shared with another issuer. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];
const TIMEOUT = 5_000;

function unreachableAt(what: string, cause?: unknown): StrataError {
  return new StrataError('OIDC_UNREACHABLE', `The ${what} of the OIDC issuer cannot be read.`, {
    remedy: 'Check STRATA_OIDC_ISSUER, or set STRATA_OIDC_JWKS_URI.',
    cause,
  });
}

async function discover(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const unreachable = (cause?: unknown): StrataError => unreachableAt(`discovery document ${address}`, cause);
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) });
    if (!answer.ok) throw unreachable();
    const found = (await answer.json()) as { readonly issuer?: string; readonly jwks_uri?: string };
    const { issuer: named, jwks_uri: jwksUri } = found;
    // A document that names another issuer is not this issuer's (OpenID Connect Discovery 1.0, 4.3).
    if (jwksUri === undefined || named !== issuer) throw unreachable();
    return new URL(jwksUri);
  } catch (error) {
    throw error instanceof StrataError ? error : unreachable(error);
  }
}

/** Verifies tokens of one issuer with its published keys, which are fetched at first use and again when they change. */
export class OidcVerifier {
  readonly #settings: OidcSettings;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(settings: OidcSettings) {
    this.#settings = settings;
  }

  /** The identity of a valid token of the issuer; undefined for any other token. Throws `OIDC_UNREACHABLE`. */
  async verify(token: string, now: number): Promise<ForeignIdentity | undefined> {
    const { issuer, audience } = this.#settings;
    if (!claimsIssuer(token, issuer)) return undefined;
    const keys = await this.#loadKeys();
    try {
      const options = { issuer, audience, algorithms: ALGORITHMS, currentDate: new Date(now) };
      const { payload } = await jwtVerify(token, keys, options);
      if (payload.sub === undefined || payload.exp === undefined) return undefined;
      return { issuer, subject: payload.sub, expiresAt: payload.exp * 1_000 };
    } catch (error) {
      if (isFault(error)) return undefined;
      throw unreachableAt('keys', error);
    }
  }

  #loadKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#fetchKeys().catch((error: unknown) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }

  async #fetchKeys(): Promise<JWTVerifyGetKey> {
    const { issuer, jwksUri } = this.#settings;
    const address = jwksUri === undefined ? await discover(issuer) : new URL(jwksUri);
    return createRemoteJWKSet(address, { timeoutDuration: TIMEOUT });
  }
}

/** True if the token is at fault; false if the keys could not be fetched. */
function isFault(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return error.code !== errors.JWKSTimeout.code && error.code !== errors.JOSEError.code;
}

function claimsIssuer(token: string, issuer: string): boolean {
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
}
