import {
  actualText,
  clusterDuring,
  daysOfPeriod,
  DEFAULT_DISCLOSURE,
  disclosureExceeded,
  MAX_SNAPSHOT_NODES,
  StrataError,
  type CardPlace,
  type Disclosure,
  type Id,
  type PeriodName,
  type SnapshotContent,
  type SnapshotDepth,
  type SnapshotNode,
  type SnapshotView,
} from '@strata/domain';
import type { MeasureReading } from '@strata/engine';
import { requireAllowed } from '../access/access-error.js';
import { requireStrategy, type ClusterView } from '../clusters/cluster-view.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { comparedFigure } from '../scorecards/compared-figure.js';
import type { ShownNode } from '../scorecards/disclosure.js';
import { labelsOfNode } from '../scorecards/node-labels.js';
import type { Scorecards } from '../scorecards/scorecards.js';
import { mapSideOf } from '../strategies/map-side.js';
import { publicNodes } from './public-nodes.js';

/** What is to be published. */
export interface SnapshotQuestion {
  readonly view: SnapshotView;
  readonly period: PeriodName;
  /** Needed by a map; of a scorecard, by default the whole cascade. */
  readonly strategy?: Id | undefined;
  /** By default down to the objectives. */
  readonly depth?: SnapshotDepth | undefined;
  /** By default what the cluster discloses to its members, but never their figures. */
  readonly disclosure?: Disclosure | undefined;
}

export interface ContentSources {
  readonly reads: ClusterReads;
  readonly scorecards: Scorecards;
}

const KINDS: Readonly<Record<SnapshotDepth, readonly string[]>> = {
  strategies: ['strategy'],
  objectives: ['strategy', 'objective'],
  measures: ['strategy', 'objective', 'measure'],
};

/**
 * What a snapshot of a view shows to everybody. Throws `UNKNOWN_STRATEGY`, `NO_STRATEGY_OF_MAP`,
 * `DISCLOSURE_EXCEEDED`, `NOTHING_TO_PUBLISH` and `SNAPSHOT_TOO_LARGE`.
 */
export async function snapshotContent(
  sources: ContentSources,
  view: ClusterView,
  question: SnapshotQuestion,
): Promise<Omit<SnapshotContent, 'seal'>> {
  const { period, strategy } = question;
  const settled = settledQuestion(view, question);
  const shown = await publicNodes(sources, view, { period, strategy, disclosure: settled.disclosure });
  const wanted = shown.filter((node) => isWanted(node, settled));
  if (wanted.length === 0) throw nothingToPublish(period);
  if (wanted.length > MAX_SNAPSHOT_NODES) throw tooLarge(wanted.length);
  const drawn = question.view === 'map' ? await mapParts(sources, view, { period, strategy: strategy! }) : NO_MAP;
  const parents = parentsAmong(shown, new Set(wanted.map(({ id }) => id)));
  const { labels, calendar } = view.structure.cluster;
  const { perspectives } = clusterDuring(view.structure.cluster, daysOfPeriod(period, calendar));
  return {
    form: 1,
    cluster: view.clusterId,
    labels,
    view: question.view,
    depth: settled.depth,
    period,
    ...(strategy !== undefined && { strategy }),
    ...(await momentOf(sources.reads, view)),
    ...(isClosed(view, period) && { evaluation: view.evaluation!.id }),
    disclosure: settled.disclosure,
    perspectives: perspectives.map(({ id, labels: names }) => ({ id, labels: names })),
    nodes: wanted.map((node) => nodeOf(view, node, { parent: parents.get(node.id), places: drawn.places })),
    links: drawn.links,
  };
}

interface SettledQuestion extends SnapshotQuestion {
  readonly depth: SnapshotDepth;
  readonly disclosure: Disclosure;
}

/** The question with what it leaves open. Throws `NO_STRATEGY_OF_MAP`, `UNKNOWN_STRATEGY` and `DISCLOSURE_EXCEEDED`. */
function settledQuestion(view: ClusterView, question: SnapshotQuestion): SettledQuestion {
  const { strategy } = question;
  if (question.view === 'map' && strategy === undefined) throw noStrategyOfMap();
  if (strategy !== undefined) requireStrategy(view, strategy);
  const { cluster } = view.structure;
  const { disclosure: own = DEFAULT_DISCLOSURE } = cluster;
  const { depth = 'objectives', disclosure = own === 'open' ? 'scores' : own } = question;
  requireAllowed(disclosureExceeded(disclosure, cluster));
  return { ...question, depth, disclosure };
}

/** A map shows its own strategy alone. */
function isWanted({ kind, strategy }: ShownNode, question: SettledQuestion): boolean {
  return KINDS[question.depth].includes(kind) && (question.view === 'scorecard' || strategy === question.strategy);
}

/** True for the scorecard of an evaluation that counts: of another period, it is what was known at its moment. */
function isClosed({ evaluation }: ClusterView, period: PeriodName): boolean {
  return evaluation !== undefined && evaluation.period === period && evaluation.withdrawn === undefined;
}

/** The position and the moment of what is shown: of the newest state, those of the cluster's last event. */
async function momentOf(
  reads: ClusterReads,
  view: ClusterView,
): Promise<Pick<SnapshotContent, 'position' | 'knownAt'>> {
  const { clusterId, isNewest, changedAt, moment } = view;
  const position = (isNewest ? changedAt : undefined) ?? view.position;
  if (!isNewest) return { position, knownAt: moment };
  return { position, knownAt: (await reads.moments(clusterId, [position])).get(position)?.knownAt ?? moment };
}

interface MapParts {
  readonly links: SnapshotContent['links'];
  readonly places: ReadonlyMap<Id, CardPlace>;
}

const NO_MAP: MapParts = { links: [], places: new Map() };

/** The links of the map in force in a period, and where its cards were put. */
async function mapParts(
  { reads }: ContentSources,
  view: ClusterView,
  { period, strategy }: { readonly period: PeriodName; readonly strategy: Id },
): Promise<MapParts> {
  const { map } = await mapSideOf(reads, strategy, { view, period });
  const nodeId = (objective: Id) => `objective:${strategy}/${objective}`;
  const { places = [] } = (await reads.maps.layouts(view)).get(strategy) ?? {};
  return {
    links: map.links.map(({ from, to, sign }) => ({ from: nodeId(from), to: nodeId(to), sign })),
    places: new Map(places.map((place) => [place.objective, place])),
  };
}

/** The nearest node above each that is shown too: perspectives are not. */
function parentsAmong(nodes: readonly ShownNode[], wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const above = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const parents = new Map<string, string>();
  for (const id of wanted) {
    let at = above.get(id) ?? null;
    while (at !== null && !wanted.has(at)) at = above.get(at) ?? null;
    if (at !== null) parents.set(id, at);
  }
  return parents;
}

interface NodeParts {
  readonly parent: string | undefined;
  readonly places: MapParts['places'];
}

function nodeOf(view: ClusterView, node: ShownNode, { parent, places }: NodeParts): SnapshotNode {
  const { id, kind, perspective, objective, status, score, coverage, state } = node;
  const place = kind === 'objective' && objective !== undefined ? places.get(objective) : undefined;
  return {
    id,
    ...(parent !== undefined && { parent }),
    kind: kind as SnapshotNode['kind'],
    labels: labelsOfNode(view.structure, node) ?? { en: id },
    ...(perspective !== undefined && { perspective }),
    ...{ status, score, coverage, state },
    ...(kind === 'measure' && node.shown === 'all' && figuresOf(view, node)),
    ...(place && { place: { x: place.x, y: place.y } }),
  };
}

/** The value of a measure that everybody may see, with its target. */
function figuresOf(view: ClusterView, node: ShownNode): Partial<SnapshotNode> {
  const { unit = '' } = view.structure.measures.get(node.measure ?? '') ?? {};
  const actual = textOf(node.reading?.actual);
  const target = comparedFigure(view.structure, node);
  return {
    ...(actual !== undefined && { actual }),
    ...(target !== undefined && { target }),
    ...(unit !== '' && { unit }),
  };
}

function textOf(actual: MeasureReading['actual'] | undefined): string | undefined {
  if (actual === undefined || actual === null) return undefined;
  return actual.kind === 'computed' ? String(actual.value) : (actualText(actual) ?? undefined);
}

function noStrategyOfMap(): StrataError {
  return new StrataError('NO_STRATEGY_OF_MAP', 'A map is that of one strategy.', { remedy: 'Name the strategy.' });
}

function nothingToPublish(period: PeriodName): StrataError {
  return new StrataError('NOTHING_TO_PUBLISH', `For ${period}, there is nothing to publish.`, {
    remedy: 'Choose a period for which the strategy is active.',
  });
}

function tooLarge(nodes: number): StrataError {
  return new StrataError(
    'SNAPSHOT_TOO_LARGE',
    `The snapshot would show ${nodes} nodes; it can show at most ${MAX_SNAPSHOT_NODES}.`,
    { remedy: 'Publish one strategy, or fewer levels.' },
  );
}
