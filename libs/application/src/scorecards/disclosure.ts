import { subjectActor, type Subject } from '@strata/domain';
import { drained, type ScoreNode, type ScorePart, type Steps } from '@strata/engine';
import { ANY, inferenceOver, intervalOfStatus, type Interval } from './inference.js';
import { isOverMembers, type Aggregate, type Aggregates } from './member-figures.js';
import { standing } from './standing.js';

/** How much a reader sees of a node: everything, its score in whole percent, its status alone, or not even that. */
export type Shown = 'all' | 'rounded' | 'status' | 'nothing';

/** A node of a scorecard with only what its reader may see. */
export interface ShownNode extends ScoreNode {
  readonly shown: Shown;
}

/** The reader of a scorecard. */
export interface Reader {
  /** True if the reader sees the figures of every member. */
  readonly seesAll: boolean;
  /** True if the reader sees the figures of a subject. */
  readonly sees: (subject: Subject) => boolean;
  /** Whether scores that several other members contribute to are shown. */
  readonly showsScores: boolean;
  /**
   * Whether the scorecard can still change, as that of now can: then such scores are shown once all figures behind them
   * are reported, since the difference that a single report makes would tell it.
   */
  readonly isMoving: boolean;
}

/** A scorecard to disclose. */
export interface Disclosable {
  readonly nodes: readonly ScoreNode[];
  /** What its values over members were aggregated from. */
  readonly aggregates: Aggregates;
}

/** Other members that must stand behind a score for it to be shown. */
const MIN_MEMBERS = 3;

/** Scores are shown in whole percent. */
const ROUNDING = 0.005 + 1e-9;

/** Sums in float64 differ by less, so that intervals never contradict each other. */
const FLOAT_ERROR = 1e-9;

/** The least interval in which a hidden score must still lie: 10 % of the distance from red flag to goal, and some room. */
const MIN_INTERVAL = 0.034;

/** For scores near which few figures are possible: whoever knows that they are, may not learn how near. */
const MIN_INTERVAL_NEAR = 0.5;

/** What stays hidden below a node: the measures of single members, and how many members an aggregate combines. */
interface Hidden {
  /** `member/measure`; `*` is every member. */
  readonly figures: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly anonymous: number;
  /** True if some of it is not reported yet. */
  readonly isOpen: boolean;
}

interface Judged {
  readonly shown: Shown;
  readonly hidden: Hidden;
}

const NOTHING: Hidden = { figures: new Set(), members: new Set(), anonymous: 0, isOpen: false };
const ALL: Judged = { shown: 'all', hidden: NOTHING };
const ROUNDED: Judged = { shown: 'rounded', hidden: NOTHING };

/**
 * The nodes of a scorecard as a reader may see them. A figure of another member, and its score, are hidden. A score that
 * is rolled up from hidden ones is shown only as a weighted mean over at least three other members. Where a hidden score
 * could still be computed back from all that is shown, less is shown of the nodes above it.
 */
export function discloseNodes(card: Disclosable, reader: Reader): readonly ShownNode[] {
  return drained(disclosureInSteps(card, reader));
}

/** As `discloseNodes`, in steps. */
export function* disclosureInSteps(card: Disclosable, reader: Reader): Steps<readonly ShownNode[]> {
  const { nodes } = card;
  if (reader.seesAll) return nodes.map((node) => ({ ...node, shown: 'all' }));
  return yield* nodesShown(nodes, yield* levelsInSteps(card, reader));
}

/** As `disclosureInSteps`, for several readers at once: of each node what the one sees who sees least of it. */
export function* leastDisclosureInSteps(card: Disclosable, readers: readonly Reader[]): Steps<readonly ShownNode[]> {
  const least = new Map<string, Shown>(card.nodes.map(({ id }) => [id, 'all']));
  for (const reader of readers.filter(({ seesAll }) => !seesAll)) {
    for (const [id, shown] of yield* levelsInSteps(card, reader)) {
      if (EXTENT[shown] < EXTENT[least.get(id)!]) least.set(id, shown);
    }
    yield;
  }
  return yield* nodesShown(card.nodes, least);
}

const EXTENT: Readonly<Record<Shown, number>> = { nothing: 0, status: 1, rounded: 2, all: 3 };

/** How much a reader sees of each node. */
function* levelsInSteps(card: Disclosable, reader: Reader): Steps<ReadonlyMap<string, Shown>> {
  const { nodes } = card;
  const judge = judgeOf(card, reader);
  const shown = new Map<string, Shown>();
  for (const [index, node] of nodes.entries()) {
    shown.set(node.id, judge(node).shown);
    if (index % STEP === STEP - 1) yield;
  }
  yield* withholdRevealingNodes(nodes, shown);
  return shown;
}

function* nodesShown(nodes: readonly ScoreNode[], shown: ReadonlyMap<string, Shown>): Steps<readonly ShownNode[]> {
  const shownOf = (id: string): Shown => shown.get(id) ?? 'nothing';
  const disclosed: ShownNode[] = [];
  for (const [index, node] of nodes.entries()) {
    disclosed.push(withoutFigures(withoutOthersWaiting(node), shownOf(node.id), shownOf));
    if (index % STEP === STEP - 1) yield;
  }
  return disclosed;
}

/** The number of nodes of one step. */
const STEP = 512;

const LESS: Readonly<Record<Shown, Shown>> = { all: 'all', rounded: 'status', status: 'nothing', nothing: 'nothing' };

/** Shows less of the nodes from which a hidden score could be inferred, the nearest above it first. */
function* withholdRevealingNodes(nodes: readonly ScoreNode[], shown: Map<string, Shown>): Steps<void> {
  const hidden = nodes.flatMap(({ id, kind, score }) => {
    const isHidden = kind === 'measure' && score !== null && LESS[shown.get(id) ?? 'nothing'] === 'nothing';
    return isHidden ? [{ id, least: shown.get(id) === 'nothing' ? MIN_INTERVAL_NEAR : MIN_INTERVAL }] : [];
  });
  const above = parentsOf(nodes);
  const infer = inferenceOver(nodes);
  for (let changed = hidden.length > 0; changed;) {
    changed = false;
    const inferred = yield* infer((node) => knownOf(node, shown.get(node.id) ?? 'nothing'));
    yield;
    for (const { id, least } of hidden) {
      const [low, high] = inferred.get(id) ?? ANY;
      const telling = high - low < least ? nearest(id, above, shown) : undefined;
      if (telling === undefined) continue;
      shown.set(telling, LESS[shown.get(telling) ?? 'nothing']);
      changed = true;
    }
  }
}

function knownOf({ score, status }: ScoreNode, shown: Shown): Interval {
  if (shown === 'nothing') return ANY;
  const known = scoreOf(score, shown);
  if (known === null) return intervalOfStatus(status);
  const error = shown === 'all' ? FLOAT_ERROR : ROUNDING;
  return [known - error, known + error];
}

function parentsOf(nodes: readonly ScoreNode[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string[]>();
  for (const { id, parts = [] } of nodes) {
    for (const { nodeId } of parts) {
      const known = parents.get(nodeId);
      if (known) known.push(id);
      else parents.set(nodeId, [id]);
    }
  }
  return parents;
}

/** The nearest node above of which less can be shown. */
function nearest(
  id: string,
  above: ReadonlyMap<string, readonly string[]>,
  shown: ReadonlyMap<string, Shown>,
): string | undefined {
  const open = [...(above.get(id) ?? [])];
  const seen = new Set(open);
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (shown.get(at) === 'rounded' || shown.get(at) === 'status') return at;
    for (const parent of above.get(at) ?? []) {
      if (!seen.has(parent)) open.push(parent);
      seen.add(parent);
    }
  }
  return undefined;
}

function judgeOf({ nodes, aggregates }: Disclosable, reader: Reader): (node: ScoreNode) => Judged {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<string, Judged>();
  /** Hidden figures that a score that is shown depends on; a second such score could tell them apart. */
  const used = new Set<string>();
  const judge = (node: ScoreNode): Judged => {
    const before = known.get(node.id);
    if (before !== undefined) return before;
    const judged = node.kind === 'measure' ? judgeMeasure(node, reader, aggregates) : judgeParent(node);
    known.set(node.id, judged);
    return judged;
  };
  const judgeParent = (node: ScoreNode): Judged => {
    const parts = (node.parts ?? []).filter(({ relation, weight }) => relation !== 'support' && weight > 0);
    const below = parts.flatMap((part) => {
      const child = byId.get(part.nodeId);
      return child === undefined ? [] : [judge(child)];
    });
    if (below.every(({ shown }) => shown === 'all')) return ALL;
    const concealed = below.filter(({ shown }) => LESS[shown] === 'nothing');
    const hidden = unionOf(concealed.map((judged) => judged.hidden));
    if (isCounted(node)) return judgeCount(node, below, hidden);
    if (sizeOf(hidden) === 0) return ROUNDED;
    const judged = { shown: 'status', hidden } as const;
    if (node.rollUp !== 'weighted-mean' || !isShown(hidden, reader)) return judged;
    if ([...hidden.figures].some((figure) => used.has(figure))) return judged;
    for (const figure of hidden.figures) used.add(figure);
    return ROUNDED;
  };
  return judge;
}

function isCounted({ rollUp }: ScoreNode): boolean {
  return rollUp === 'count' || rollUp === 'majority';
}

/** The share of green parts, and the status of most, can be counted by anybody who sees the statuses. */
function judgeCount({ rollUp }: ScoreNode, below: readonly Judged[], hidden: Hidden): Judged {
  if (below.some(({ shown }) => shown === 'nothing')) return { shown: 'nothing', hidden };
  return rollUp === 'count' || sizeOf(hidden) === 0 ? ROUNDED : { shown: 'status', hidden };
}

/** True if a score that depends on what is hidden may be shown. */
function isShown(hidden: Hidden, { showsScores, isMoving }: Reader): boolean {
  return showsScores && sizeOf(hidden) >= MIN_MEMBERS && !(isMoving && hidden.isOpen);
}

function judgeMeasure(node: ScoreNode, reader: Reader, aggregates: Aggregates): Judged {
  const { reading, measure } = node;
  if (reading === undefined) return ALL;
  const actor = subjectActor(reading.subject);
  if (actor !== undefined) {
    if (reader.sees(reading.subject)) return ALL;
    const figures = new Set([`${actor}/${measure}`]);
    return { shown: 'status', hidden: { figures, members: new Set([actor]), anonymous: 0, isOpen: isAwaited(node) } };
  }
  const aggregate = aggregates.get(node.id);
  const computed = computedFromHidden(aggregate, reader);
  if (computed) return { shown: 'status', hidden: computed };
  // What is reported about the cluster itself is public among its members.
  if (!isOverMembers(node) || aggregate === undefined) return ALL;
  const { others, isNearBound } = standing(aggregate, reader.sees);
  const figures = new Set([`*/${measure}`]);
  const hidden = { figures, members: new Set<string>(), anonymous: others, isOpen: !aggregate.isComplete };
  if (others === 0) return ALL;
  if (isNearBound) return { shown: 'nothing', hidden };
  return isShown(hidden, reader) ? ROUNDED : { shown: 'status', hidden };
}

/** What a method reads that the reader does not see. Its result can depend on a single one of them, and be moved by each. */
function computedFromHidden(aggregate: Aggregate | undefined, { sees }: Reader): Hidden | undefined {
  const unseen = (aggregate?.computedFrom ?? []).filter(({ subject }) => !sees(subject));
  if (unseen.length === 0) return undefined;
  const figures = new Set(unseen.map(({ of, subject }) => `${subjectActor(subject)!}/${of}`));
  return { figures, members: new Set(), anonymous: 1, isOpen: true };
}

/** True if a value is still to come, and will change the score. */
function isAwaited({ reading, reason, state }: ScoreNode): boolean {
  if (reading?.carriedFrom !== undefined || reading?.partial !== undefined) return true;
  return reason === 'MISSING' || (reason === 'NOT_DUE' && state === 'open');
}

function unionOf(list: readonly Hidden[]): Hidden {
  return {
    figures: new Set(list.flatMap(({ figures }) => [...figures])),
    members: new Set(list.flatMap(({ members }) => [...members])),
    anonymous: list.reduce((most, { anonymous }) => Math.max(most, anonymous), 0),
    isOpen: list.some(({ isOpen }) => isOpen),
  };
}

/** The number of members that are certainly different. */
function sizeOf({ members, anonymous }: Hidden): number {
  return Math.max(members.size, anonymous);
}

/** Without how many values wait for their approval, where these may be those of other members. */
function withoutOthersWaiting(node: ScoreNode): ScoreNode {
  if (node.reading?.awaitingApproval === undefined || subjectActor(node.reading.subject) !== undefined) return node;
  const { awaitingApproval: _, ...reading } = node.reading;
  return { ...node, reading };
}

/** A node with what is shown of it. */
function withoutFigures(node: ScoreNode, shown: Shown, shownOf: (id: string) => Shown): ShownNode {
  const parts = node.parts?.map((part) => shownPart(part, shown, shownOf(part.nodeId)));
  if (shown === 'all') return { ...node, parts, shown };
  const { reading: _reading, detail: _detail, ...rest } = node;
  const status = shown === 'nothing' ? 'grey' : node.status;
  return { ...rest, score: scoreOf(node.score, shown), rawScore: null, status, parts, shown };
}

function shownPart(part: ScorePart, whole: Shown, shown: Shown): ScorePart {
  const contribution = whole === 'all' && shown === 'all' ? part.contribution : null;
  const status = shown === 'nothing' ? 'grey' : part.status;
  return { ...part, score: scoreOf(part.score, shown), status, contribution };
}

/** A score as it is shown. */
function scoreOf(score: number | null, shown: Shown): number | null {
  if (score === null || shown === 'status' || shown === 'nothing') return null;
  return shown === 'all' ? score : Math.round(score * 100) / 100;
}
