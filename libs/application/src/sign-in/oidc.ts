import { StrataError } from '@strata/domain';
import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  jwtVerify,
  type FetchImplementation,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
} from 'jose';

/** An OpenID Connect issuer whose tokens are accepted. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** The address of its keys; by default found through its discovery document. */
  readonly jwksUri?: string | undefined;
  /**
   * The claim that marks access tokens of an issuer that does not set the type `at+jwt` (RFC 9068), such as `token_use`
   * with the value `access`. Without it, only tokens of that type are accepted.
   */
  readonly accessClaim?: { readonly name: string; readonly value: string } | undefined;
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
/** Milliseconds between two attempts to fetch, after a failure or for a key that is not known. */
const COOL_DOWN = 30_000;
/** Milliseconds after which known keys are fetched again: keys that the issuer has withdrawn are refused then. */
const KEYS_CACHED_FOR = 60 * 60_000;
/** Milliseconds between the issue and the expiry of a token at most. */
const MAX_LIFETIME = 24 * 60 * 60_000;
/** Milliseconds that the issuer's clock may be ahead. */
const MAX_CLOCK_SKEW = 60_000;
const ACCESS_TOKEN_TYPES = ['at+jwt', 'application/at+jwt'];
/** Claims that only ID tokens have (OpenID Connect Core 1.0). */
const ID_TOKEN_CLAIMS = ['nonce', 'at_hash', 'c_hash', 's_hash'];

function unreachableAt(what: string, cause?: unknown): StrataError {
  return new StrataError('OIDC_UNREACHABLE', `The ${what} of the OIDC issuer cannot be fetched.`, {
    remedy: 'Check that the issuer is running and that STRATA_OIDC_ISSUER is its address, or set STRATA_OIDC_JWKS_URI.',
    cause,
  });
}

async function discover(issuer: string, fetchOnce: typeof fetch): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const unreachable = (cause?: unknown): StrataError => unreachableAt(`discovery document ${address}`, cause);
  try {
    const answer = await fetchOnce(address, { signal: AbortSignal.timeout(TIMEOUT) });
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

/**
 * Verifies access tokens of one issuer with its published keys, which are fetched at first use and again when they
 * change. While the issuer does not answer, one request is sent per cool-down; tokens of known keys are still verified.
 */
export class OidcVerifier {
  readonly #settings: OidcSettings;
  #keys: Promise<JWTVerifyGetKey> | undefined;
  #now = 0;
  #failure: { readonly at: number; readonly error: unknown } | undefined;

  constructor(settings: OidcSettings) {
    this.#settings = settings;
  }

  /** The identity of a valid access token of the issuer; undefined for any other token. Throws `OIDC_UNREACHABLE`. */
  async verify(token: string, now: number): Promise<ForeignIdentity | undefined> {
    const { issuer, audience } = this.#settings;
    if (!claimsIssuer(token, issuer)) return undefined;
    this.#now = now;
    const keys = await this.#loadKeys();
    try {
      const options = { issuer, audience, algorithms: ALGORITHMS, currentDate: new Date(now) };
      return this.#identityOf(await jwtVerify(token, keys, options), now);
    } catch (error) {
      if (isFault(error)) return undefined;
      throw unreachableAt('keys', error);
    }
  }

  #identityOf({ payload, protectedHeader }: JWTVerifyResult, now: number): ForeignIdentity | undefined {
    const { sub, exp } = payload;
    if (sub === undefined || exp === undefined || !this.#isAccessToken(protectedHeader.typ, payload)) return undefined;
    if (!isShortLived(payload, now)) return undefined;
    return { issuer: this.#settings.issuer, subject: sub, expiresAt: exp * 1_000 };
  }

  /** An ID token says who signed in at another application; it does not permit calls to this one. */
  #isAccessToken(type: string | undefined, payload: JWTPayload): boolean {
    if (ID_TOKEN_CLAIMS.some((name) => payload[name] !== undefined)) return false;
    if (type !== undefined && ACCESS_TOKEN_TYPES.includes(type.toLowerCase())) return true;
    const { accessClaim } = this.#settings;
    return accessClaim !== undefined && payload[accessClaim.name] === accessClaim.value;
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
    const fetchOnce = this.#fetchOnce;
    const address = jwksUri === undefined ? await discover(issuer, fetchOnce as typeof fetch) : new URL(jwksUri);
    return createRemoteJWKSet(address, {
      timeoutDuration: TIMEOUT,
      cooldownDuration: COOL_DOWN,
      cacheMaxAge: KEYS_CACHED_FOR,
      [customFetch]: fetchOnce,
    });
  }

  /** Fetches, unless that failed within the cool-down: then it fails again without a request. */
  readonly #fetchOnce: FetchImplementation = async (address, options) => {
    if (this.#failure !== undefined && this.#now - this.#failure.at < COOL_DOWN) throw this.#failure.error;
    try {
      const answer = await fetch(address, options);
      if (!answer.ok) throw new Error(`the issuer answered with status ${answer.status}`);
      this.#failure = undefined;
      return answer;
    } catch (error) {
      this.#failure = { at: this.#now, error };
      throw error;
    }
  };
}

/** True if the token was issued for a day at most, and not in the future. */
function isShortLived({ iat, exp }: JWTPayload, now: number): boolean {
  if (iat === undefined || exp === undefined || iat * 1_000 > now + MAX_CLOCK_SKEW) return false;
  return (exp - iat) * 1_000 <= MAX_LIFETIME;
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
