import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { QueryMeasureArgs, QueryMeasuresArgs } from '@strata/contract';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import type { Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { findMeasure, measuresPage, type MeasureSource } from './measure-source.js';
import { measureMutations, type MeasureTarget } from './measure.mutations.js';

export class ChangeMeasure extends Change<MeasureTarget> {}

@CommandHandler(ChangeMeasure)
class ChangeMeasureHandler extends ChangeHandler<MeasureTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, measureMutations);
  }
}

/** The measures of a cluster, ordered by id. */
export class ListMeasures extends ApiQuery<QueryMeasuresArgs, Connection<MeasureSource>> {}

@QueryHandler(ListMeasures)
class ListMeasuresHandler implements IQueryHandler<ListMeasures> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListMeasures) {
    return measuresPage(await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf)), args);
  }
}

/** A measure of a cluster. */
export class FindMeasure extends ApiQuery<QueryMeasureArgs, MeasureSource> {}

@QueryHandler(FindMeasure)
class FindMeasureHandler implements IQueryHandler<FindMeasure> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, id, asOf }, caller }: FindMeasure) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return findMeasure(view, id);
  }
}

export const measureHandlers = [ChangeMeasureHandler, ListMeasuresHandler, FindMeasureHandler];
