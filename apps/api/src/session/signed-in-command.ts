import type { Principal } from '@strata/application';
import type { RefusalAnswer } from '../errors/refusal-types.js';
import { ApiCommand } from '../mutations/api-command.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';

/** A mutation of sessions, passwords and second factors by a signed-in account. */
export abstract class SignedInCommand<Answer> extends ApiCommand<Answer | RefusalAnswer> {
  override readonly caller: Principal;
  readonly address: string;
  readonly sessionId: string | undefined;

  constructor(
    field: string,
    /** The types of the union that the mutation returns. */
    readonly members: ReadonlySet<string>,
    context: RequestContext,
  ) {
    super(field, context);
    this.caller = signedInPrincipal(context);
    this.address = context.from;
    this.sessionId = context.sessionId;
  }
}
