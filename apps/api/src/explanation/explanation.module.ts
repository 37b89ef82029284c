import { Module } from '@nestjs/common';
import { explanationHandlers } from './explanation.handlers.js';
import { ExplanationResolver } from './explanation.resolver.js';

/** Explains values and scores down to the events. */
@Module({ providers: [ExplanationResolver, ...explanationHandlers] })
export class ExplanationModule {}
