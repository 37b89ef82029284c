import type { Language, SnapshotContent, SnapshotNode, Status } from '@strata/domain';
import { markup, type Markup } from './markup.js';
import { PAGE_WORDS, percentText, periodText } from './page-words.js';
import { STATUS_COLOUR, statusShape } from './status-shape.js';

const HEIGHT = 24;
/** The width of a character of the badge's font, on average, in pixels. */
const CHARACTER = 6.6;
const MAX_NAME = 40;

/** The status of a node of a snapshot, by default its first, as an image for other pages; undefined if it has no such node. */
export function badgeOf(content: SnapshotContent, language: Language, node?: string): string | undefined {
  const shown = node === undefined ? content.nodes[0] : content.nodes.find(({ id }) => id === node);
  if (shown === undefined) return undefined;
  const name = shown.labels[language] ?? shown.labels.en;
  return drawn({
    name,
    status: shown.status,
    value: valueOf(shown, language),
    title: titleOf(content, shown, language),
  });
}

/** The badge of a snapshot that was withdrawn. */
export function withdrawnBadge(language: Language): string {
  const { withdrawn } = PAGE_WORDS[language];
  return drawn({ name: 'Strata', status: 'grey', value: withdrawn, title: withdrawn });
}

function valueOf({ status, score }: SnapshotNode, language: Language): string {
  const word = PAGE_WORDS[language].statuses[status];
  return score === null ? word : `${word} ${percentText(score, language)}`;
}

function titleOf({ period, labels }: SnapshotContent, shown: SnapshotNode, language: Language): string {
  const name = shown.labels[language] ?? shown.labels.en;
  return `${labels[language] ?? labels.en}: ${name}, ${periodText(period, language)}: ${valueOf(shown, language)}`;
}

interface Badge {
  readonly name: string;
  readonly status: Status;
  readonly value: string;
  readonly title: string;
}

function drawn({ name: whole, status, value, title }: Badge): string {
  const name = whole.length > MAX_NAME ? `${whole.slice(0, MAX_NAME - 1)}…` : whole;
  const left = Math.ceil(name.length * CHARACTER) + 16;
  const words = Math.ceil(value.length * CHARACTER);
  const width = left + words + 40;
  const text = (x: number, length: number, fill: string, said: string): Markup =>
    markup`<text x="${x}" y="16" fill="${fill}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${said}</text>`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}"><title>${title}</title><rect width="${width}" height="${HEIGHT}" rx="4" fill="#1b2140"/><rect x="${left}" width="${width - left}" height="${HEIGHT}" rx="4" fill="#fff"/><rect x="${left}" width="4" height="${HEIGHT}" fill="#fff"/><rect x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="3.5" fill="none" stroke="#1b2140"/><g font-family="system-ui,Verdana,sans-serif" font-size="11.5">${text(8, left - 16, '#fff', name)}<svg x="${left + 8}" y="4" width="16" height="16" viewBox="0 0 16 16">${statusShape(status)}</svg>${text(left + 30, words, STATUS_COLOUR[status], value)}</g></svg>`
    .text;
}
