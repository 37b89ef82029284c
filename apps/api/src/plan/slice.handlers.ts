import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type {
  ClusterView,
  FunctionalObjective,
  PlanCompliance,
  PlanOperator,
  ResourceLevel,
  Strata,
  TimeSliceItem,
} from '@strata/application';
import type {
  QueryFunctionalSliceArgs,
  QueryOperatorSliceArgs,
  QueryPlanComplianceArgs,
  QueryResourceSliceArgs,
  QueryTimeSliceArgs,
} from '@strata/contract';
import { pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';

function viewOf(strata: Strata, { args, caller }: ApiQuery<QueryPlanComplianceArgs, unknown>): Promise<ClusterView> {
  return strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
}

/** Whether plans hang together in a period. */
export class CheckPlans extends ApiQuery<QueryPlanComplianceArgs, PlanCompliance> {}

@QueryHandler(CheckPlans)
class CheckPlansHandler implements IQueryHandler<CheckPlans> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(query: CheckPlans) {
    return this.strata.plans.compliance(await viewOf(this.strata, query), query.args.period);
  }
}

/** The initiatives and budget lines of a period, from the long-term ones down. */
export class SliceByTime extends ApiQuery<QueryTimeSliceArgs, Connection<TimeSliceItem>> {}

@QueryHandler(SliceByTime)
class SliceByTimeHandler implements IQueryHandler<SliceByTime> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(query: SliceByTime) {
    const items = await this.strata.plans.timeSlice(await viewOf(this.strata, query), query.args.period);
    return pageInOrder(items, query.args, ({ strategy, kind, id }) => `${strategy}/${kind}/${id}`);
  }
}

/** The objectives of functional services on each level of the cascade. */
export class SliceByFunction extends ApiQuery<QueryFunctionalSliceArgs, Connection<FunctionalObjective>> {}

@QueryHandler(SliceByFunction)
class SliceByFunctionHandler implements IQueryHandler<SliceByFunction> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(query: SliceByFunction) {
    const objectives = await this.strata.plans.functionalSlice(await viewOf(this.strata, query), query.args.period);
    return pageInOrder(objectives, query.args, (one) => `${one.actor}/${one.service}/${one.strategy}/${one.objective}`);
  }
}

/** What each level of the cascade needs, has and lacks. */
export class SliceByResource extends ApiQuery<QueryResourceSliceArgs, Connection<ResourceLevel>> {}

@QueryHandler(SliceByResource)
class SliceByResourceHandler implements IQueryHandler<SliceByResource> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(query: SliceByResource) {
    const levels = await this.strata.plans.resourceSlice(await viewOf(this.strata, query), query.args.period);
    return pageInOrder(levels, query.args, ({ kind, rank }) => `${kind}/${rank}`);
  }
}

/** Who is responsible for what. */
export class SliceByOperator extends ApiQuery<QueryOperatorSliceArgs, Connection<PlanOperator>> {}

@QueryHandler(SliceByOperator)
class SliceByOperatorHandler implements IQueryHandler<SliceByOperator> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(query: SliceByOperator) {
    const operators = await this.strata.plans.operatorSlice(await viewOf(this.strata, query), query.args.period);
    return pageInOrder(operators, query.args, ({ members }) => members.join(' '));
  }
}

export const sliceHandlers = [
  CheckPlansHandler,
  SliceByTimeHandler,
  SliceByFunctionHandler,
  SliceByResourceHandler,
  SliceByOperatorHandler,
];
