import type { Language, SnapshotContent, SnapshotNode } from '@strata/domain';
import { markup, type Markup } from './markup.js';
import { PAGE_WORDS, percentText } from './page-words.js';
import { STATUS_COLOUR, statusShape } from './status-shape.js';

/** In units of the drawing, as the cards of the web application. */
const CARD = { width: 236, height: 92 };
const PAD = 22;
const GAP = 34;
const BAND_NAME = 150;
const BAND_GAP = 58;
/** The most cards side by side that nobody has put anywhere. */
const IN_ROW = 5;
/** The most characters of a line on a card, and in the name of a band. */
const MAX_LINE = 24;
const MAX_BAND_LINE = 13;

interface Box {
  readonly x: number;
  readonly y: number;
}

interface Band {
  readonly name: string;
  readonly y: number;
  readonly height: number;
}

/** The map of a snapshot: a band for each perspective, the cards of its objectives, and the links between them. */
export function mapDrawing(content: SnapshotContent, language: Language): Markup {
  const { bands, cards } = placed(content, language);
  const right = Math.max(CARD.width, ...[...cards.values()].map(({ x }) => x + CARD.width)) + PAD;
  const height = Math.max(1, ...bands.map((band) => band.y + band.height));
  const objectives = content.nodes.filter(({ kind }) => kind === 'objective');
  const label = PAGE_WORDS[language].map;
  return markup`<svg class="map" viewBox="0 0 ${right} ${height}" role="img" aria-label="${label}">${bands.map((band) => bandMarkup(band, right))}${content.links.map((link) => linkMarkup(link, cards))}${objectives.map((node) => cardMarkup(node, cards.get(node.id), language))}</svg>`;
}

function placed({ perspectives, nodes }: SnapshotContent, language: Language) {
  const bands: Band[] = [];
  const cards = new Map<string, Box>();
  let top = 0;
  for (const { id, labels } of perspectives) {
    const own = nodes.filter((node) => node.kind === 'objective' && node.perspective === id);
    if (own.length === 0) continue;
    const boxes = inBand(own);
    for (const [at, { x, y }] of boxes) cards.set(at, { x, y: y + top });
    const height = Math.max(...[...boxes.values()].map(({ y }) => y + CARD.height)) + PAD;
    bands.push({ name: labels[language] ?? labels.en, y: top, height });
    top += height + BAND_GAP;
  }
  return { bands, cards };
}

/** Cards where they were put; the others in rows below those. */
function inBand(nodes: readonly SnapshotNode[]): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  for (const { id, place } of nodes)
    if (place) boxes.set(id, { x: Math.max(BAND_NAME, place.x), y: Math.max(PAD, place.y) });
  const below = Math.max(PAD, ...[...boxes.values()].map(({ y }) => y + CARD.height + GAP));
  const free = nodes.filter(({ place }) => place === undefined);
  for (const [at, { id }] of free.entries()) {
    const [row, column] = [Math.floor(at / IN_ROW), at % IN_ROW];
    boxes.set(id, { x: BAND_NAME + column * (CARD.width + GAP), y: below + row * (CARD.height + GAP) });
  }
  return boxes;
}

function bandMarkup({ name, y, height }: Band, right: number): Markup {
  return markup`<rect x="0" y="${y}" width="${right}" height="${height}" rx="8" fill="#eeeff3"/>${linesOf(name, MAX_BAND_LINE).map((line, at) => markup`<text x="14" y="${y + 30 + at * 19}" class="band">${line}</text>`)}`;
}

interface Curve {
  readonly start: Box;
  readonly end: Box;
  /** The direction in which it leaves and arrives: one of both is 0. */
  readonly dx: number;
  readonly dy: number;
}

/** From a cause to its effect: upwards, downwards or, in one row, sideways. */
function curveBetween(cause: Box, effect: Box): Curve {
  const middle = (box: Box) => box.x + CARD.width / 2;
  const isBeside = Math.abs(cause.y - effect.y) < CARD.height;
  if (isBeside) {
    const dx = cause.x < effect.x ? 1 : -1;
    const [left, right] = dx > 0 ? [CARD.width, 0] : [0, CARD.width];
    const level = CARD.height / 2;
    return {
      start: { x: cause.x + left, y: cause.y + level },
      end: { x: effect.x + right, y: effect.y + level },
      dx,
      dy: 0,
    };
  }
  const dy = cause.y < effect.y ? 1 : -1;
  const [from, to] = dy > 0 ? [CARD.height, 0] : [0, CARD.height];
  return { start: { x: middle(cause), y: cause.y + from }, end: { x: middle(effect), y: effect.y + to }, dx: 0, dy };
}

function linkMarkup({ from, to, sign }: SnapshotContent['links'][number], cards: ReadonlyMap<string, Box>): Markup {
  const [cause, effect] = [cards.get(from), cards.get(to)];
  if (cause === undefined || effect === undefined) return markup``;
  const { start, end, dx, dy } = curveBetween(cause, effect);
  const bend = Math.max(16, Math.abs(dx === 0 ? start.y - end.y : start.x - end.x) / 2);
  const [c1, c2] = [`${start.x + dx * bend} ${start.y + dy * bend}`, `${end.x - dx * bend} ${end.y - dy * bend}`];
  const tip = `${end.x - dx * 8} ${end.y - dy * 8}`;
  const head = `M${end.x} ${end.y}L${end.x - dx * 9 - dy * 5} ${end.y - dy * 9 - dx * 5}L${end.x - dx * 9 + dy * 5} ${end.y - dy * 9 + dx * 5}Z`;
  const dash = sign === 'negative' ? markup` stroke-dasharray="6 4"` : undefined;
  return markup`<path d="M${start.x} ${start.y}C${c1} ${c2} ${tip}" fill="none" stroke="#7e869b" stroke-width="1.6"${dash}/><path d="${head}" fill="#7e869b"/>`;
}

function cardMarkup({ labels, status, score }: SnapshotNode, box: Box | undefined, language: Language): Markup {
  if (box === undefined) return markup``;
  const { x, y } = box;
  const words = PAGE_WORDS[language].statuses[status];
  const text = score === null ? words : `${percentText(score, language)} · ${words}`;
  const lines = linesOf(labels[language] ?? labels.en, MAX_LINE).slice(0, 3);
  return markup`<g><rect x="${x}" y="${y}" width="${CARD.width}" height="${CARD.height}" rx="6" fill="#fff" stroke="#c6cad3"/><rect x="${x}" y="${y}" width="5" height="${CARD.height}" rx="2" fill="${STATUS_COLOUR[status]}"/>${lines.map((line, at) => markup`<text x="${x + 14}" y="${y + 22 + at * 17}" class="card">${line}</text>`)}<svg x="${x + 14}" y="${y + CARD.height - 24}" width="15" height="15" viewBox="0 0 16 16">${statusShape(status)}</svg><text x="${x + 35}" y="${y + CARD.height - 12}" class="value" fill="${STATUS_COLOUR[status]}">${text}</text></g>`;
}

/** A text in lines of at most so many characters, broken between words. */
function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
