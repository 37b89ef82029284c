import type { DisclosedNode } from '@strata/application';
import { countedValuesOf } from '@strata/domain';
import type { MethodSourceKind, PartRelation } from '@strata/contract';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { computedValue } from '../method/computed-value.js';
import { pageInOrder } from '../paging/connection.js';
import { labelIn } from '../request/labels.js';
import type { PlacedNode } from './explanation-source.js';

const own =
  <K extends keyof DisclosedNode>(field: K) =>
  ({ node }: PlacedNode): DisclosedNode[K] =>
    node[field];

/** Fields of explanations. */
export const explanationTypes: TypeResolvers<'Explanation' | 'ExplanationNode'> = {
  Explanation: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    counts: ({ view, period }) => countedValuesOf(view.structure.cluster, period),
    top: ({ nodes }) => nodes[0]!,
    nodes: ({ nodes }, args) => pageInOrder(nodes, args, ({ id }) => id),
  },
  ExplanationNode: {
    thing: own('id'),
    kind: own('kind'),
    label: ({ node }, { language }) => node.label && labelIn(node.label, language),
    value: ({ node }) => computedValue(node.value),
    previous: ({ node }) => computedValue(node.previous),
    unit: own('unit'),
    subject: own('about'),
    period: own('period'),
    score: own('score'),
    status: own('status'),
    coverage: own('coverage'),
    state: own('state'),
    comparison: own('comparison'),
    relation: ({ node }) => node.relation as PartRelation | undefined,
    weight: own('weight'),
    share: own('share'),
    contribution: own('contribution'),
    formula: own('formula'),
    reason: own('reason'),
    detail: own('detail'),
    source: ({ node }) => node.source as MethodSourceKind | undefined,
    questionnaire: own('questionnaire'),
    item: own('item'),
    assessors: own('assessors'),
    event: own('event'),
    awaitingApproval: ({ node: { awaitingApproval: figure } }) =>
      figure && { ...figure, value: computedValue(figure.value) },
    hidden: own('hidden'),
    repeated: ({ node }) => node.repeated === true,
    omitted: ({ node }) => node.omitted ?? 0,
  },
};
