import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { RefreshInput, SignInInput, SignOutInput } from '@strata/contract';
import type { RefusalAnswer } from '../errors/refusal-types.js';
import { ApiCommand } from '../mutations/api-command.js';
import { isGiven } from '../request/is-given.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import type { RefreshCookie } from './refresh-cookie.js';
import { tooLongField } from './secret-length.js';
import type { SignedInSource, SignInRefusedSource } from './session-source.js';
import { noRefreshToken, signInAnswer } from './sign-in-answer.js';

type SignInAnswer = SignedInSource | SignInRefusedSource | RefusalAnswer;

export class SignIn extends ApiCommand<SignInAnswer> {
  readonly address: string;
  readonly userAgent: string | undefined;
  readonly cookie: RefreshCookie | undefined;

  constructor(
    readonly input: SignInInput,
    context: RequestContext,
  ) {
    super('signIn', context);
    this.address = context.from;
    this.userAgent = context.userAgent;
    this.cookie = context.refreshCookie;
  }
}

@CommandHandler(SignIn)
class SignInHandler implements ICommandHandler<SignIn> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input, address, userAgent, cookie }: SignIn): Promise<SignInAnswer> {
    const { login, password, delivery } = input;
    const tooLong = tooLongField({ login, password });
    if (tooLong) return tooLong;
    const outcome = await this.strata.signIn.signIn({ login, password, address, userAgent });
    return signInAnswer(outcome, delivery === 'cookie' ? cookie : undefined);
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

export const sessionHandlers = [SignInHandler, RefreshHandler, SignOutHandler];
