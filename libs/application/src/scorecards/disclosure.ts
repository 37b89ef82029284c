import { subjectActor, type Subject } from '@strata/domain';
import { drained, type ScoreNode, type ScorePart, type Steps } from '@strata/engine';
import { ANY, inferenceOver, intervalOfStatus, type Interval } from './inference.js';

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
  /** True if the reader reports for a member, whose own values it therefore knows. */
  readonly isMember: boolean;
  /** Whether scores that several other members contribute to are shown. */
  readonly showsScores: boolean;
}

/** Other members that must stand behind a score for it to be shown. */
const MIN_MEMBERS = 3;

/** Scores are shown in whole percent. */
const ROUNDING = 0.005 + 1e-9;

/** Sums in float64 differ by less, so that intervals never contradict each other. */
const FLOAT_ERROR = 1e-9;

/** The least interval in which a hidden score must still lie: 10 % of the distance from red flag to goal, and some room. */
const MIN_INTERVAL = 0.034;

/** What stays hidden below a node: the measures of single members, and how many members an aggregate combines. */
interface Hidden {
  /** `member/measure`; `*` is every member. */
  readonly figures: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly anonymous: number;
}

interface Judged {
  readonly shown: Shown;
  readonly hidden: Hidden;
}

const NOTHING: Hidden = { figures: new Set(), members: new Set(), anonymous: 0 };
const ALL: Judged = { shown: 'all', hidden: NOTHING };
const ROUNDED: Judged = { shown: 'rounded', hidden: NOTHING };

/**
 * The nodes of a scorecard as a reader may see them. A figure of another member, and its score, are hidden. A score that
 * is rolled up from hidden ones is shown only as a weighted mean over at least three other members. Where a hidden score
 * could still be computed back from all that is shown, less is shown of the nodes above it.
 */
export function discloseNodes(nodes: readonly ScoreNode[], reader: Reader): readonly ShownNode[] {
  return drained(disclosureInSteps(nodes, reader));
}

/** As `discloseNodes`, in steps. */
export function* disclosureInSteps(nodes: readonly ScoreNode[], reader: Reader): Steps<readonly ShownNode[]> {
  if (reader.seesAll) return nodes.map((node) => ({ ...node, shown: 'all' }));
  const judge = judgeOf(nodes, reader);
  const shown = new Map<string, Shown>();
  for (const [index, node] of nodes.entries()) {
    shown.set(node.id, judge(node).shown);
    if (index % STEP === STEP - 1) yield;
  }
  yield* withholdRevealingNodes(nodes, shown);
  const shownOf = (id: string): Shown => shown.get(id) ?? 'nothing';
  const disclosed: ShownNode[] = [];
  for (const [index, node] of nodes.entries()) {
    disclosed.push(withoutFigures(node, shownOf(node.id), shownOf));
    if (index % STEP === STEP - 1) yield;
  }
  return disclosed;
}

/** The number of nodes of one step. */
const STEP = 512;

const LESS: Readonly<Record<Shown, Shown>> = { all: 'all', rounded: 'status', status: 'nothing', nothing: 'nothing' };

/** Shows less of the nodes from which a hidden score could be inferred, the nearest above it first. */
function* withholdRevealingNodes(nodes: readonly ScoreNode[], shown: Map<string, Shown>): Steps<void> {
  const hidden = nodes.filter(
    ({ id, kind, score }) => kind === 'measure' && score !== null && shown.get(id) === 'status',
  );
  const above = parentsOf(nodes);
  const infer = inferenceOver(nodes);
  for (let changed = hidden.length > 0; changed;) {
    changed = false;
    const inferred = yield* infer((node) => knownOf(node, shown.get(node.id) ?? 'nothing'));
    yield;
    for (const { id } of hidden) {
      const [low, high] = inferred.get(id) ?? ANY;
      const telling = high - low < MIN_INTERVAL ? nearest(id, above, shown) : undefined;
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

function judgeOf(nodes: readonly ScoreNode[], reader: Reader): (node: ScoreNode) => Judged {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<string, Judged>();
  /** Hidden figures that a score that is shown depends on; a second such score could tell them apart. */
  const used = new Set<string>();
  const judge = (node: ScoreNode): Judged => {
    const before = known.get(node.id);
    if (before !== undefined) return before;
    const judged = node.kind === 'measure' ? judgeMeasure(node, reader) : judgeParent(node);
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
    // The share of green parts can be counted by anybody who sees the statuses.
    if (node.rollUp === 'count') return ROUNDED;
    const hidden = unionOf(below.filter(({ shown }) => shown === 'status').map((judged) => judged.hidden));
    if (sizeOf(hidden) === 0) return ROUNDED;
    const judged = { shown: 'status', hidden } as const;
    if (!reader.showsScores || node.rollUp !== 'weighted-mean' || sizeOf(hidden) < MIN_MEMBERS) return judged;
    if ([...hidden.figures].some((figure) => used.has(figure))) return judged;
    for (const figure of hidden.figures) used.add(figure);
    return ROUNDED;
  };
  return judge;
}

function judgeMeasure({ reading, measure }: ScoreNode, { sees, isMember, showsScores }: Reader): Judged {
  if (reading === undefined) return ALL;
  const actor = subjectActor(reading.subject);
  if (actor !== undefined) {
    if (sees(reading.subject)) return ALL;
    const hidden = { figures: new Set([`${actor}/${measure}`]), members: new Set([actor]), anonymous: 0 };
    return { shown: 'status', hidden };
  }
  // What is reported about the cluster itself is public among its members.
  if (reading.members === undefined) return ALL;
  const others = reading.members.counted - (isMember ? 1 : 0);
  if (others <= 0) return ALL;
  if (showsScores && others >= MIN_MEMBERS) return ROUNDED;
  return { shown: 'status', hidden: { figures: new Set([`*/${measure}`]), members: new Set(), anonymous: others } };
}

function unionOf(list: readonly Hidden[]): Hidden {
  return {
    figures: new Set(list.flatMap(({ figures }) => [...figures])),
    members: new Set(list.flatMap(({ members }) => [...members])),
    anonymous: list.reduce((most, { anonymous }) => Math.max(most, anonymous), 0),
  };
}

/** The number of members that are certainly different. */
function sizeOf({ members, anonymous }: Hidden): number {
  return Math.max(members.size, anonymous);
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
