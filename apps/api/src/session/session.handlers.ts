import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SignInOutcome, Strata } from '@strata/application';
import type { RefreshInput, SetPasswordInput, SignInInput, SignOutInput } from '@strata/contract';
import { refusalAnswer, type RefusalAnswer } from '../errors/refusal-types.js';
import { ApiCommand } from '../mutations/api-command.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import { tooLongField } from './secret-length.js';
import type { PasswordSetSource, SignedInSource, SignInRefusedSource } from './session-source.js';

type SignInAnswer = SignedInSource | SignInRefusedSource | RefusalAnswer;

export class SignIn extends ApiCommand<SignInAnswer> {
  readonly from: string;

  constructor(
    readonly input: SignInInput,
    context: RequestContext,
  ) {
    super('signIn', context);
    this.from = context.from;
  }
}

@CommandHandler(SignIn)
class SignInHandler implements ICommandHandler<SignIn> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input: { login, password }, from }: SignIn): Promise<SignInAnswer> {
    return tooLongField({ login, password }) ?? answerOf(await this.strata.signIn.signIn({ login, password, from }));
  }
}

export class Refresh extends ApiCommand<SignInAnswer> {
  constructor(
    readonly input: RefreshInput,
    context: RequestContext,
  ) {
    super('refresh', context);
  }
}

@CommandHandler(Refresh)
class RefreshHandler implements ICommandHandler<Refresh> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input: { refreshToken } }: Refresh): Promise<SignInAnswer> {
    return tooLongField({ refreshToken }) ?? answerOf(await this.strata.signIn.refresh(refreshToken));
  }
}

export class SignOut extends ApiCommand<{ readonly done: boolean }> {
  constructor(
    readonly input: SignOutInput,
    context: RequestContext,
  ) {
    super('signOut', context);
  }
}

@CommandHandler(SignOut)
class SignOutHandler implements ICommandHandler<SignOut> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input: { refreshToken } }: SignOut) {
    await this.strata.signIn.signOut(refreshToken);
    return { done: true };
  }
}

export class SetPassword extends ApiCommand<PasswordSetSource | RefusalAnswer> {
  override readonly caller;

  constructor(
    readonly input: SetPasswordInput,
    readonly members: ReadonlySet<string>,
    context: RequestContext,
  ) {
    super('setPassword', context);
    this.caller = signedInPrincipal(context);
  }
}

@CommandHandler(SetPassword)
class SetPasswordHandler implements ICommandHandler<SetPassword> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input: { login, password }, members, caller }: SetPassword) {
    const tooLong = tooLongField({ login, password });
    if (tooLong) return tooLong;
    const refusal = await this.strata.accounts.setPassword(caller, login, password);
    return refusal ? refusalAnswer(refusal, members) : ({ __typename: 'PasswordSet', login } as const);
  }
}

function answerOf(outcome: SignInOutcome): SignedInSource | SignInRefusedSource {
  if (outcome.kind === 'signed-in') return { __typename: 'SignedIn', ...outcome, me: outcome.principal };
  const { refusal } = outcome;
  const retryAfter = refusal.details?.['retryAfter'];
  return { __typename: 'SignInRefused', ...refusal, retryAfter: typeof retryAfter === 'number' ? retryAfter : null };
}

export const sessionHandlers = [SignInHandler, RefreshHandler, SignOutHandler, SetPasswordHandler];
