import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { SetPasswordInput } from '@strata/contract';
import { refusalAnswer } from '../errors/refusal-types.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import { tooLongField } from './secret-length.js';
import type { PasswordSetSource } from './session-source.js';
import { SignedInCommand } from './signed-in-command.js';

export class SetPassword extends SignedInCommand<PasswordSetSource> {
  constructor(
    readonly input: SetPasswordInput,
    members: ReadonlySet<string>,
    context: RequestContext,
  ) {
    super('setPassword', members, context);
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
