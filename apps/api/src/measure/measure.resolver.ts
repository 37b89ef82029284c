import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryMeasureArgs, QueryMeasuresArgs } from '@strata/graphql';
import { ViewCluster } from '../bus/messages.js';
import type { Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import { findMeasure, measuresPage, type MeasureSource } from './measure-source.js';

/** Questions about measures. */
@Resolver()
export class MeasureResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('measures')
  async measures(@Args() args: QueryMeasuresArgs): Promise<Connection<MeasureSource>> {
    return measuresPage(await this.queries.execute(new ViewCluster(args.cluster, asOfOf(args.asOf))), args);
  }

  @Query('measure')
  async measure(@Args() { cluster, id, asOf }: QueryMeasureArgs): Promise<MeasureSource | undefined> {
    return findMeasure(await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf))), id);
  }
}
