import { excerpt, StrataError, type Id, type InstantText, type Position } from '@strata/domain';
import type { TimeAxis } from '@strata/read-models';
import { instantText } from '../commands/clock.js';

/**
 * The moment of a query: a position, a closed evaluation, or an instant on one of the two axes (default: as known).
 * `atLeast` requests the newest state that includes a position (read your own writes). Empty: the newest state.
 */
export interface AsOf {
  readonly position?: Position;
  /** What a closed evaluation read, under the rules that it was closed under; withdrawn ones too. */
  readonly evaluation?: Id;
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
  return new StrataError('INVALID_MOMENT', `"${excerpt(text)}" is not a valid moment.`, {
    remedy: 'Write a date (2009-12-31) or an instant with its time zone (2009-12-31T12:00:00Z).',
  });
}

function instantOf(text: string, timeOfDate: string): InstantText {
  if (isRealDate(text)) return `${text}T${timeOfDate}Z`;
  if (!INSTANT.test(text) || !isRealDate(text.slice(0, 10))) throw unreadable(text);
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw unreadable(text);
  return instantText(milliseconds);
}

/** Parses the moment of a query: a date means the end of that day (UTC), so that it includes the whole day. */
export function parseAsOf(text: string): InstantText {
  return instantOf(text, '23:59:59.999');
}

/** Parses the moment at which a fact became known: a date means its first millisecond (UTC). */
export function parseKnownAt(text: string): InstantText {
  return instantOf(text, '00:00:00.000');
}
