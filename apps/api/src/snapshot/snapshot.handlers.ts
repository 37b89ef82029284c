import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { SnapshotPreview, Strata } from '@strata/application';
import type { AsOf, PublishSnapshotInput, QuerySnapshotPreviewArgs, QuerySnapshotsArgs } from '@strata/contract';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { omitNil } from '../request/omit-nil.js';
import { STRATA } from '../tokens.js';
import type { SnapshotSource } from './snapshot-source.js';
import { snapshotMutations, type SnapshotTarget } from './snapshot.mutations.js';

export class PublishSnapshot extends Change<SnapshotTarget, PublishSnapshotInput> {}

@CommandHandler(PublishSnapshot)
class PublishSnapshotHandler implements ICommandHandler<PublishSnapshot> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: PublishSnapshot) {
    const { caller, input, options } = change;
    const { cluster, asOf, commandId: _, ...question } = input;
    const request = { cluster, ...omitNil(question), asOf: asOf ? parseAsOf(asOf) : undefined };
    const outcome = await this.strata.snapshots.publish(caller, request, options);
    return { ...change.answer(outcome), target: { cluster, snapshotId: outcome.id } };
  }
}

export class ChangeSnapshot extends Change<SnapshotTarget> {}

@CommandHandler(ChangeSnapshot)
class ChangeSnapshotHandler extends ChangeHandler<SnapshotTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, snapshotMutations);
  }
}

/** The snapshots of a cluster, the newest first. */
export class ListSnapshots extends ApiQuery<QuerySnapshotsArgs, Connection<SnapshotSource>> {}

@QueryHandler(ListSnapshots)
class ListSnapshotsHandler implements IQueryHandler<ListSnapshots> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListSnapshots) {
    const { cluster, asOf } = args;
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const found = (await this.strata.snapshots.list(view)).map((one) => ({ ...one, cluster }));
    return pageInOrder(found, args, ({ id }) => id);
  }
}

/** A snapshot. */
export class FindSnapshot extends ApiQuery<Required<SnapshotTarget> & { readonly asOf: AsOf }, SnapshotSource> {}

@QueryHandler(FindSnapshot)
class FindSnapshotHandler implements IQueryHandler<FindSnapshot> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, snapshotId, asOf }, caller }: FindSnapshot) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return { ...(await this.strata.snapshots.get(view, snapshotId)), cluster };
  }
}

/** What a snapshot would show. */
export class PreviewSnapshot extends ApiQuery<QuerySnapshotPreviewArgs, SnapshotPreview> {}

@QueryHandler(PreviewSnapshot)
class PreviewSnapshotHandler implements IQueryHandler<PreviewSnapshot> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { asOf, ...question }, caller }: PreviewSnapshot) {
    return this.strata.snapshots.preview(caller, { ...omitNil(question), asOf: parseAsOf(asOf) });
  }
}

export const snapshotHandlers = [
  PublishSnapshotHandler,
  ChangeSnapshotHandler,
  ListSnapshotsHandler,
  FindSnapshotHandler,
  PreviewSnapshotHandler,
];
