import type { ComputedActual, MeasureReading, ScoreNode } from '@strata/engine';
import type { Actual, ScoringFunction } from '@strata/domain';
import type { Resolvers } from '@strata/graphql';
import { mayReadSubject } from '../access/readable-figures.js';
import { inputFault } from '../errors/input-fault.js';
import { keyOfCursor, pageOf } from '../paging/connection.js';
import { labelIn } from '../request/labels.js';
import type { RequestContext } from '../request/request-context.js';
import { labelsOfNode, nodeSources, type NodeSource, type ScorecardSource } from './scorecard-source.js';
import type { ScorecardPush } from './scorecard-watch.js';
import { isGiven } from '../request/is-given.js';

type ScorecardTypes = Pick<
  Resolvers<RequestContext>,
  'Scorecard' | 'ScoreNode' | 'MeasureReading' | 'Actual' | 'ScorecardChange'
>;

const own =
  <K extends keyof ScoreNode>(field: K) =>
  ({ node }: NodeSource): Exclude<ScoreNode[K], undefined> | null =>
    (node[field] as Exclude<ScoreNode[K], undefined>) ?? null;

/** What a measure was scored by; undefined where the account may not read the figures of that actor. */
function readingOf({ card, node }: NodeSource, { principal }: RequestContext): MeasureReading | undefined {
  const { reading } = node;
  if (reading === undefined || principal === undefined) return undefined;
  return mayReadSubject(principal, card.view.clusterId, reading.subject) === undefined ? reading : undefined;
}

const MAIN_FIGURES: Readonly<Partial<Record<ScoringFunction['kind'], 'goal' | 'target'>>> = {
  'goal-red-flag': 'goal',
  'target-tolerance': 'target',
};

/** The figure that the variance is measured from. */
function mainFigure({ card, node }: NodeSource, { targets }: MeasureReading): string | null {
  const kind = card.view.structure.measures.get(node.measure ?? '')?.scoring.kind;
  const name = kind === undefined ? undefined : MAIN_FIGURES[kind];
  return (name === undefined ? (targets?.target ?? targets?.goal) : targets?.[name]) ?? null;
}

/** Fields of scorecards and their nodes. */
export const scorecardTypes: ScorecardTypes = {
  Scorecard: {
    cluster: ({ view }: ScorecardSource) => view.clusterId,
    position: ({ view }: ScorecardSource) => view.position,
    nodes: (card: ScorecardSource, args) => {
      const { kinds, statuses, after } = args;
      const start = !isGiven(after) ? 0 : indexAfter(card, after);
      const wanted = card.nodes
        .slice(start)
        .filter(({ kind, status }) => (kinds?.includes(kind) ?? true) && (statuses?.includes(status) ?? true));
      return pageOf(nodeSources(card, wanted), args, ({ node }) => [node.id]);
    },
    node: (card: ScorecardSource, { id }) => {
      const node = card.byId.get(id);
      return node === undefined ? null : { card, node };
    },
    tree: (card: ScorecardSource) => nodeSources(card, card.childrenOf.get(null) ?? []),
  },
  ScoreNode: {
    id: own('id'),
    kind: ({ node }: NodeSource) => node.kind,
    parentId: own('parentId'),
    strategy: own('strategy'),
    perspective: own('perspective'),
    objective: own('objective'),
    measure: own('measure'),
    label: ({ card, node }: NodeSource, { language }) => labelIn(labelsOfNode(card.view.structure, node), language),
    score: own('score'),
    rawScore: own('rawScore'),
    status: ({ node }: NodeSource) => node.status,
    reason: own('reason'),
    detail: own('detail'),
    missing: own('missing'),
    weight: own('weight'),
    share: own('share'),
    rollUp: own('rollUp'),
    actual: (source: NodeSource, _args, context) => readingOf(source, context)?.actual ?? null,
    target: (source: NodeSource, _args, context) => {
      const reading = readingOf(source, context);
      return reading ? mainFigure(source, reading) : null;
    },
    variance: (source: NodeSource, _args, context) => readingOf(source, context)?.variance ?? null,
    reading: (source: NodeSource, _args, context) => readingOf(source, context) ?? null,
    parts: ({ node }: NodeSource) => node.parts ?? [],
    children: ({ card, node }: NodeSource) => nodeSources(card, card.childrenOf.get(node.id) ?? []),
  },
  MeasureReading: {
    longerFrequency: ({ longerFrequency }: MeasureReading) => longerFrequency ?? false,
  },
  Actual: {
    number: (actual: Actual | ComputedActual) => (actual.kind === 'number' ? actual.value : null),
    yesNo: (actual: Actual | ComputedActual) => (actual.kind === 'yes-no' ? actual.value : null),
    text: (actual: Actual | ComputedActual) => (actual.kind === 'text' ? actual.value : null),
    computed: (actual: Actual | ComputedActual) => (actual.kind === 'computed' ? actual.value : null),
  },
  ScorecardChange: {
    cluster: ({ card }: ScorecardPush) => card.view.clusterId,
    period: ({ card }: ScorecardPush) => card.period,
    position: ({ card }: ScorecardPush) => card.view.position,
    nodes: ({ card, nodes }: ScorecardPush) => nodeSources(card, nodes),
  },
};

function indexAfter(card: ScorecardSource, after: string): number {
  const id = keyOfCursor(after, 1)[0]!;
  const index = card.nodes.findIndex((node) => node.id === id);
  if (index >= 0) return index + 1;
  throw inputFault('after', 'The node of this cursor is not in the scorecard.', 'Ask for the first page again.');
}
