import { Module } from '@nestjs/common';
import type { Runtime } from '@strata/runtime';
import { RUNTIME } from '../tokens.js';
import { CheckpointFeed } from './checkpoint-feed.js';
import { ScorecardWatch } from './scorecard-watch.js';
import { scorecardHandlers } from './scorecard.handlers.js';
import { ScorecardResolver } from './scorecard.resolver.js';

/** Scorecards as of any moment, and live. */
@Module({
  providers: [
    ScorecardResolver,
    ...scorecardHandlers,
    {
      provide: ScorecardWatch,
      useFactory: ({ reads }: Runtime) => new ScorecardWatch(new CheckpointFeed(reads)),
      inject: [RUNTIME],
    },
  ],
})
export class ScorecardModule {}
