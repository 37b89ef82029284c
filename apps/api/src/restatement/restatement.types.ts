import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { FindRestatement } from './restatement.handlers.js';

/** Fields of restatements. */
export const restatementTypes: TypeResolvers<'Restatement' | 'RestatementChanged' | 'Correction' | 'PlainActual'> = {
  Restatement: {
    cluster: ({ view }) => view.clusterId,
  },
  Correction: {
    applied: ({ isApplied }) => isApplied,
    conflict: ({ isInConflict }) => isInConflict,
  },
  PlainActual: {
    number: (actual) => (actual.kind === 'number' ? actual.value : null),
    yesNo: (actual) => (actual.kind === 'yes-no' ? actual.value : null),
    text: (actual) => (actual.kind === 'text' ? actual.value : null),
    notApplicable: (actual) => (actual.kind === 'not-applicable' ? true : null),
  },
  RestatementChanged: {
    restatement: (answer, _args, context) => {
      const { cluster, restatementId: id } = answer.target;
      const asOf = rightAfter(answer);
      return context.queries.execute(new FindRestatement({ cluster, id, asOf }, queryContextOf(context)));
    },
  },
};
