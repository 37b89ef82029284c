import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CycleCompletion, Strata } from '@strata/application';
import type { NudgeReportersInput, QueryCycleArgs, QueryCycleCompletionArgs, QueryCyclesArgs } from '@strata/contract';
import type { Cycle } from '@strata/domain';
import { Change } from '../mutations/change.js';
import { ChangeHandler } from '../mutations/change-handler.js';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { cycleMutations, type CycleTarget } from './cycle.mutations.js';

export class ChangeCycle extends Change<CycleTarget> {}

@CommandHandler(ChangeCycle)
class ChangeCycleHandler extends ChangeHandler<CycleTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, cycleMutations);
  }
}

export class NudgeReporters extends Change<CycleTarget, NudgeReportersInput> {}

@CommandHandler(NudgeReporters)
class NudgeReportersHandler implements ICommandHandler<NudgeReporters> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: NudgeReporters) {
    const { caller, input, options } = change;
    const { cluster, period } = input;
    const request = { cluster, period, actors: input.actors ?? undefined };
    return change.answer(await this.strata.cycles.nudge(caller, request, options));
  }
}

/** The reporting cycles of a cluster. */
export class ListCycles extends ApiQuery<QueryCyclesArgs, Connection<Cycle>> {}

@QueryHandler(ListCycles)
class ListCyclesHandler implements IQueryHandler<ListCycles> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListCycles) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    return pageInOrder(await this.strata.cycles.list(view), args, ({ period }) => period);
  }
}

/** The reporting cycle of a period. */
export class FindCycle extends ApiQuery<QueryCycleArgs, Cycle> {}

@QueryHandler(FindCycle)
class FindCycleHandler implements IQueryHandler<FindCycle> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, period, asOf }, caller }: FindCycle) {
    return this.strata.cycles.get(await this.strata.clusters.view(caller, cluster, parseAsOf(asOf)), period);
  }
}

/** How far the reports of a cycle have come. */
export class ReadCycleCompletion extends ApiQuery<QueryCycleCompletionArgs, CycleCompletion> {}

@QueryHandler(ReadCycleCompletion)
class ReadCycleCompletionHandler implements IQueryHandler<ReadCycleCompletion> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, period, actor, asOf }, caller }: ReadCycleCompletion) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return this.strata.cycles.completion(view, { period, actor: actor ?? undefined });
  }
}

export const cycleHandlers = [
  ChangeCycleHandler,
  NudgeReportersHandler,
  ListCyclesHandler,
  FindCycleHandler,
  ReadCycleCompletionHandler,
];
