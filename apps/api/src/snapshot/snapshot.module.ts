import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { PublicController } from './public.controller.js';
import { ChangeSnapshot, PublishSnapshot, snapshotHandlers } from './snapshot.handlers.js';
import { snapshotMutations } from './snapshot.mutations.js';
import { SnapshotResolver } from './snapshot.resolver.js';

/** Public snapshots: published and withdrawn over GraphQL, read by anybody over HTTP. */
@Module({
  controllers: [PublicController],
  providers: [
    SnapshotResolver,
    mutationResolver(PublishSnapshot, ['publishSnapshot']),
    mutationResolver(ChangeSnapshot, fieldsOf(snapshotMutations)),
    ...snapshotHandlers,
  ],
})
export class SnapshotModule {}
