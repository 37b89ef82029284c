import type { Edge, Node } from '@xyflow/react';
import type { Words } from '../words/use-words.js';
import { labelPlace, linkId, roundedPath, type MapPlaces, type Point } from './map-graph.js';
import type { MapCard, MapLink, MapView } from './map-view.js';

export type CardFlowNode = Node<
  {
    readonly card: MapCard;
    readonly isDim: boolean;
    readonly isChosen: boolean;
    readonly isEdited: boolean;
    readonly hasProblem: boolean;
  },
  'card'
>;
export type BandFlowNode = Node<
  { readonly label: string; readonly score: number | null; readonly status: MapCard['status'] | undefined },
  'band'
>;
export type MapNode = CardFlowNode | BandFlowNode;
export type LinkFlowEdge = Edge<
  {
    readonly path: string;
    readonly end: Point;
    readonly before: Point;
    readonly label: string;
    readonly labelAt: Point;
    readonly link: MapLink;
    readonly isLit: boolean;
    readonly isDim: boolean;
  },
  'link'
>;

export interface FlowNodesParts {
  readonly view: MapView;
  readonly places: MapPlaces;
  readonly lit: ReadonlySet<string> | undefined;
  readonly chosen: string | undefined;
  readonly perspectives: readonly { readonly id: string; readonly label: string }[];
  readonly words: Words;
  /** Objectives whose edits are refused, while the map is edited. */
  readonly problems?: ReadonlySet<string> | undefined;
}

/** Bands first, so that they lie below the cards. */
export function flowNodes({ view, places, lit, chosen, perspectives, words, problems }: FlowNodesParts): MapNode[] {
  const isEdited = problems !== undefined;
  const names = new Map(perspectives.map(({ id, label }) => [id, label]));
  const bands = places.bands.map(({ id, x, y, width, height }): BandFlowNode => {
    const node = view.perspectives.get(id);
    return {
      id: `band:${id}`,
      type: 'band',
      position: { x, y },
      width,
      height,
      data: { label: names.get(id) ?? id, score: node?.score ?? null, status: node?.status },
      selectable: false,
      draggable: false,
      focusable: false,
      zIndex: -1,
    };
  });
  const cards = view.cards.flatMap((card): CardFlowNode[] => {
    const { id } = card.objective;
    const box = places.cards.get(id);
    if (box === undefined) return [];
    return [
      {
        id,
        type: 'card',
        position: { x: box.x, y: box.y },
        width: box.width,
        height: box.height,
        selected: id === chosen,
        draggable: isEdited,
        data: {
          card,
          isDim: lit !== undefined && !lit.has(id),
          isChosen: id === chosen,
          isEdited,
          hasProblem: problems?.has(id) ?? false,
        },
        ariaLabel: nameOf(card, view, words),
      },
    ];
  });
  return [...bands, ...cards];
}

function nameOf({ objective, score, status, measures }: MapCard, { links }: MapView, { t, percent }: Words): string {
  return t('map.card', {
    name: objective.label,
    score: percent(score, 0),
    status: t(`status.${status}`),
    measures: t('map.measures', { count: measures.length }),
    causes: t('map.causes', { count: links.filter(({ to }) => to === objective.id).length }),
    effects: t('map.effects', { count: links.filter(({ from }) => from === objective.id).length }),
  });
}

export interface FlowEdgesParts {
  readonly view: MapView;
  readonly places: MapPlaces;
  readonly focus: string | undefined;
  readonly words: Words;
}

export function flowEdges({ view, places, focus, words: { t } }: FlowEdgesParts): LinkFlowEdge[] {
  return view.links.flatMap((link): LinkFlowEdge[] => {
    const points = places.routes.get(linkId(link));
    if (points === undefined || points.length < 2) return [];
    const isLit = focus === link.from || focus === link.to;
    const lag = link.lag === 0 ? '' : t('map.lag', { count: link.lag });
    return [
      {
        id: linkId(link),
        source: link.from,
        target: link.to,
        type: 'link',
        selectable: false,
        zIndex: isLit ? 1 : 0,
        data: {
          path: roundedPath(points),
          end: points.at(-1)!,
          before: points.at(-2)!,
          label: [link.sign === 'NEGATIVE' ? '−' : '', lag].filter(Boolean).join(' '),
          labelAt: labelPlace(points),
          link,
          isLit,
          isDim: focus !== undefined && !isLit,
        },
      },
    ];
  });
}
