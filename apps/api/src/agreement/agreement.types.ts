import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { labelled } from '../request/labels.js';
import { FindAgreement } from './agreement.handlers.js';

/** Fields of agreements about strategies. */
export const agreementTypes: TypeResolvers<'Agreement' | 'AgreementRound' | 'AgreementChanged' | 'Realignment'> = {
  Agreement: { strategy: ({ strategyId }) => strategyId },
  AgreementRound: {
    parties: ({ parties, answers }) =>
      parties.map((one) => ({ ...one, answer: answers.find(({ party }) => party === one.party) })),
  },
  Realignment: labelled,
  AgreementChanged: {
    agreement: (answer, _args, context) => {
      const { cluster, strategyId: strategy } = answer.target;
      const asOf = rightAfter(answer);
      return context.queries.execute(new FindAgreement({ cluster, strategy, asOf }, queryContextOf(context)));
    },
  },
};
