import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { StrategyMapQuery } from '../generated/operations.js';

export type MapOfStrategy = NonNullable<StrategyMapQuery['strategyMap']>;
export type Objective = MapOfStrategy['objectives'][number];
export type CauseEffect = MapOfStrategy['links'][number];

export const CARD = { width: 236, height: 92 };
export const BAND_PAD = 22;
/** The room for the name of a band. */
export const BAND_NAME = 150;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything on a map stands. */
export interface MapPlaces {
  readonly cards: ReadonlyMap<string, Box>;
  readonly bands: readonly (Box & { readonly id: string })[];
  /** The points of each link, by `linkId`. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

export function linkId({ from, to }: Pick<CauseEffect, 'from' | 'to'>): string {
  return `${from}>${to}`;
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'UP',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.partitioning.activate': 'true',
  // Objectives without links would otherwise land in another band.
  'elk.separateConnectedComponents': 'false',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.spacing.nodeNode': '34',
  'elk.spacing.edgeNode': '44',
  'elk.spacing.edgeEdge': '16',
  'elk.layered.spacing.nodeNodeBetweenLayers': '58',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
};

/** A map as the layout takes it: one partition for each perspective that has objectives, the last at the bottom. */
export function mapGraph(
  objectives: readonly Pick<Objective, 'id' | 'perspective'>[],
  links: readonly Pick<CauseEffect, 'from' | 'to'>[],
  perspectives: readonly string[],
): ElkNode {
  const used = perspectives.filter((id) => objectives.some(({ perspective }) => perspective === id)).reverse();
  const known = new Set(objectives.map(({ id }) => id));
  return {
    id: 'map',
    layoutOptions: OPTIONS,
    children: objectives.map(({ id, perspective }) => ({
      id,
      ...CARD,
      layoutOptions: { 'elk.partitioning.partition': String(Math.max(0, used.indexOf(perspective))) },
    })),
    edges: links
      .filter(({ from, to }) => known.has(from) && known.has(to))
      .map((link) => ({ id: linkId(link), sources: [link.from], targets: [link.to] })),
  };
}

/** The places that a layout gave, with the bands around the cards of each perspective. */
export function placesOf(
  laidOut: ElkNode,
  objectives: readonly Pick<Objective, 'id' | 'perspective'>[],
  perspectives: readonly string[],
): MapPlaces {
  const cards = new Map<string, Box>();
  for (const { id, x = 0, y = 0 } of laidOut.children ?? []) cards.set(id, { x, y, ...CARD });
  const routes = new Map<string, readonly Point[]>();
  for (const edge of laidOut.edges ?? []) routes.set(edge.id, pointsOf(edge));
  return { cards, routes, bands: bandsOf(cards, objectives, { perspectives, width: laidOut.width ?? CARD.width }) };
}

function pointsOf({ sections }: ElkExtendedEdge): readonly Point[] {
  const [section] = sections ?? [];
  return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
}

function bandsOf(
  cards: ReadonlyMap<string, Box>,
  objectives: readonly Pick<Objective, 'id' | 'perspective'>[],
  { perspectives, width }: { readonly perspectives: readonly string[]; readonly width: number },
): MapPlaces['bands'] {
  const spans = perspectives.flatMap((id) => {
    const boxes = objectives.flatMap((one) => (one.perspective === id ? [cards.get(one.id)!] : []));
    if (boxes.length === 0) return [];
    const top = Math.min(...boxes.map(({ y }) => y)) - BAND_PAD;
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + BAND_PAD;
    return [{ id, top, bottom }];
  });
  return spans.map(({ id, top, bottom }) => ({
    id,
    x: -BAND_NAME,
    y: top,
    width: width + BAND_NAME + BAND_PAD,
    height: bottom - top,
  }));
}

/** A line through points whose corners are rounded. */
export function roundedPath(points: readonly Point[], radius = 8): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${first.x},${first.y}`;
  let before = first;
  rest.forEach((point, at) => {
    const after = rest[at + 1];
    if (after === undefined) path += `L${point.x},${point.y}`;
    else {
      const start = towards(point, before, radius);
      const end = towards(point, after, radius);
      path += `L${start.x},${start.y}Q${point.x},${point.y} ${end.x},${end.y}`;
    }
    before = point;
  });
  return path;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The middle of the longest part of a line, where its label stands. */
export function labelPlace(points: readonly Point[]): Point {
  let best = { length: -1, x: 0, y: 0 };
  points.slice(1).forEach((to, at) => {
    const from = points[at]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length > best.length) best = { length, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  });
  return best;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How far a place lies ahead in a direction, and to the side of it. */
const OFFSETS: Readonly<Record<Direction, (dx: number, dy: number) => readonly [ahead: number, aside: number]>> = {
  up: (dx, dy) => [-dy, dx],
  down: (dx, dy) => [dy, dx],
  left: (dx, dy) => [-dx, dy],
  right: (dx, dy) => [dx, dy],
};

/** The nearest card in a direction; undefined if there is none. */
export function cardTowards(from: string, direction: Direction, cards: MapPlaces['cards']): string | undefined {
  const here = cards.get(from);
  if (here === undefined) return undefined;
  const costs = [...cards].flatMap(([id, box]) => {
    const [ahead, aside] = OFFSETS[direction](box.x - here.x, box.y - here.y);
    return ahead > 1 ? [{ id, cost: ahead + 2 * Math.abs(aside) }] : [];
  });
  return costs.sort((a, b) => a.cost - b.cost)[0]?.id;
}
