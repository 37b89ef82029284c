import { Module } from '@nestjs/common';
import { sessionHandlers } from './session.handlers.js';
import { SessionResolver } from './session.resolver.js';

/** Sign-in, sign-out and passwords. */
@Module({ providers: [SessionResolver, ...sessionHandlers] })
export class SessionModule {}
