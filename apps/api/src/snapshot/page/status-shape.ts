import type { Status } from '@strata/domain';
import { markup, type Markup } from './markup.js';

/** The colours of statuses on light ground, each at least 4.5 : 1 against white. */
export const STATUS_COLOUR: Readonly<Record<Status, string>> = {
  blue: '#174ea6',
  green: '#006244',
  amber: '#8a4b00',
  red: '#a61b12',
  grey: '#4b5563',
};

/** Silhouettes that differ without colour: diamond, disc, triangle, square, dashed ring; 16 units wide and high. */
export function statusShape(status: Status): Markup {
  const colour = STATUS_COLOUR[status];
  const glyph = markup`fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`;
  switch (status) {
    case 'blue':
      return markup`<path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="${colour}"/><path d="M5.2 9.2 8 6.4l2.8 2.8" ${glyph}/>`;
    case 'green':
      return markup`<circle cx="8" cy="8" r="7" fill="${colour}"/><path d="m4.9 8.2 2.2 2.2 4-4.4" ${glyph}/>`;
    case 'amber':
      return markup`<path d="M8 1.2 15.4 14.4H.6Z" fill="${colour}"/><path d="M8 6v3.4M8 11.9v.1" ${glyph}/>`;
    case 'red':
      return markup`<rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2" fill="${colour}"/><path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" ${glyph}/>`;
    case 'grey':
      return markup`<circle cx="8" cy="8" r="6.2" fill="none" stroke="${colour}" stroke-width="1.6" stroke-dasharray="2.6 2.2"/>`;
  }
}
