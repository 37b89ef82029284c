import { Query } from '@nestjs/cqrs';
import type { Principal } from '@strata/application';
import { signedInPrincipal } from './principal.js';
import type { RequestContext } from './request-context.js';

/** The caller of a query, the id of its request, and the signal that is aborted if it takes too long. */
export interface QueryContext {
  readonly caller: Principal;
  readonly requestId: string;
  readonly signal?: AbortSignal | undefined;
}

/** The caller of a request. Throws `NOT_SIGNED_IN`. */
export function queryContextOf(context: RequestContext): QueryContext {
  return { caller: signedInPrincipal(context), requestId: context.requestId, signal: context.signal };
}

/** A query on Nest's query bus: the arguments of a field, and the caller. */
export abstract class ApiQuery<Args, Answer> extends Query<Answer> {
  readonly caller: Principal;
  readonly requestId: string;
  readonly signal: AbortSignal | undefined;

  constructor(
    readonly args: Args,
    { caller, requestId, signal }: QueryContext,
  ) {
    super();
    this.caller = caller;
    this.requestId = requestId;
    this.signal = signal;
  }
}
