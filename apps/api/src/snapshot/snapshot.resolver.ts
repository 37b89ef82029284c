import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QuerySnapshotPreviewArgs, QuerySnapshotsArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ListSnapshots, PreviewSnapshot } from './snapshot.handlers.js';

@Resolver()
export class SnapshotResolver implements Pick<QueryFields, 'snapshots' | 'snapshotPreview'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('snapshots')
  snapshots(@Args() args: QuerySnapshotsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListSnapshots(args, queryContextOf(context)));
  }

  @Query('snapshotPreview')
  snapshotPreview(@Args() args: QuerySnapshotPreviewArgs, @Context() context: RequestContext) {
    return this.queries.execute(new PreviewSnapshot(args, queryContextOf(context)));
  }
}
