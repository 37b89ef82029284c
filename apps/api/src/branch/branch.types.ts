import { branchChangeKey, type BranchChange } from '@strata/domain';
import { refusalAnswer } from '../errors/refusal-types.js';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { pageInOrder } from '../paging/connection.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { labelIn } from '../request/labels.js';
import { FindBranch } from './branch.handlers.js';

const RULE_BROKEN: ReadonlySet<string> = new Set(['RuleBroken']);

/** A field that changes of some kinds have; undefined in the others. */
function field<Name extends string>(change: BranchChange, name: Name) {
  return (change as { readonly [N in Name]?: FieldOf<Name> })[name];
}

type FieldOf<Name extends string> = BranchChange extends infer Change
  ? Change extends { readonly [N in Name]?: infer Value }
    ? Value
    : never
  : never;

/** Fields of branches and of their comparisons. */
export const branchTypes: TypeResolvers<
  'Branch' | 'BranchChange' | 'BranchComparison' | 'BranchChangeNotApplied' | 'BranchStep' | 'BranchChanged'
> = {
  Branch: {
    id: ({ state }) => state.id,
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    status: ({ state }) => (state.status === 'none' ? 'open' : state.status),
    label: ({ state }, { language }) => labelIn(state.labels, language),
    labels: ({ state }) => state.labels,
    origin: ({ state }) => state.origin,
    owner: ({ state }) => state.owner,
    forkedAt: ({ state }) => state.forkedAt,
    reason: ({ state }) => state.reason,
    changes: ({ state }, args) => pageInOrder(state.changes, args, branchChangeKey),
    proposals: ({ state }) => state.proposals ?? [],
  },
  BranchChange: {
    key: branchChangeKey,
    measure: (change) => field(change, 'measure'),
    subject: (change) => field(change, 'subject'),
    period: (change) => field(change, 'period'),
    value: (change) => field(change, 'value'),
    per: (change) => field(change, 'per'),
    figures: (change) => field(change, 'figures'),
    strategy: (change) => field(change, 'strategy'),
    about: (change) => field(change, 'about'),
    weight: (change) => field(change, 'weight'),
    method: (change) => field(change, 'method'),
    version: (change) => field(change, 'version'),
    actor: (change) => field(change, 'actor'),
    member: (change) => field(change, 'member'),
    from: (change) => field(change, 'from'),
  },
  BranchComparison: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    branch: ({ branch }) => branch.id,
    differences: ({ differences }, args) => pageInOrder(differences, args, ({ period, node }) => `${period} ${node}`),
    incomparable: ({ incomparable }, args) =>
      pageInOrder(incomparable, args, ({ period, node }) => `${period} ${node}`),
  },
  BranchChangeNotApplied: {
    refusal: ({ refusal }) => refusalAnswer(refusal, RULE_BROKEN),
  },
  BranchStep: {
    refusal: ({ refusal }) => refusal && refusalAnswer(refusal, RULE_BROKEN),
  },
  BranchChanged: {
    branch: (answer, _args, context) => {
      const { cluster, branchId: id } = answer.target;
      return context.queries.execute(
        new FindBranch({ cluster, id, asOf: rightAfter(answer) }, queryContextOf(context)),
      );
    },
    steps: ({ steps }) => steps ?? [],
  },
};
