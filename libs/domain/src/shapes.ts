import { z } from 'zod';
import { isDate, isTimeZone, parseInstant } from './calendar/date.js';
import { isPeriod } from './calendar/period.js';
import { isDecimal } from './decimal.js';
import { isOrdered } from './effective.js';
import { isId, isLogin, isSubject } from './ids.js';
import type {
  DateText,
  DecimalText,
  EffectiveDated,
  Frequency,
  Id,
  InstantText,
  Labels,
  MissingPolicy,
  PeriodName,
  RollUp,
  Subject,
} from './words.js';
import type { Shape } from './shape-check.js';

/** Limits on texts (in UTF-16 code units), weights, and the entries of one effective-dated setting. */
export const MAX_LABEL = 300;
export const MAX_TEXT = 2000;
export const MAX_WEIGHT = 1_000_000;
export const MAX_ENTRIES = 1000;
const MAX_CARRIED_PERIODS = 120;

// Lone surrogates have no UTF-8 encoding, so other systems could not reproduce a hash of them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const SHA256 = /^[0-9a-f]{64}$/;
const UNPRINTABLE_BUT_BREAKS = /[\p{Cs}]|(?![\n\r\t])\p{Cc}/u;

/** A check with its own refusal code. */
function coded<T>(check: (value: unknown) => boolean, code: string, message: string): z.ZodType<T> {
  return z.custom<T>(check, { error: message, params: { code } });
}

export const idShape = coded<Id>(
  isId,
  'INVALID_ID',
  'An id must be a letter or digit followed by up to 62 letters, digits, "_" or "-".',
);
export const loginShape = coded<string>(
  isLogin,
  'INVALID_LOGIN',
  'A login must have 2 to 100 characters, each a lowercase letter, a digit or one of ". _ @ + -".',
);
export const subjectShape = coded<Subject>(
  isSubject,
  'INVALID_SUBJECT',
  'The subject must be an actor, actor/part or @cluster.',
);
export const dateShape = coded<DateText>(isDate, 'INVALID_DATE', 'A date must be a calendar date written YYYY-MM-DD.');
export const timeZoneShape = coded<string>(
  isTimeZone,
  'INVALID_TIME_ZONE',
  'A time zone must be a name of the IANA database, for example Europe/Kyiv.',
);
export const instantShape = coded<InstantText>(
  (text) => parseInstant(text) !== undefined,
  'INVALID_INSTANT',
  'An instant must be an ISO 8601 date, or a date and time with "Z" or an offset.',
);
export const decimalShape = coded<DecimalText>(
  isDecimal,
  'INVALID_DECIMAL',
  'A figure must be a plain decimal such as -10.5 with at most 34 significant digits.',
);
export const periodShape = coded<PeriodName>(
  isPeriod,
  'INVALID_PERIOD',
  'A period must look like 2008, 2008-H1, 2008-Q3 or 2008-07, with a year from 1000 to 9999.',
);
/** The start of a change: a period, or the first day of a month; null from the beginning. */
export const fromShape = coded<PeriodName | DateText | null>(
  (value) => value === null || isPeriod(value) || (isDate(value) && value.endsWith('-01')),
  'INVALID_DATE',
  'A start must be a period like 2008-Q3, or the first day of a month.',
);
/** The fields of a command whose change holds from a period on. */
export const startShape = {
  from: fromShape.optional(),
  retroactive: z.strictObject({ reason: proseShape(MAX_TEXT) }).optional(),
};

export const sha256Shape = coded<string>(
  (value) => typeof value === 'string' && SHA256.test(value),
  'INVALID_HASH',
  'A SHA-256 hash must be 64 lowercase hexadecimal digits.',
);

/** One line of text: 1 to `max` characters, not blank, no control characters. */
export function lineShape(max: number): z.ZodType<string> {
  const check = (value: unknown) => isText(value, max) && !UNPRINTABLE.test(value);
  return coded(
    check,
    'INVALID_TEXT',
    `A text must have 1 to ${max} characters, must not be blank, and must not contain control characters.`,
  );
}

/** Text that may contain line breaks and tabs: 1 to `max` characters, not blank. */
export function proseShape(max: number): z.ZodType<string> {
  const check = (value: unknown) => isText(value, max) && !UNPRINTABLE_BUT_BREAKS.test(value);
  return coded(
    check,
    'INVALID_TEXT',
    `A text must have 1 to ${max} characters, must not be blank, and must not contain control characters other than line breaks and tabs.`,
  );
}

const label = lineShape(MAX_LABEL);

export const labelsShape: Shape<Labels> = z.strictObject({
  en: label,
  ru: label.optional(),
  uk: label.optional(),
});
export const missingShape: Shape<MissingPolicy> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share-weight') }),
  z.strictObject({ kind: z.literal('no-data') }),
  z.strictObject({ kind: z.literal('zero') }),
  z.strictObject({ kind: z.literal('carry-forward'), periods: z.int().min(1).max(MAX_CARRIED_PERIODS) }),
]);
export const rollUpShape: Shape<RollUp> = z.enum(['weighted-mean', 'worst', 'best', 'majority', 'count']);
export const frequencyShape: Shape<Frequency> = z.enum(['month', 'quarter', 'half-year', 'year']);
export const scoreShape = z.number().min(0).max(1);

/** An effective-dated relative weight: each value finite, 0 to 1,000,000; entries in date order, one per date. */
export const weightShape: Shape<EffectiveDated<number>> = z
  .array(z.strictObject({ from: dateShape.nullable(), value: z.number().min(0).max(MAX_WEIGHT) }))
  .max(MAX_ENTRIES)
  .refine(isOrdered, {
    error: 'Entries must be in date order, one per date, with the entry without a date (null) first.',
    params: { code: 'UNORDERED_ENTRIES' },
  });

function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max && value.trim() !== '';
}
