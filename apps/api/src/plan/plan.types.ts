import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { pageInOrder } from '../paging/connection.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { labelled } from '../request/labels.js';
import { FindBudgetLine } from './budget.handlers.js';
import { FindIncomeTerm } from './income.handlers.js';
import { FindInitiative } from './plan.handlers.js';
import { FindResourceBalances } from './resource.handlers.js';

/** Fields of the plans of strategies. */
export const planTypes: TypeResolvers<
  | 'Initiative'
  | 'Milestone'
  | 'DevelopmentActivity'
  | 'ActivityEffects'
  | 'InitiativeChanged'
  | 'BudgetLine'
  | 'StrategyBudget'
  | 'BudgetChanged'
  | 'ResourceNeed'
  | 'ResourcesChanged'
  | 'PlanCompliance'
  | 'PlanFault'
  | 'TimeSliceItem'
  | 'FunctionalObjective'
  | 'PlanOperator'
  | 'OwnedStrategy'
  | 'Responsibility'
  | 'IncomeTerm'
  | 'IncomeChanged'
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
  BudgetLine: labelled,
  StrategyBudget: {
    lines: ({ lines }, args) => pageInOrder(lines, args, ({ line }) => line.id),
  },
  BudgetChanged: {
    line: (answer, _args, context) => {
      const { cluster, strategyId, lineId } = answer.target;
      const args = { cluster, strategyId, lineId, asOf: rightAfter(answer) };
      return context.queries.execute(new FindBudgetLine(args, queryContextOf(context)));
    },
  },
  ResourceNeed: labelled,
  ResourcesChanged: {
    balances: (answer, { period }, context) => {
      const { cluster, strategyId } = answer.target;
      const args = { cluster, strategyId, period, asOf: rightAfter(answer) };
      return context.queries.execute(new FindResourceBalances(args, queryContextOf(context)));
    },
  },
  PlanCompliance: {
    faults: ({ faults }, args) => pageInOrder(faults, args, ({ strategy, kind, id }) => `${strategy}/${kind}/${id}`),
    sums: ({ sums }, args) => pageInOrder(sums, args, ({ strategy }) => strategy),
  },
  PlanFault: labelled,
  TimeSliceItem: labelled,
  FunctionalObjective: labelled,
  PlanOperator: {
    strategies: ({ strategies }, args) => pageInOrder(strategies, args, ({ id }) => id),
    initiatives: ({ initiatives }, args) => pageInOrder(initiatives, args, ({ strategy, id }) => `${strategy}/${id}`),
    shared: ({ shared }, args) => pageInOrder(shared, args, ({ strategy, id }) => `${strategy}/${id}`),
  },
  OwnedStrategy: labelled,
  Responsibility: labelled,
  IncomeTerm: labelled,
  IncomeChanged: {
    term: (answer, _args, context) => {
      const { cluster, actorId, termId } = answer.target;
      const args = { cluster, actorId, termId, asOf: rightAfter(answer) };
      return context.queries.execute(new FindIncomeTerm(args, queryContextOf(context)));
    },
  },
};
