import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { FindCycle } from './cycle.handlers.js';

/** Fields of reporting cycles. */
export const cycleTypes: TypeResolvers<'CycleChanged'> = {
  CycleChanged: {
    cycle: (answer, _args, context) => {
      const { cluster, period } = answer.target;
      return context.queries.execute(
        new FindCycle({ cluster, period, asOf: rightAfter(answer) }, queryContextOf(context)),
      );
    },
  },
};
