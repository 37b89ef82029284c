import { Query } from '@nestjs/cqrs';
import type { Principal } from '@strata/application';
import { signedInPrincipal } from './principal.js';
import type { RequestContext } from './request-context.js';

/** Who asks, and in which request. */
export interface Asker {
  readonly caller: Principal;
  readonly requestId: string;
}

/** Who asks by a request. Throws `NOT_SIGNED_IN`. */
export function askerOf(context: RequestContext): Asker {
  return { caller: signedInPrincipal(context), requestId: context.requestId };
}

/** A question on Nest's query bus: the arguments of a field, and who asks. */
export abstract class ApiQuery<Args, Answer> extends Query<Answer> {
  readonly caller: Principal;
  readonly requestId: string;

  constructor(
    readonly args: Args,
    { caller, requestId }: Asker,
  ) {
    super();
    this.caller = caller;
    this.requestId = requestId;
  }
}
