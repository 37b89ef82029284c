import { Module } from '@nestjs/common';
import { passwordHandlers } from './password.handlers.js';
import { sessionHandlers } from './session.handlers.js';
import { SessionResolver } from './session.resolver.js';
import { sessionsHandlers } from './sessions.handlers.js';

/** Signing in and out, sessions, and passwords. */
@Module({ providers: [SessionResolver, ...sessionHandlers, ...sessionsHandlers, ...passwordHandlers] })
export class SessionModule {}
