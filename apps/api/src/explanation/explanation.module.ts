import { Module } from '@nestjs/common';
import { explanationHandlers } from './explanation.handlers.js';
import { ExplanationResolver } from './explanation.resolver.js';
import { scoreChangeHandlers } from './score-change.handlers.js';

/** Explains values and scores, and why scores changed, down to the events. */
@Module({ providers: [ExplanationResolver, ...explanationHandlers, ...scoreChangeHandlers] })
export class ExplanationModule {}
