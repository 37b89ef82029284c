import type { QueryBus } from '@nestjs/cqrs';
import type { FairTurns } from '../limits/fair-turns.js';
import { networkOf, type Authenticated, type Principal, type SignIn } from '@strata/application';
import { isStrataError, type AccountState } from '@strata/domain';
import { GraphQLError } from 'graphql';
import type { RefreshCookie } from '../session/refresh-cookie.js';

/** The context of one request. */
export interface RequestContext {
  readonly requestId: string;
  /** The access token as sent, if one was. */
  readonly bearer: string | undefined;
  /** The signed-in principal; undefined without a sign-in or with an invalid or expired token. */
  readonly principal: Principal | undefined;
  /** Its account, as it was when the token was checked. */
  readonly account?: AccountState | undefined;
  /** When the access token expires, in milliseconds since 1970. */
  readonly expiresAt: number | undefined;
  /** The session of the access token, unless another issuer signed it. */
  readonly sessionId?: string | undefined;
  /** The IP address of the caller. */
  readonly from: string;
  readonly userAgent?: string | undefined;
  /** Undefined for a WebSocket, over which no cookie can be set. */
  readonly refreshCookie?: RefreshCookie | undefined;
  readonly queries: QueryBus;
  /** Aborted when the request has taken too long; what takes long looks at it. */
  signal?: AbortSignal | undefined;
}

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
const MAX_TOKEN = 8_000;

/** The token of an `Authorization: Bearer …` header. */
export function bearerOf(header: unknown): string | undefined {
  return typeof header === 'string' && header.length <= MAX_TOKEN ? BEARER.exec(header.trim())?.[1] : undefined;
}

/** The parts of a request that its context is made from. */
export interface RequestFacts {
  readonly requestId: string;
  readonly authorization: unknown;
  readonly from: string;
  readonly userAgent?: string | undefined;
  readonly refreshCookie?: RefreshCookie | undefined;
}

export interface RequestContextParts {
  readonly signIn: Pick<SignIn, 'authenticate'>;
  readonly queries: QueryBus;
  readonly turns: FairTurns;
}

/** Creates the context of a request, verifies its token, and waits for the turn of its client. */
export async function contextOf(facts: RequestFacts, parts: RequestContextParts): Promise<RequestContext> {
  const bearer = bearerOf(facts.authorization);
  const known = bearer === undefined ? undefined : await authenticated(bearer, parts.signIn);
  await parts.turns.next(known === undefined ? anonymousClient(facts.from) : `account ${known.principal.login}`);
  return {
    requestId: facts.requestId,
    bearer,
    principal: known?.principal,
    account: known?.account,
    expiresAt: known?.expiresAt,
    sessionId: known?.sessionId,
    from: facts.from,
    userAgent: facts.userAgent,
    refreshCookie: facts.refreshCookie,
    queries: parts.queries,
  };
}

/** Whose turn a request without a sign-in takes. */
export function anonymousClient(address: string): string {
  return `network ${networkOf(address)}`;
}

/** Throws `UNAVAILABLE` (HTTP status 503) if the token cannot be checked now. */
async function authenticated(bearer: string, signIn: Pick<SignIn, 'authenticate'>): Promise<Authenticated | undefined> {
  try {
    return await signIn.authenticate(bearer);
  } catch (error) {
    if (!isStrataError(error) || !error.code.endsWith('_UNREACHABLE')) throw error;
    throw new GraphQLError(
      'The access token cannot be verified now, because the service that this requires is unavailable.',
      {
        originalError: error,
        extensions: { code: 'UNAVAILABLE', remedy: 'Try again in a minute.', http: { status: 503 } },
      },
    );
  }
}
