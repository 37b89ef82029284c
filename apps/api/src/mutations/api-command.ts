import { Command } from '@nestjs/cqrs';
import type { Principal } from '@strata/application';
import type { RequestContext } from '../request/request-context.js';

/** A command on Nest's command bus: the mutation it comes from, and who sent it in which request. */
export abstract class ApiCommand<Answer> extends Command<Answer> {
  /** Undefined for mutations that need no sign-in. */
  readonly caller: Principal | undefined;
  readonly requestId: string;

  constructor(
    /** The field of `Mutation`. */
    readonly field: string,
    { principal, requestId }: Pick<RequestContext, 'principal' | 'requestId'>,
  ) {
    super();
    this.caller = principal;
    this.requestId = requestId;
  }
}
