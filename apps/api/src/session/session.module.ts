import { Module } from '@nestjs/common';
import { passwordHandlers } from './password.handlers.js';
import { sessionHandlers } from './session.handlers.js';
import { secondFactorHandlers } from './second-factor.handlers.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { sessionsHandlers } from './sessions.handlers.js';

const handlers = [...sessionHandlers, ...sessionsHandlers, ...passwordHandlers, ...secondFactorHandlers];

/** Sign-in, sign-out, sessions, passwords and second factors. */
@Module({ providers: [SessionResolver, SecondFactorResolver, ...handlers] })
export class SessionModule {}
