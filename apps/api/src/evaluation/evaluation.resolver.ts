import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryEvaluationsArgs, QueryReplayEvaluationArgs } from '@strata/graphql';
import { ListEvaluations, ReplayClosed } from '../bus/evaluation-messages.js';
import { ViewCluster } from '../bus/messages.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import type { EvaluationSource } from './evaluation.types.js';

/** Questions about closed evaluations. */
@Resolver()
export class EvaluationResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('evaluations')
  async evaluations(@Args() args: QueryEvaluationsArgs): Promise<Connection<EvaluationSource>> {
    const { cluster, period, asOf } = args;
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf)));
    const closed = (await this.queries.execute(new ListEvaluations(view))).filter(
      (one) => (period ?? one.period) === one.period,
    );
    return pageInOrder(
      closed.map((one) => ({ ...one, cluster })),
      args,
      ({ id }) => id,
    );
  }

  @Query('replayEvaluation')
  async replayEvaluation(@Args() { cluster, evaluation }: QueryReplayEvaluationArgs) {
    return { cluster, ...(await this.queries.execute(new ReplayClosed(cluster, evaluation))) };
  }
}
