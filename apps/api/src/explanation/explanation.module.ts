import { Module } from '@nestjs/common';
import { explanationHandlers } from './explanation.handlers.js';
import { ExplanationResolver } from './explanation.resolver.js';

/** Where a value or score comes from, down to the events. */
@Module({ providers: [ExplanationResolver, ...explanationHandlers] })
export class ExplanationModule {}
