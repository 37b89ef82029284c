import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { isGiven } from '../request/is-given.js';
import { rightAfter } from '../request/as-of.js';
import { pageInOrder } from '../paging/connection.js';
import { FindCycle } from './cycle.handlers.js';

/** Fields of reporting cycles. */
export const cycleTypes: TypeResolvers<'Cycle' | 'CycleChanged' | 'CycleCompletion' | 'ApprovalStage'> = {
  Cycle: { exceptions: ({ exceptions }) => exceptions ?? [], noteRules: ({ noteRules }) => noteRules ?? [] },
  ApprovalStage: {
    ranks: ({ when }) => when?.ranks,
    changeAbove: ({ when }) => when?.changeAbove,
  },
  CycleCompletion: {
    position: ({ view }) => view.position,
    moment: ({ view }) => view.moment,
    reporters: ({ reporters }, args) => {
      const { late } = args;
      const chosen = reporters.filter(({ lateSince }) => !isGiven(late) || (lateSince !== undefined) === late);
      return pageInOrder(chosen, args, ({ actor, rank }) => `${actor} ${rank}`);
    },
  },
  CycleChanged: {
    cycle: (answer, _args, context) => {
      const { cluster, period } = answer.target;
      return context.queries.execute(
        new FindCycle({ cluster, period, asOf: rightAfter(answer) }, queryContextOf(context)),
      );
    },
  },
};
