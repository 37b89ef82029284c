import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { ConfirmSecondFactorInput, RemoveSecondFactorInput } from '@strata/contract';
import { refusalAnswer } from '../errors/refusal-types.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import { tooLongField } from './secret-length.js';
import type {
  SecondFactorBegunSource,
  SecondFactorConfirmedSource,
  SecondFactorRemovedSource,
} from './session-source.js';
import { SignedInCommand } from './signed-in-command.js';

export class BeginSecondFactor extends SignedInCommand<SecondFactorBegunSource> {
  constructor(members: ReadonlySet<string>, context: RequestContext) {
    super('beginSecondFactor', members, context);
  }
}

@CommandHandler(BeginSecondFactor)
class BeginSecondFactorHandler implements ICommandHandler<BeginSecondFactor> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ caller, members }: BeginSecondFactor) {
    const begun = await this.strata.secondFactors.begin(caller);
    return 'code' in begun ? refusalAnswer(begun, members) : ({ __typename: 'SecondFactorBegun', ...begun } as const);
  }
}

export class ConfirmSecondFactor extends SignedInCommand<SecondFactorConfirmedSource> {
  constructor(
    readonly input: ConfirmSecondFactorInput,
    members: ReadonlySet<string>,
    context: RequestContext,
  ) {
    super('confirmSecondFactor', members, context);
  }
}

@CommandHandler(ConfirmSecondFactor)
class ConfirmSecondFactorHandler implements ICommandHandler<ConfirmSecondFactor> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input: { code }, caller, members }: ConfirmSecondFactor) {
    const tooLong = tooLongField({ code });
    if (tooLong) return tooLong;
    const confirmed = await this.strata.secondFactors.confirm(caller, code);
    if ('code' in confirmed) return refusalAnswer(confirmed, members);
    return { __typename: 'SecondFactorConfirmed', recoveryCodes: confirmed } as const;
  }
}

export class RemoveSecondFactor extends SignedInCommand<SecondFactorRemovedSource> {
  constructor(
    readonly input: RemoveSecondFactorInput,
    members: ReadonlySet<string>,
    context: RequestContext,
  ) {
    super('removeSecondFactor', members, context);
  }
}

@CommandHandler(RemoveSecondFactor)
class RemoveSecondFactorHandler implements ICommandHandler<RemoveSecondFactor> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input, caller, members, address }: RemoveSecondFactor) {
    const { login } = input;
    const code = input.code ?? undefined;
    const tooLong = tooLongField({ login, code: code ?? '' });
    if (tooLong) return tooLong;
    const refusal = await this.strata.secondFactors.remove(caller, { login, code, address });
    return refusal ? refusalAnswer(refusal, members) : ({ __typename: 'SecondFactorRemoved', login } as const);
  }
}

export const secondFactorHandlers = [BeginSecondFactorHandler, ConfirmSecondFactorHandler, RemoveSecondFactorHandler];
