import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { ConfirmSignInInput, RefreshInput, SignInInput, SignOutInput } from '@strata/contract';
import type { RefusalAnswer } from '../errors/refusal-types.js';
import { ApiCommand } from '../mutations/api-command.js';
import { isGiven } from '../request/is-given.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import type { RefreshCookie } from './refresh-cookie.js';
import { tooLongField } from './secret-length.js';
import type { SecondFactorRequiredSource, SignedInSource, SignInRefusedSource } from './session-source.js';
import { codeNeeded, noRefreshToken, signInAnswer } from './sign-in-answer.js';

type SignInAnswer = SignedInSource | SignInRefusedSource | RefusalAnswer;

/** A step of a sign-in with what is known about the client. */
abstract class SignInStep<Answer> extends ApiCommand<Answer> {
  readonly address: string;
  readonly userAgent: string | undefined;
  readonly cookie: RefreshCookie | undefined;
  readonly device: string | undefined;

  constructor(field: string, delivery: SignInInput['delivery'], context: RequestContext) {
    super(field, context);
    this.address = context.from;
    this.userAgent = context.userAgent;
    this.cookie = delivery === 'cookie' ? context.refreshCookie : undefined;
    this.device = context.refreshCookie?.device;
  }
}

type KnownClient = Pick<SignInStep<never>, 'address' | 'userAgent' | 'device'>;

function clientOf({ address, userAgent, device }: KnownClient): KnownClient {
  return { address, userAgent, device };
}

export class SignIn extends SignInStep<SignInAnswer | SecondFactorRequiredSource> {
  constructor(
    readonly input: SignInInput,
    context: RequestContext,
  ) {
    super('signIn', input.delivery, context);
  }
}

@CommandHandler(SignIn)
class SignInHandler implements ICommandHandler<SignIn> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input, cookie, ...step }: SignIn): Promise<SignInAnswer | SecondFactorRequiredSource> {
    const { login, password } = input;
    const tooLong = tooLongField({ login, password });
    if (tooLong) return tooLong;
    const outcome = await this.strata.signIn.signIn({ login, password, ...clientOf(step) });
    return outcome.kind === 'second-factor' ? codeNeeded(outcome) : signInAnswer(outcome, cookie);
  }
}

export class ConfirmSignIn extends SignInStep<SignInAnswer> {
  constructor(
    readonly input: ConfirmSignInInput,
    context: RequestContext,
  ) {
    super('confirmSignIn', input.delivery, context);
  }
}

@CommandHandler(ConfirmSignIn)
class ConfirmSignInHandler implements ICommandHandler<ConfirmSignIn> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input, cookie, ...step }: ConfirmSignIn): Promise<SignInAnswer> {
    const { challenge, code } = input;
    const tooLong = tooLongField({ challenge, code });
    if (tooLong) return tooLong;
    return signInAnswer(await this.strata.signIn.confirm({ challenge, code, ...clientOf(step) }), cookie);
  }
}

export class Refresh extends ApiCommand<SignInAnswer> {
  readonly cookie: RefreshCookie | undefined;

  constructor(
    readonly input: RefreshInput,
    context: RequestContext,
  ) {
    super('refresh', context);
    this.cookie = context.refreshCookie;
  }
}

@CommandHandler(Refresh)
class RefreshHandler implements ICommandHandler<Refresh> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input, cookie }: Refresh): Promise<SignInAnswer> {
    const given = input.refreshToken ?? undefined;
    const refreshToken = given ?? cookie?.token;
    if (refreshToken === undefined) return noRefreshToken();
    const tooLong = tooLongField({ refreshToken });
    if (tooLong) return tooLong;
    return signInAnswer(await this.strata.signIn.refresh(refreshToken), given === undefined ? cookie : undefined);
  }
}

export class SignOut extends ApiCommand<{ readonly done: boolean }> {
  readonly cookie: RefreshCookie | undefined;
  readonly sessionId: string | undefined;

  constructor(
    readonly input: SignOutInput,
    context: RequestContext,
  ) {
    super('signOut', context);
    this.cookie = context.refreshCookie;
    this.sessionId = context.sessionId;
  }
}

@CommandHandler(SignOut)
class SignOutHandler implements ICommandHandler<SignOut> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input: { refreshToken }, cookie, sessionId, caller }: SignOut) {
    const { signIn } = this.strata;
    if (isGiven(refreshToken)) {
      await signIn.signOut(refreshToken);
      return { done: true };
    }
    if (cookie?.token !== undefined) await signIn.signOut(cookie.token);
    else if (caller && sessionId !== undefined) await signIn.endSession(caller.login, sessionId);
    cookie?.clear();
    return { done: true };
  }
}

export const sessionHandlers = [SignInHandler, ConfirmSignInHandler, RefreshHandler, SignOutHandler];
