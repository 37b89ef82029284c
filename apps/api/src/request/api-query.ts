import { Query } from '@nestjs/cqrs';
import type { Principal } from '@strata/application';
import { signedInPrincipal } from './principal.js';
import type { RequestContext } from './request-context.js';

/** The caller of a query, and the id of its request. */
export interface QueryContext {
  readonly caller: Principal;
  readonly requestId: string;
}

/** The caller of a request. Throws `NOT_SIGNED_IN`. */
export function queryContextOf(context: RequestContext): QueryContext {
  return { caller: signedInPrincipal(context), requestId: context.requestId };
}

/** A query on Nest's query bus: the arguments of a field, and the caller. */
export abstract class ApiQuery<Args, Answer> extends Query<Answer> {
  readonly caller: Principal;
  readonly requestId: string;

  constructor(
    readonly args: Args,
    { caller, requestId }: QueryContext,
  ) {
    super();
    this.caller = caller;
    this.requestId = requestId;
  }
}
