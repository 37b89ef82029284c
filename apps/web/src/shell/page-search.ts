import { parseTime, type TimeSearch } from '../time/moment.js';

/** What an address can say besides the time: what is selected, and what is explained. */
export interface PageSearch extends TimeSearch {
  /** The strategy. */
  readonly s?: string | undefined;
  /** What is selected. */
  readonly n?: string | undefined;
  /** What is explained: a node of the scorecard. */
  readonly x?: string | undefined;
  /** What the comments are about that are shown. */
  readonly c?: string | undefined;
  /** The member of a measure. */
  readonly m?: string | undefined;
  /** How the page is shown, or what is filtered. */
  readonly view?: string | undefined;
  /** What a history is about. */
  readonly about?: string | undefined;
}

const TEXTS = ['s', 'n', 'x', 'c', 'm', 'view', 'about'] as const;

/** The parameters of an address that pages know. */
export function parseSearch(search: Readonly<Record<string, unknown>>): PageSearch {
  const texts = TEXTS.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]));
  return { ...parseTime(search), ...Object.fromEntries(texts) };
}
