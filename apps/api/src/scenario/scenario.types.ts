import type { ClusterView, ComparedOutput, ComparedValue, ScenarioComparison } from '@strata/application';
import type { Assumption, ScenarioState } from '@strata/domain';
import type { Resolvers } from '@strata/graphql';
import { mayReadSubject } from '../access/readable-figures.js';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { ListScenarios } from '../bus/evaluation-messages.js';
import { changedView } from '../cluster/changed-view.js';
import { valueOrError } from '../method/computed-value.js';
import { pageByKey, pageInOrder } from '../paging/connection.js';
import { labelIn } from '../request/labels.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';

/** A scenario as the contract's types are resolved from it. */
export interface ScenarioSource {
  readonly view: ClusterView;
  readonly state: ScenarioState;
}

/** A comparison with the view it was made in. */
export interface ComparisonSource {
  readonly view: ClusterView;
  readonly comparison: ScenarioComparison;
}

type ScenarioTypes = Pick<
  Resolvers<RequestContext>,
  'Scenario' | 'ScenarioComparison' | 'ComparedValue' | 'ScenarioChanged'
>;

/** Fields of scenarios and comparisons. */
export const scenarioTypes: ScenarioTypes = {
  Scenario: {
    id: ({ state }: ScenarioSource) => state.id,
    cluster: ({ view }: ScenarioSource) => view.clusterId,
    position: ({ view }: ScenarioSource) => view.position,
    label: ({ state }: ScenarioSource, { language }) => labelIn(state.labels, language),
    labels: ({ state }: ScenarioSource) => state.labels,
    discarded: ({ state }: ScenarioSource) => state.discarded,
    assumptions: ({ view, state }: ScenarioSource, args, context) => {
      const principal = signedInPrincipal(context);
      const readable = state.assumptions.filter(
        ({ subject }) => mayReadSubject(principal, view.clusterId, subject) === undefined,
      );
      return pageByKey(readable, args, ({ measure, subject, period }: Assumption) => `${measure} ${subject} ${period}`);
    },
  },
  ScenarioComparison: {
    cluster: ({ view }: ComparisonSource) => view.clusterId,
    position: ({ view }: ComparisonSource) => view.position,
    periods: ({ comparison }: ComparisonSource) => comparison.periods,
    scenarios: ({ comparison }: ComparisonSource) => comparison.scenarios,
    outputs: ({ comparison }: ComparisonSource, args) =>
      pageInOrder(comparison.outputs, args, ({ output }: ComparedOutput) => output),
    ranking: ({ comparison }: ComparisonSource) => comparison.ranking ?? null,
  },
  ComparedValue: {
    value: ({ value }: ComparedValue) => valueOrError(value).value,
    error: ({ value }: ComparedValue) => valueOrError(value).error,
  },
  ScenarioChanged: {
    scenario: async (answer: ChangeAnswer, _args, context): Promise<ScenarioSource | null> => {
      const { addressed } = answer;
      if (addressed.aggregate !== 'scenario') return null;
      const view = await changedView(answer, context);
      const state = (await context.queries.execute(new ListScenarios(view))).get(addressed.scenarioId);
      return state === undefined ? null : { view, state };
    },
  },
};
