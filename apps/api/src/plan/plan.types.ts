import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { pageInOrder } from '../paging/connection.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { labelled } from '../request/labels.js';
import { FindInitiative } from './plan.handlers.js';

/** Fields of the plans of strategies. */
export const planTypes: TypeResolvers<
  'Initiative' | 'Milestone' | 'DevelopmentActivity' | 'ActivityEffects' | 'InitiativeChanged'
> = {
  Initiative: {
    ...labelled,
    milestones: ({ milestones, reached }) =>
      milestones.map((one) => ({ ...one, reachedOn: reached.find(({ milestone }) => milestone === one.id)?.on })),
  },
  Milestone: labelled,
  DevelopmentActivity: labelled,
  ActivityEffects: {
    effects: ({ effects }, args) =>
      pageInOrder(effects, args, ({ strategy, initiative, activity = '' }) => `${strategy}/${initiative}/${activity}`),
  },
  InitiativeChanged: {
    initiative: (answer, _args, context) => {
      const { cluster, strategyId, initiativeId } = answer.target;
      const args = { cluster, strategyId, initiativeId, asOf: rightAfter(answer) };
      return context.queries.execute(new FindInitiative(args, queryContextOf(context)));
    },
  },
};
