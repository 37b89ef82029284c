import { Module } from '@nestjs/common';
import { timelineHandlers } from './timeline.handlers.js';
import { TimelineResolver } from './timeline.resolver.js';

/** The history of a cluster, event by event. */
@Module({ providers: [TimelineResolver, ...timelineHandlers] })
export class TimelineModule {}
