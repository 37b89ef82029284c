import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { AsOf, CloseEvaluationInput, QueryEvaluationsArgs, QueryReplayEvaluationArgs } from '@strata/contract';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { evaluationMutations } from './evaluation.mutations.js';
import type { EvaluationSource, EvaluationTarget, ReplaySource } from './evaluation-source.js';

export class CloseEvaluation extends Change<EvaluationTarget, CloseEvaluationInput> {}

@CommandHandler(CloseEvaluation)
class CloseEvaluationHandler implements ICommandHandler<CloseEvaluation> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: CloseEvaluation) {
    const { caller, input, options } = change;
    const { cluster, evaluationId: id, period, reason } = input;
    const request = { cluster, id, period, reason, incomplete: input.incomplete ?? false };
    return change.answer(await this.strata.evaluations.close(caller, request, options));
  }
}

export class ChangeEvaluation extends Change<EvaluationTarget> {}

@CommandHandler(ChangeEvaluation)
class ChangeEvaluationHandler extends ChangeHandler<EvaluationTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, evaluationMutations);
  }
}

/** The closed evaluations of a cluster, oldest first. */
export class ListEvaluations extends ApiQuery<QueryEvaluationsArgs, Connection<EvaluationSource>> {}

@QueryHandler(ListEvaluations)
class ListEvaluationsHandler implements IQueryHandler<ListEvaluations> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListEvaluations) {
    const { cluster, period, asOf } = args;
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const sources = (await this.strata.evaluations.list(view))
      .filter((one) => (period ?? one.period) === one.period)
      .map((one) => ({ ...one, cluster, view }));
    return pageInOrder(sources, args, ({ id }) => id);
  }
}

/** A closed evaluation of a cluster. */
export class FindEvaluation extends ApiQuery<
  EvaluationTarget & { readonly asOf: AsOf },
  EvaluationSource | undefined
> {}

@QueryHandler(FindEvaluation)
class FindEvaluationHandler implements IQueryHandler<FindEvaluation> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, evaluationId, asOf }, caller }: FindEvaluation) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const found = (await this.strata.evaluations.list(view)).find(({ id }) => id === evaluationId);
    return found && { ...found, cluster, view };
  }
}

/** Recomputes a closed evaluation from the events. */
export class ReplayEvaluation extends ApiQuery<QueryReplayEvaluationArgs, ReplaySource> {}

@QueryHandler(ReplayEvaluation)
class ReplayEvaluationHandler implements IQueryHandler<ReplayEvaluation> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, evaluation }, caller, signal }: ReplayEvaluation): Promise<ReplaySource> {
    return { cluster, ...(await this.strata.evaluations.replay(caller, cluster, evaluation, { signal })) };
  }
}

export const evaluationHandlers = [
  CloseEvaluationHandler,
  ChangeEvaluationHandler,
  ListEvaluationsHandler,
  FindEvaluationHandler,
  ReplayEvaluationHandler,
];
