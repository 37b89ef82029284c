import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { valueOrError } from '../method/computed-value.js';
import { pageByKey, pageInOrder } from '../paging/connection.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { labelIn } from '../request/labels.js';
import { FindScenario } from './scenario.handlers.js';

/** Fields of scenarios and comparisons. */
export const scenarioTypes: TypeResolvers<'Scenario' | 'ScenarioComparison' | 'ComparedValue' | 'ScenarioChanged'> = {
  Scenario: {
    id: ({ state }) => state.id,
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    label: ({ state }, { language }) => labelIn(state.labels, language),
    labels: ({ state }) => state.labels,
    discarded: ({ state }) => state.discarded,
    assumptions: ({ state }, args) =>
      pageByKey(state.assumptions, args, ({ measure, subject, period }) => `${measure} ${subject} ${period}`),
  },
  ScenarioComparison: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    periods: ({ comparison }) => comparison.periods,
    scenarios: ({ comparison }) => comparison.scenarios,
    outputs: ({ comparison }, args) => pageInOrder(comparison.outputs, args, ({ output }) => output),
    ranking: ({ comparison }) => comparison.ranking,
  },
  ComparedValue: {
    value: ({ value }) => valueOrError(value).value,
    error: ({ value }) => valueOrError(value).error,
  },
  ScenarioChanged: {
    scenario: (answer, _args, context) => {
      const { cluster, scenarioId: id } = answer.target;
      return context.queries.execute(
        new FindScenario({ cluster, id, asOf: rightAfter(answer) }, queryContextOf(context)),
      );
    },
  },
};
