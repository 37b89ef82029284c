import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module.js';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { clusterFileHandlers } from './cluster-file.handlers.js';
import { ChangeCluster, clusterHandlers } from './cluster.handlers.js';
import { clusterMutations } from './cluster.mutations.js';
import { ClusterMovesResolver } from './cluster-moves.resolver.js';
import { ClusterResolver } from './cluster.resolver.js';

/** Clusters: their members, perspectives and settings. */
@Module({
  imports: [LiveModule],
  providers: [
    ClusterResolver,
    ClusterMovesResolver,
    mutationResolver(ChangeCluster, fieldsOf(clusterMutations)),
    ...clusterHandlers,
    ...clusterFileHandlers,
  ],
})
export class ClusterModule {}
