import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { KeptScenariosQuestion } from '@strata/application';
import type { QueryScenarioComparisonArgs, QueryScenariosArgs } from '@strata/graphql';
import { requireReadable } from '../access/readable-figures.js';
import { CompareScenarios, ListScenarios } from '../bus/evaluation-messages.js';
import { ViewCluster } from '../bus/messages.js';
import { inputFault } from '../errors/input-fault.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import { given } from '../request/input.js';
import { isGiven } from '../request/is-given.js';
import type { RequestContext } from '../request/request-context.js';
import { requireMember, subjectOf } from '../request/subject.js';
import type { ComparisonSource, ScenarioSource } from './scenario.types.js';

/** Each period of each scenario is a scorecard of its own. */
const MOST_PERIODS = 12;
const MOST_SCENARIOS = 20;

/** Questions about scenarios. */
@Resolver()
export class ScenarioResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('scenarios')
  async scenarios(@Args() args: QueryScenariosArgs): Promise<Connection<ScenarioSource>> {
    const view = await this.queries.execute(new ViewCluster(args.cluster, asOfOf(args.asOf)));
    const states = [...(await this.queries.execute(new ListScenarios(view))).values()];
    const wanted = states.filter(({ discarded }) => args.discarded === true || !discarded);
    return pageByKey(
      wanted.map((state) => ({ view, state })),
      args,
      ({ state }) => state.id,
    );
  }

  @Query('scenarioComparison')
  async scenarioComparison(
    @Args() args: QueryScenarioComparisonArgs,
    @Context() context: RequestContext,
  ): Promise<ComparisonSource> {
    const question = questionOf(args);
    const { subject } = question.method ?? {};
    if (subject !== undefined) requireReadable(context, args.cluster, subject);
    const view = await this.queries.execute(new ViewCluster(args.cluster, asOfOf(args.asOf)));
    if (subject !== undefined) requireMember(view, subject);
    const chosen = question.scenarios ?? (await this.#usable(view));
    if (chosen.length > MOST_SCENARIOS) throw tooMany('scenarios', MOST_SCENARIOS);
    return { view, comparison: await this.queries.execute(new CompareScenarios(view, question)) };
  }

  async #usable(view: ConstructorParameters<typeof ListScenarios>[0]): Promise<readonly string[]> {
    const states = [...(await this.queries.execute(new ListScenarios(view))).values()];
    return states.filter(({ discarded }) => !discarded).map(({ id }) => id);
  }
}

function questionOf(args: QueryScenarioComparisonArgs): KeptScenariosQuestion {
  const { node, method, scenarios, direction, over } = args;
  const periods = [...new Set(args.periods)];
  if (periods.length === 0) throw inputFault('periods', 'periods names none.', 'Name at least one period.');
  if (periods.length > MOST_PERIODS) throw tooMany('periods', MOST_PERIODS);
  if (isGiven(node) && isGiven(method)) {
    throw inputFault('method', 'node and method are both given.', 'Compare either a node or a method.');
  }
  return {
    periods,
    ...given({ node, direction, over }),
    ...(isGiven(scenarios) ? { scenarios: [...new Set(scenarios)] } : {}),
    ...(isGiven(method)
      ? { method: { id: method.method, subject: subjectOf(method.member), ...given({ output: method.output }) } }
      : {}),
  };
}

function tooMany(path: 'periods' | 'scenarios', most: number): Error {
  return inputFault(path, `${path} are more than ${most}.`, 'Compare fewer at once.');
}
