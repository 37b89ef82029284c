import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { AsOf, QueryScenarioComparisonArgs, QueryScenariosArgs } from '@strata/contract';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { comparisonQuestion } from './comparison-question.js';
import type { ComparisonSource, ScenarioSource } from './scenario-source.js';
import { scenarioMutations, type ScenarioTarget } from './scenario.mutations.js';

export class ChangeScenario extends Change<ScenarioTarget> {}

@CommandHandler(ChangeScenario)
class ChangeScenarioHandler extends ChangeHandler<ScenarioTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, scenarioMutations);
  }
}

/** The scenarios of a cluster, ordered by id. */
export class ListScenarios extends ApiQuery<QueryScenariosArgs, Connection<ScenarioSource>> {}

@QueryHandler(ListScenarios)
class ListScenariosHandler implements IQueryHandler<ListScenarios> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListScenarios) {
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const { scenarios } = this.strata;
    const states = args.discarded === true ? [...(await scenarios.list(view)).values()] : await scenarios.usable(view);
    const sources = states.map((state) => ({ view, state }));
    return pageByKey(sources, args, ({ state }) => state.id);
  }
}

/** A scenario of a cluster. */
export class FindScenario extends ApiQuery<
  { readonly cluster: string; readonly id: string; readonly asOf: AsOf },
  ScenarioSource | undefined
> {}

@QueryHandler(FindScenario)
class FindScenarioHandler implements IQueryHandler<FindScenario> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, id, asOf }, caller }: FindScenario) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const state = (await this.strata.scenarios.list(view)).get(id);
    return state && { view, state };
  }
}

/** Scenarios compared with the current state. */
export class CompareScenarios extends ApiQuery<QueryScenarioComparisonArgs, ComparisonSource> {}

@QueryHandler(CompareScenarios)
class CompareScenariosHandler implements IQueryHandler<CompareScenarios> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller, signal }: CompareScenarios) {
    const question = comparisonQuestion(args);
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    return { view, comparison: await this.strata.scenarios.compare(view, question, signal) };
  }
}

export const scenarioHandlers = [
  ChangeScenarioHandler,
  ListScenariosHandler,
  FindScenarioHandler,
  CompareScenariosHandler,
];
