import { Module } from '@nestjs/common';
import { changeHandlers } from './change.handlers.js';
import { ChangeResolver } from './change.resolver.js';

/** What changes of the structure do to scores. */
@Module({ providers: [ChangeResolver, ...changeHandlers] })
export class ChangeModule {}
