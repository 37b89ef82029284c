import {
  BAND_NAME,
  BAND_PAD,
  CARD,
  linkId,
  type Box,
  type CauseEffect,
  type MapPlaces,
  type Point,
} from './map-graph.js';

/** How far apart cards are that no layout has placed. */
const GAP = 34;
/** How far a routed line runs straight at its ends. */
const STUB = 18;
/** The room between bands that the layout has not separated. */
const BAND_GAP = 58;

/** Where a card was put in its band: from the left edge of the bands, and from the top edge of its own. */
export interface PutCard {
  readonly objective: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacesParts {
  readonly objectives: readonly { readonly id: string; readonly perspective: string }[];
  readonly links: readonly Pick<CauseEffect, 'from' | 'to'>[];
  /** From the top down. */
  readonly perspectives: readonly string[];
  readonly put: readonly PutCard[];
  /** Whether perspectives without objectives have a band too. */
  readonly withEmpty?: boolean | undefined;
}

/**
 * Places with the cards that somebody has put somewhere. The others stay where the layout has them; those that it does not
 * know, or has in another band, follow at the right. Bands grow with their cards, and links of cards that have moved are
 * routed anew.
 */
export function arranged(laidOut: MapPlaces, parts: PlacesParts): MapPlaces {
  const { objectives, perspectives, withEmpty = false } = parts;
  const put = new Map(parts.put.map((one) => [one.objective, one]));
  const known = bandOf(laidOut);
  const used = perspectives.filter((id) => withEmpty || objectives.some(({ perspective }) => perspective === id));
  const cards = new Map<string, Box>();
  const bands: { id: string; y: number; height: number }[] = [];
  let top = laidOut.bands[0]?.y ?? 0;
  for (const band of used) {
    const former = laidOut.bands.find(({ id }) => id === band);
    const own = objectives.filter(({ perspective }) => perspective === band).map(({ id }) => id);
    const rows = relativePlaces(own, (id) => {
      const place = put.get(id);
      if (place) return { x: place.x - BAND_NAME, y: place.y };
      const box = laidOut.cards.get(id);
      return box && former && known(id) === band ? { x: box.x, y: box.y - former.y } : undefined;
    });
    const height =
      Math.max(CARD.height, ...[...rows.values()].map(({ y }) => y + CARD.height - BAND_PAD)) + 2 * BAND_PAD;
    for (const [id, { x, y }] of rows) cards.set(id, { ...CARD, x, y: y + top });
    bands.push({ id: band, y: top, height: Math.max(height, former?.height ?? 0) });
    top += Math.max(height, former?.height ?? 0) + gapAfter(laidOut, band);
  }
  const left = Math.min(0, ...[...cards.values()].map(({ x }) => x));
  const right = Math.max(
    ...laidOut.bands.map(({ x, width }) => x + width),
    ...[...cards.values()].map(({ x, width }) => x + width + BAND_PAD),
    CARD.width + BAND_PAD,
  );
  const edge = { x: left - BAND_NAME, width: right - left + BAND_NAME };
  return { cards, bands: bands.map((band) => ({ ...band, ...edge })), routes: routesOf(laidOut, cards, parts.links) };
}

/** The band in which the layout has a card. */
function bandOf({ bands, cards }: MapPlaces): (id: string) => string | undefined {
  return (id) => {
    const box = cards.get(id);
    return box && bands.find(({ y, height }) => box.y >= y && box.y < y + height)?.id;
  };
}

/** The room below a band in the layout. */
function gapAfter({ bands }: MapPlaces, band: string): number {
  const at = bands.findIndex(({ id }) => id === band);
  const [here, next] = [bands[at], bands[at + 1]];
  return at >= 0 && here && next ? next.y - here.y - here.height : BAND_GAP;
}

function relativePlaces(ids: readonly string[], placeOf: (id: string) => Point | undefined): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const id of ids) {
    const place = placeOf(id);
    if (place) places.set(id, place);
  }
  let right = Math.max(-GAP, ...[...places.values()].map(({ x }) => x + CARD.width));
  for (const id of ids) {
    if (places.has(id)) continue;
    places.set(id, { x: right + GAP, y: BAND_PAD });
    right += GAP + CARD.width;
  }
  return places;
}

/** The place of a card, as it is kept, from where it stands on the canvas. */
export function keptPlace({ x, y }: Point, band: Pick<Box, 'y'>): { readonly x: number; readonly y: number } {
  return { x: Math.round(x + BAND_NAME), y: Math.max(BAND_PAD, Math.round(y - band.y)) };
}

/** The band over which the middle of a card is; otherwise the nearest. */
export function bandAt({ y }: Point, bands: MapPlaces['bands']): MapPlaces['bands'][number] | undefined {
  const middle = y + CARD.height / 2;
  const distance = ({ y: top, height }: Box) => Math.max(top - middle, middle - top - height, 0);
  return [...bands].sort((a, b) => distance(a) - distance(b))[0];
}

function routesOf(
  laidOut: MapPlaces,
  cards: ReadonlyMap<string, Box>,
  links: PlacesParts['links'],
): ReadonlyMap<string, readonly Point[]> {
  const stands = (id: string) => {
    const [now, before] = [cards.get(id), laidOut.cards.get(id)];
    return now !== undefined && before !== undefined && now.x === before.x && now.y === before.y;
  };
  const routes = new Map<string, readonly Point[]>();
  for (const link of links) {
    const [from, to] = [cards.get(link.from), cards.get(link.to)];
    if (from === undefined || to === undefined) continue;
    const kept = stands(link.from) && stands(link.to) ? laidOut.routes.get(linkId(link)) : undefined;
    routes.set(linkId(link), kept ?? routed(from, to));
  }
  return routes;
}

/** A line of right angles from the top of a cause to the bottom of its effect. */
function routed(from: Box, to: Box): readonly Point[] {
  const start = { x: from.x + from.width / 2, y: from.y };
  const end = { x: to.x + to.width / 2, y: to.y + to.height };
  if (end.y + 2 * STUB <= start.y) {
    if (start.x === end.x) return [start, end];
    const middle = end.y + Math.max(STUB, Math.min(30, (start.y - end.y) / 2));
    return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
  }
  const [above, below] = [start.y - STUB, end.y + STUB];
  const side = besides(from, to);
  return [start, { x: start.x, y: above }, { x: side, y: above }, { x: side, y: below }, { x: end.x, y: below }, end];
}

/** Where a line can pass between two cards, otherwise at the right of both. */
function besides(from: Box, to: Box): number {
  const [first, second] = from.x <= to.x ? [from, to] : [to, from];
  const room = second.x - first.x - first.width;
  return room >= STUB ? second.x - room / 2 : Math.max(first.x + first.width, second.x + second.width) + STUB;
}
