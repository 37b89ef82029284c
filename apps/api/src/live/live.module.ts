import { Module } from '@nestjs/common';
import type { Runtime } from '@strata/runtime';
import { RUNTIME } from '../tokens.js';
import { CheckpointFeed } from './checkpoint-feed.js';

/** What subscriptions wait for: new checkpoints of the read models, from one poll for all. */
@Module({
  providers: [
    { provide: CheckpointFeed, useFactory: ({ reads }: Runtime) => new CheckpointFeed(reads), inject: [RUNTIME] },
  ],
  exports: [CheckpointFeed],
})
export class LiveModule {}
