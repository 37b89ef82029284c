import type { ScoreRowFragment, Status, StrategyMapQuery } from '../generated/operations.js';
import { linkId, type CauseEffect, type MapOfStrategy, type Objective } from './map-graph.js';

/** What became of a card or a link between the two moments that are compared. */
export type Difference = 'added' | 'removed' | undefined;

export interface MapCard {
  readonly objective: Objective;
  readonly score: number | null;
  readonly status: Status;
  /** Score and status at the other moment. */
  readonly before: { readonly score: number | null; readonly status: Status } | undefined;
  readonly difference: Difference;
  readonly measures: readonly ScoreRowFragment[];
  readonly node: ScoreRowFragment | undefined;
}

export interface MapLink extends CauseEffect {
  readonly difference: Difference;
}

/** A map with its scores, and with what another moment had. */
export interface MapView {
  readonly cards: readonly MapCard[];
  readonly links: readonly MapLink[];
  readonly perspectives: ReadonlyMap<string, ScoreRowFragment>;
  readonly top: ScoreRowFragment | undefined;
}

type Scores = ReadonlyMap<string, ScoreRowFragment>;

function scoresOf({ scorecard }: StrategyMapQuery): Scores {
  return new Map((scorecard?.nodes.nodes ?? []).map((node) => [node.id, node]));
}

/** Puts map and scores together; cards and links that only the other moment has stay in place as removed. */
export function mapView(map: MapOfStrategy, answer: StrategyMapQuery, other: StrategyMapQuery | undefined): MapView {
  const scores = scoresOf(answer);
  const earlier = other && scoresOf(other);
  const otherMap = other?.strategyMap ?? undefined;
  const before = new Set(otherMap?.objectives.map(({ id }) => id));
  const now = new Set(map.objectives.map(({ id }) => id));
  const cards = map.objectives.map((objective) => {
    const difference: Difference = otherMap && !before.has(objective.id) ? 'added' : undefined;
    return cardOf(objective, { strategy: map.id, scores, earlier, difference });
  });
  const gone = (otherMap?.objectives ?? []).filter(({ id }) => !now.has(id));
  for (const objective of gone) {
    cards.push(
      cardOf(objective, { strategy: map.id, scores: earlier ?? scores, earlier: undefined, difference: 'removed' }),
    );
  }
  return {
    cards,
    links: linksOf(map, otherMap),
    perspectives: new Map(
      [...scores.values()].flatMap((node) =>
        node.kind === 'PERSPECTIVE' && node.strategy === map.id ? [[node.perspective ?? '', node]] : [],
      ),
    ),
    top: scores.get(`strategy:${map.id}`),
  };
}

interface CardParts {
  readonly strategy: string;
  readonly scores: Scores;
  readonly earlier: Scores | undefined;
  readonly difference: Difference;
}

function cardOf(objective: Objective, { strategy, scores, earlier, difference }: CardParts): MapCard {
  const id = `objective:${strategy}/${objective.id}`;
  const node = scores.get(id);
  const before = earlier?.get(id);
  const measures = [...scores.values()].filter((one) => one.kind === 'MEASURE' && one.parentId === id);
  return {
    objective,
    score: node?.score ?? null,
    status: node?.status ?? 'GREY',
    before: before && { score: before.score, status: before.status },
    difference,
    measures,
    node,
  };
}

function linksOf(map: MapOfStrategy, other: MapOfStrategy | undefined): readonly MapLink[] {
  const before = new Set(other?.links.map(linkId));
  const now = new Set(map.links.map(linkId));
  const links: MapLink[] = map.links.map((link) => ({
    ...link,
    difference: other && !before.has(linkId(link)) ? 'added' : undefined,
  }));
  for (const link of other?.links ?? []) if (!now.has(linkId(link))) links.push({ ...link, difference: 'removed' });
  return links;
}

/** A card with its causes and effects: what is lit while it is looked at. */
export function around(id: string, links: readonly CauseEffect[]): ReadonlySet<string> {
  const lit = new Set([id]);
  for (const { from, to } of links) {
    if (from === id) lit.add(to);
    if (to === id) lit.add(from);
  }
  return lit;
}
