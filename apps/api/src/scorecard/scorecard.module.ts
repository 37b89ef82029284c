import { Module } from '@nestjs/common';
import { CheckpointFeed } from '../live/checkpoint-feed.js';
import { LiveModule } from '../live/live.module.js';
import { ScorecardWatch } from './scorecard-watch.js';
import { scorecardHandlers } from './scorecard.handlers.js';
import { ScorecardResolver } from './scorecard.resolver.js';

/** Scorecards as of any moment, and live. */
@Module({
  imports: [LiveModule],
  providers: [
    ScorecardResolver,
    ...scorecardHandlers,
    {
      provide: ScorecardWatch,
      useFactory: (feed: CheckpointFeed) => new ScorecardWatch(feed),
      inject: [CheckpointFeed],
    },
  ],
})
export class ScorecardModule {}
