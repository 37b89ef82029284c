import type { AsOf } from '../generated/operations.js';

/** The parameters of the address that say which period and which moment a page is about. */
export interface TimeSearch {
  /** The period. */
  readonly p?: string | undefined;
  /** The moment: a day, a position as @…, or a closed evaluation as e:…; now if absent. */
  readonly at?: string | undefined;
  /** The axis of a day; by default when facts became known. */
  readonly axis?: 'recorded' | undefined;
  /** What is compared with: prev, year, or a moment as in `at`. */
  readonly vs?: string | undefined;
}

export type Moment =
  | { readonly kind: 'now' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'position'; readonly position: string }
  | { readonly kind: 'evaluation'; readonly id: string };

/** What a page is compared with. */
export type Comparison = 'prev' | 'year' | Exclude<Moment, { readonly kind: 'now' }>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD = /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;
const NOW: Moment = { kind: 'now' };

/** A moment as it stands in an address; undefined if it is none. */
function parseMoment(text: string | undefined): Exclude<Moment, { readonly kind: 'now' }> | undefined {
  if (text === undefined) return undefined;
  if (DAY.test(text) && !Number.isNaN(Date.parse(text))) return { kind: 'day', day: text };
  if (/^@\d+$/.test(text)) return { kind: 'position', position: text.slice(1) };
  if (/^e:\S+$/.test(text)) return { kind: 'evaluation', id: text.slice(2) };
  return undefined;
}

/** A moment as it stands in an address. */
export function momentText(moment: Moment): string | undefined {
  switch (moment.kind) {
    case 'now':
      return undefined;
    case 'day':
      return moment.day;
    case 'position':
      return `@${moment.position}`;
    case 'evaluation':
      return `e:${moment.id}`;
  }
}

/** The moment that a page shows. */
export function momentOf({ at }: TimeSearch): Moment {
  return parseMoment(at) ?? NOW;
}

/** What a page is compared with; undefined for nothing. */
export function comparisonOf({ vs }: TimeSearch): Comparison | undefined {
  return vs === 'prev' || vs === 'year' ? vs : parseMoment(vs);
}

/** The moment as queries take it; undefined for now. */
export function asOf(moment: Moment, axis?: 'recorded'): AsOf | undefined {
  switch (moment.kind) {
    case 'now':
      return undefined;
    case 'day':
      return { at: moment.day, ...(axis === undefined ? {} : { axis: 'RECORDED' }) };
    case 'position':
      return { position: moment.position };
    case 'evaluation':
      return { evaluation: moment.id };
  }
}

/** The parameters of an address; what is not valid is left out. */
export function parseTime(search: Readonly<Record<string, unknown>>): TimeSearch {
  const text = (name: string) => (search[name] === undefined ? undefined : String(search[name]));
  const [p, at, vs] = [text('p'), text('at'), text('vs')];
  return {
    p: p !== undefined && PERIOD.test(p) ? p : undefined,
    at: parseMoment(at) && at,
    axis: search['axis'] === 'recorded' ? 'recorded' : undefined,
    vs: vs === 'prev' || vs === 'year' || parseMoment(vs) ? vs : undefined,
  };
}
