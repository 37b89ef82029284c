import { Module } from '@nestjs/common';
import { timelineHandlers } from './timeline.handlers.js';
import { TimelineResolver } from './timeline.resolver.js';

/** The events of a cluster. */
@Module({ providers: [TimelineResolver, ...timelineHandlers] })
export class TimelineModule {}
