import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import type { RequestContext } from '../request/request-context.js';
import type { EvaluationChange } from './evaluation-source.js';
import { FindEvaluation } from './evaluation.handlers.js';

function asJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Fields of evaluations. */
export const evaluationTypes: TypeResolvers<
  'Evaluation' | 'ReplayDifference' | 'EvaluationClosed' | 'EvaluationChanged'
> = {
  ReplayDifference: {
    closed: ({ expected }) => asJson(expected),
    replayed: ({ found }) => asJson(found),
  },
  Evaluation: {
    incomplete: ({ incomplete }) => incomplete ?? false,
    withdrawnBecause: ({ withdrawn }) => withdrawn?.reason,
  },
  EvaluationClosed: { evaluation: evaluationAfter },
  EvaluationChanged: { evaluation: evaluationAfter },
};

function evaluationAfter(answer: EvaluationChange, _args: object, context: RequestContext) {
  const { cluster, evaluationId } = answer.target;
  return context.queries.execute(
    new FindEvaluation({ cluster, evaluationId, asOf: rightAfter(answer) }, queryContextOf(context)),
  );
}
