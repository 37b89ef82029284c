import type { QueryBus } from '@nestjs/cqrs';
import type { Authenticated, Principal, SignIn } from '@strata/application';

/** The context of one request. */
export interface RequestContext {
  readonly requestId: string;
  /** The access token as sent, if one was. */
  readonly bearer: string | undefined;
  /** The signed-in principal; undefined without a sign-in or with an invalid or expired token. */
  readonly principal: Principal | undefined;
  /** When the access token expires, in milliseconds since 1970. */
  readonly expiresAt: number | undefined;
  /** The IP address of the caller. */
  readonly from: string;
  readonly queries: QueryBus;
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
}

/** Creates the context of a request and verifies its token. */
export async function contextOf(
  facts: RequestFacts,
  parts: { readonly signIn: Pick<SignIn, 'authenticate'>; readonly queries: QueryBus },
): Promise<RequestContext> {
  const bearer = bearerOf(facts.authorization);
  const known: Authenticated | undefined = bearer === undefined ? undefined : await parts.signIn.authenticate(bearer);
  return {
    requestId: facts.requestId,
    bearer,
    principal: known?.principal,
    expiresAt: known?.expiresAt,
    from: facts.from,
    queries: parts.queries,
  };
}
