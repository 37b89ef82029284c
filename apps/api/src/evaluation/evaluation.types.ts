import { closedKey, withdrawnKey } from '@strata/application';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import type { RequestContext } from '../request/request-context.js';
import { originIn } from '../timeline/timeline.types.js';
import type { EvaluationChange, EvaluationSource } from './evaluation-source.js';
import { FindEvaluation } from './evaluation.handlers.js';

function asJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Fields of evaluations. */
export const evaluationTypes: TypeResolvers<
  'Evaluation' | 'EventBehind' | 'ReplayDifference' | 'EvaluationClosed' | 'EvaluationChanged'
> = {
  ReplayDifference: {
    closed: ({ expected }) => asJson(expected),
    replayed: ({ found }) => asJson(found),
    measure: ({ about }) => about?.measure,
    subject: ({ about }) => about?.subject,
    period: ({ about }) => about?.period,
  },
  EventBehind: {
    type: ({ now }) => now?.type,
    by: ({ now }) => now?.by,
    recordedAt: ({ now }) => now?.recordedAt,
  },
  Evaluation: {
    incomplete: ({ incomplete }) => incomplete ?? false,
    withdrawnBecause: ({ withdrawn }) => withdrawn?.reason,
    closed: (source, _args, context) => originOf(source, closedKey(source.id), context),
    withdrawn: (source, _args, context) => originOf(source, withdrawnKey(source.id), context),
  },
  EvaluationClosed: { evaluation: evaluationAfter },
  EvaluationChanged: { evaluation: evaluationAfter },
};

function originOf({ view }: EvaluationSource, key: string, context: RequestContext) {
  return originIn({ view, stream: { kind: 'evaluations', clusterId: view.clusterId }, key }, context);
}

function evaluationAfter(answer: EvaluationChange, _args: object, context: RequestContext) {
  const { cluster, evaluationId } = answer.target;
  return context.queries.execute(
    new FindEvaluation({ cluster, evaluationId, asOf: rightAfter(answer) }, queryContextOf(context)),
  );
}
