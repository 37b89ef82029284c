import type { QueryBus } from '@nestjs/cqrs';
import type { Authenticated, Principal, SignIn } from '@strata/application';
import { isStrataError } from '@strata/domain';
import { GraphQLError } from 'graphql';
import { requestScope } from '../server/request-scope.js';
import type { RefreshCookie } from '../session/refresh-cookie.js';

/** What is known about one request, and the way to what it may ask. */
export interface RequestContext {
  readonly requestId: string;
  /** The access token as sent, if one was. */
  readonly bearer: string | undefined;
  /** Who is signed in; undefined without a sign-in, also where the token is not (or no longer) valid. */
  readonly principal: Principal | undefined;
  /** When the access token runs out, in milliseconds since 1970. */
  readonly expiresAt: number | undefined;
  /** The session of the access token, unless another issuer signed it. */
  readonly sessionId?: string | undefined;
  /** Address of the caller. */
  readonly from: string;
  readonly userAgent?: string | undefined;
  /** Undefined for a WebSocket, over which no cookie can be set. */
  readonly refreshCookie?: RefreshCookie | undefined;
  readonly queries: QueryBus;
}

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
const LONGEST_TOKEN = 8_000;

/** The token of an `Authorization: Bearer …` header. */
export function bearerOf(header: unknown): string | undefined {
  return typeof header === 'string' && header.length <= LONGEST_TOKEN ? BEARER.exec(header.trim())?.[1] : undefined;
}

/** What a request comes with. */
export interface RequestFacts {
  readonly requestId: string;
  readonly authorization: unknown;
  readonly from: string;
  readonly userAgent?: string | undefined;
  readonly refreshCookie?: RefreshCookie | undefined;
}

/** Finds out who sent a request. */
export async function contextOf(
  facts: RequestFacts,
  parts: { readonly signIn: Pick<SignIn, 'authenticate'>; readonly queries: QueryBus },
): Promise<RequestContext> {
  const bearer = bearerOf(facts.authorization);
  const scope = { requestId: facts.requestId, address: facts.from, userAgent: facts.userAgent };
  const known: Authenticated | undefined =
    bearer === undefined ? undefined : await requestScope.run(scope, () => authenticated(bearer, parts.signIn));
  return {
    requestId: facts.requestId,
    bearer,
    principal: known?.principal,
    expiresAt: known?.expiresAt,
    sessionId: known?.sessionId,
    from: facts.from,
    userAgent: facts.userAgent,
    refreshCookie: facts.refreshCookie,
    queries: parts.queries,
  };
}

/** Throws `UNAVAILABLE` (HTTP status 503) if the token cannot be checked now. */
async function authenticated(bearer: string, signIn: Pick<SignIn, 'authenticate'>): Promise<Authenticated | undefined> {
  try {
    return await signIn.authenticate(bearer);
  } catch (error) {
    if (!isStrataError(error) || !error.code.endsWith('_UNREACHABLE')) throw error;
    throw new GraphQLError('The access token cannot be checked now, because what it is checked with does not answer.', {
      originalError: error,
      extensions: { code: 'UNAVAILABLE', remedy: 'Try again in a minute.', http: { status: 503 } },
    });
  }
}
