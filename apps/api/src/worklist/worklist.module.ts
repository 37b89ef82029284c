import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module.js';
import { worklistHandlers } from './worklist.handlers.js';
import { WorklistResolver } from './worklist.resolver.js';

/** What has to be done, and live. */
@Module({ imports: [LiveModule], providers: [WorklistResolver, ...worklistHandlers] })
export class WorklistModule {}
