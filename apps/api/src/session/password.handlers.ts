import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { SetPasswordInput } from '@strata/contract';
import { refusalAnswer, type RefusalAnswer } from '../errors/refusal-types.js';
import { ApiCommand } from '../mutations/api-command.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import { tooLongField } from './secret-length.js';
import type { PasswordSetSource } from './session-source.js';

export class SetPassword extends ApiCommand<PasswordSetSource | RefusalAnswer> {
  override readonly caller;
  readonly address: string;

  constructor(
    readonly input: SetPasswordInput,
    readonly members: ReadonlySet<string>,
    context: RequestContext,
  ) {
    super('setPassword', context);
    this.caller = signedInPrincipal(context);
    this.address = context.from;
  }
}

@CommandHandler(SetPassword)
class SetPasswordHandler implements ICommandHandler<SetPassword> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input, members, caller, address }: SetPassword) {
    const { login, password } = input;
    const current = input.currentPassword ?? undefined;
    const tooLong = tooLongField({ login, password, currentPassword: current ?? '' });
    if (tooLong) return tooLong;
    const refusal = await this.strata.accounts.setPassword(caller, { login, password, current, address });
    return refusal ? refusalAnswer(refusal, members) : ({ __typename: 'PasswordSet', login } as const);
  }
}

export const passwordHandlers = [SetPasswordHandler];
