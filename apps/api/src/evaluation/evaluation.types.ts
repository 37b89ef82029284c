import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { FindEvaluation } from './evaluation.handlers.js';

function asJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Fields of evaluations. */
export const evaluationTypes: TypeResolvers<'ReplayDifference' | 'EvaluationClosed'> = {
  ReplayDifference: {
    closed: ({ expected }) => asJson(expected),
    replayed: ({ found }) => asJson(found),
  },
  EvaluationClosed: {
    evaluation: (answer, _args, context) =>
      context.queries.execute(
        new FindEvaluation({ ...answer.target, asOf: rightAfter(answer) }, queryContextOf(context)),
      ),
  },
};
