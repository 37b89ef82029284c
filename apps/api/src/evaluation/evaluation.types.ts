import type { ReplayReport } from '@strata/application';
import type { ClosedEvaluation, Id } from '@strata/domain';
import type { Resolvers } from '@strata/graphql';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { ListEvaluations } from '../bus/evaluation-messages.js';
import { changedView } from '../cluster/changed-view.js';
import type { RequestContext } from '../request/request-context.js';

/** A closed evaluation with its cluster. */
export interface EvaluationSource extends ClosedEvaluation {
  readonly cluster: Id;
}

type EvaluationTypes = Pick<Resolvers<RequestContext>, 'ReplayDifference' | 'EvaluationClosed'>;

type Difference = NonNullable<ReplayReport['difference']>;

function asJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Fields of evaluations. */
export const evaluationTypes: EvaluationTypes = {
  ReplayDifference: {
    closed: ({ expected }: Difference) => asJson(expected),
    replayed: ({ found }: Difference) => asJson(found),
  },
  EvaluationClosed: {
    evaluation: async (answer: ChangeAnswer, _args, context): Promise<EvaluationSource | null> => {
      const { addressed } = answer;
      if (addressed.aggregate !== 'evaluations') return null;
      const { evaluationId } = addressed.command;
      const view = await changedView(answer, context);
      const closed = (await context.queries.execute(new ListEvaluations(view))).find(({ id }) => id === evaluationId);
      return closed === undefined ? null : { ...closed, cluster: view.clusterId };
    },
  },
};
