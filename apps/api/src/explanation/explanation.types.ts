import type { ExplainedNode } from '@strata/application';
import type { MethodSourceKind, PartRelation, Resolvers } from '@strata/graphql';
import { computedValue } from '../method/computed-value.js';
import { pageInOrder } from '../paging/connection.js';
import { labelIn } from '../request/labels.js';
import type { RequestContext } from '../request/request-context.js';
import { isScored, type ExplanationSource, type PlacedNode } from './explanation-source.js';

const own =
  <K extends keyof ExplainedNode>(field: K) =>
  ({ node }: PlacedNode) =>
    node[field] ?? null;

/** What was reported, or follows from it at once: only for who may read the figures. */
const figure =
  <K extends keyof ExplainedNode>(field: K) =>
  ({ node, hidden }: PlacedNode) =>
    hidden ? null : (node[field] ?? null);

/** Hidden with the figures, but shared where it belongs to a score. */
const figureUnlessScored =
  <K extends keyof ExplainedNode>(field: K) =>
  ({ node, hidden }: PlacedNode) =>
    hidden && !isScored(node) ? null : (node[field] ?? null);

/** Fields of explanations. */
export const explanationTypes: Pick<Resolvers<RequestContext>, 'Explanation' | 'ExplanationNode'> = {
  Explanation: {
    cluster: ({ view }: ExplanationSource) => view.clusterId,
    position: ({ view }: ExplanationSource) => view.position,
    top: ({ nodes }: ExplanationSource) => nodes[0],
    nodes: ({ nodes }: ExplanationSource, args) => pageInOrder(nodes, args, ({ id }: PlacedNode) => id),
  },
  ExplanationNode: {
    thing: own('id'),
    kind: ({ node }: PlacedNode) => node.kind,
    label: ({ node }: PlacedNode, { language }) => (node.label ? labelIn(node.label, language) : null),
    value: ({ node, hidden }: PlacedNode) => (hidden ? null : computedValue(node.value)),
    previous: ({ node, hidden }: PlacedNode) => (hidden ? null : computedValue(node.previous)),
    unit: own('unit'),
    subject: ({ about }: PlacedNode) => about ?? null,
    period: own('period'),
    score: own('score'),
    status: own('status'),
    relation: ({ node }: PlacedNode) => (node.relation as PartRelation | undefined) ?? null,
    weight: figureUnlessScored('weight'),
    share: own('share'),
    contribution: figureUnlessScored('contribution'),
    formula: own('formula'),
    reason: figureUnlessScored('reason'),
    detail: figure('detail'),
    source: ({ node }: PlacedNode) => (node.source as MethodSourceKind | undefined) ?? null,
    questionnaire: own('questionnaire'),
    item: own('item'),
    assessors: figure('assessors'),
    event: figure('event'),
    repeated: ({ node }: PlacedNode) => node.repeated === true,
    omitted: ({ node }: PlacedNode) => node.omitted ?? 0,
  },
};
