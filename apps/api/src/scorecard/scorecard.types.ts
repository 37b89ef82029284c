import { comparedFigure, notFound, type ShownNode } from '@strata/application';
import { FindEvaluation } from '../evaluation/evaluation.handlers.js';
import { queryContextOf } from '../request/api-query.js';
import { inputFault } from '../errors/input-fault.js';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import type { ScorecardNodesArgs } from '@strata/contract';
import { keyOfCursor, pageOf, pageSize } from '../paging/connection.js';
import { isGiven } from '../request/is-given.js';
import { labelIn } from '../request/labels.js';
import {
  childrenIn,
  labelsOf,
  nodeIn,
  nodeSources,
  type NodeSource,
  type ScorecardSource,
} from './scorecard-source.js';

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
    evaluation: ({ view: { clusterId: cluster, evaluation } }, _args, context) =>
      evaluation &&
      context.queries.execute(
        new FindEvaluation({ cluster, evaluationId: evaluation.id, asOf: {} }, queryContextOf(context)),
      ),
    nodes: (card, args) => pageOf(foundNodes(card, args), args, ({ node }) => [node.id]),
    node: (card, { id }) => {
      const node = nodeIn(card, id);
      if (node !== undefined) return { card, node };
      throw notFound('node', { cluster: card.view.clusterId, id, known: card.places.ids() });
    },
    tree: (card) => childrenIn(card, null),
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
    children: ({ card, node }) => childrenIn(card, node.id),
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

/** The nodes of a page, and one more if there is one. */
function foundNodes(card: ScorecardSource, args: ScorecardNodesArgs): readonly NodeSource[] {
  const { kinds, statuses, after } = args;
  const limit = pageSize(args) + 1;
  const found: NodeSource[] = [];
  for (let index = isGiven(after) ? indexAfter(card, after) : 0; index < card.nodes.length; index += 1) {
    const node = card.nodes[index]!;
    if ((kinds?.includes(node.kind) ?? true) && (statuses?.includes(node.status) ?? true)) found.push({ card, node });
    if (found.length === limit) break;
  }
  return found;
}

function indexAfter(card: ScorecardSource, after: string): number {
  const index = card.places.indexOf(keyOfCursor(after, 1)[0]!);
  if (index !== undefined) return index + 1;
  throw inputFault('after', 'The node of the cursor after is not in the scorecard.', 'Request the first page again.');
}
