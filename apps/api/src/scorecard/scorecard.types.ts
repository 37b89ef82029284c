import { comparedFigure, notFound, type ShownNode } from '@strata/application';
import { inputFault } from '../errors/input-fault.js';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { keyOfCursor, pageOf } from '../paging/connection.js';
import { isGiven } from '../request/is-given.js';
import { labelIn } from '../request/labels.js';
import { labelsOf, nodeSources, type NodeSource, type ScorecardSource } from './scorecard-source.js';

type ScorecardTypes = TypeResolvers<
  'Scorecard' | 'ScoreNode' | 'MeasureReading' | 'Actual' | 'ScorecardChange' | 'ScoreSeries' | 'Composition'
>;

const own =
  <K extends keyof ShownNode>(field: K) =>
  ({ node }: NodeSource): ShownNode[K] =>
    node[field];

/** Fields of scorecards and their nodes. */
export const scorecardTypes: ScorecardTypes = {
  Scorecard: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    nodes: (card, args) => {
      const { kinds, statuses, after } = args;
      const start = !isGiven(after) ? 0 : indexAfter(card, after);
      const wanted = card.nodes
        .slice(start)
        .filter(({ kind, status }) => (kinds?.includes(kind) ?? true) && (statuses?.includes(status) ?? true));
      return pageOf(nodeSources(card, wanted), args, ({ node }) => [node.id]);
    },
    node: (card, { id }) => {
      const node = card.byId.get(id);
      if (node !== undefined) return { card, node };
      throw notFound('node', { cluster: card.view.clusterId, id, known: card.byId.keys() });
    },
    tree: (card) => nodeSources(card, card.childrenOf.get(null) ?? []),
  },
  ScoreNode: {
    id: own('id'),
    kind: own('kind'),
    parentId: own('parentId'),
    strategy: own('strategy'),
    perspective: own('perspective'),
    objective: own('objective'),
    measure: own('measure'),
    label: (source, { language }) => labelIn(labelsOf(source), language),
    score: own('score'),
    rawScore: own('rawScore'),
    status: own('status'),
    shown: own('shown'),
    coverage: own('coverage'),
    state: own('state'),
    reason: own('reason'),
    detail: own('detail'),
    missing: own('missing'),
    weight: own('weight'),
    share: own('share'),
    rollUp: own('rollUp'),
    actual: ({ node }) => node.reading?.actual,
    target: ({ card, node }) => comparedFigure(card.view.structure, node),
    variance: ({ node }) => node.reading?.variance,
    reading: own('reading'),
    parts: ({ node }) => node.parts ?? [],
    children: ({ card, node }) => nodeSources(card, card.childrenOf.get(node.id) ?? []),
  },
  MeasureReading: {
    longerFrequency: ({ longerFrequency }) => longerFrequency ?? false,
  },
  Actual: {
    number: (actual) => (actual.kind === 'number' ? actual.value : null),
    yesNo: (actual) => (actual.kind === 'yes-no' ? actual.value : null),
    text: (actual) => (actual.kind === 'text' ? actual.value : null),
    computed: (actual) => (actual.kind === 'computed' ? actual.value : null),
  },
  ScoreSeries: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
  },
  Composition: {
    from: ({ over }) => over.from,
    to: ({ over }) => over.to,
  },
  ScorecardChange: {
    cluster: ({ card }) => card.view.clusterId,
    period: ({ card }) => card.period,
    position: ({ card }) => card.view.position,
    nodes: ({ card, nodes }) => nodeSources(card, nodes),
  },
};

function indexAfter(card: ScorecardSource, after: string): number {
  const id = keyOfCursor(after, 1)[0]!;
  const index = card.nodes.findIndex((node) => node.id === id);
  if (index >= 0) return index + 1;
  throw inputFault('after', 'The node of the cursor after is not in the scorecard.', 'Request the first page again.');
}
