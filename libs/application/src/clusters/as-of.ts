import { excerpt, StrataError, type InstantText, type Position } from '@strata/domain';
import type { TimeAxis } from '@strata/read-models';

/**
 * A moment to answer for: a position, or an instant on one of the two axes (default: as known). `atLeast` asks the
 * newest state, but not before that position is in it (read your own writes). Nothing: the newest state.
 */
export interface AsOf {
  readonly position?: Position;
  readonly instant?: InstantText;
  readonly axis?: TimeAxis;
  readonly atLeast?: Position;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function isRealDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function unreadable(text: string): StrataError {
  return new StrataError('INVALID_MOMENT', `"${excerpt(text)}" is not a moment.`, {
    remedy: 'Give a date (2009-12-31) or an instant with its zone (2009-12-31T12:00:00Z).',
  });
}

function instantOf(text: string, timeOfDate: string): InstantText {
  if (isRealDate(text)) return `${text}T${timeOfDate}Z`;
  if (!INSTANT.test(text) || !isRealDate(text.slice(0, 10))) throw unreadable(text);
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw unreadable(text);
  return new Date(milliseconds).toISOString();
}

/** A moment to ask for: a date means the end of that day (UTC), so that everything of the day is in. */
export function momentToAsk(text: string): InstantText {
  return instantOf(text, '23:59:59.999');
}

/** A moment at which something became known: a date means its first millisecond (UTC). */
export function momentOfKnowledge(text: string): InstantText {
  return instantOf(text, '00:00:00.000');
}
