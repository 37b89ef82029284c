import {
  type DateText,
  type DecimalText,
  isDate,
  isId,
  isSubject,
  isTimeZone,
  parseDecimal,
  parseInstant,
  type EffectiveDated,
  type Labels,
  withEnglish,
} from '@strata/domain';
import { z } from 'zod';

interface ScalarOptions<T> {
  /** Returns undefined for an invalid text. */
  read(text: string): T | undefined;
  /** The subject of the sentence "… is expected". */
  readonly expected: string;
  readonly remedy?: string;
  /** The schema for editors, which may parse a text that looks like a number as a number. */
  readonly json: JsonSchema;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of each scalar schema. */
export const scalarJson = z.registry<{ readonly json: JsonSchema }>();

/** Names a schema in the JSON Schema. */
export function named<T extends z.ZodType>(id: string, schema: T): T {
  z.globalRegistry.add(schema, { id });
  return schema;
}

const MAX_QUOTE = 60;

/** A scalar of a file: always a text, parsed by the type of its field (so `NO`, `1e3` and `2008-01` are unchanged). */
function scalar<T>({ read, expected, remedy, json }: ScalarOptions<T>) {
  const schema = z.string().transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    const message = `${expected} is expected, not ${quote(text)}.`;
    context.addIssue({ code: 'custom', message, params: { remedy } });
    return z.NEVER;
  });
  scalarJson.add(schema, { json });
  return schema;
}

/** A text in quotes, shortened. */
export function quote(text: string): string {
  return JSON.stringify(text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text);
}

const ID_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$';
const ID_REMEDY = 'Use a Latin letter or digit followed by up to 62 Latin letters, digits, "_" or "-".';

export const id = named(
  'id',
  scalar({
    read: (text) => (isId(text) ? text : undefined),
    expected: 'An id',
    remedy: ID_REMEDY,
    json: { type: ['string', 'integer'], pattern: ID_PATTERN },
  }),
);

/** A key that is an id. */
export const idKey = z
  .string()
  .refine(isId, {
    error: ({ input }) => `An id is expected, not ${quote(String(input))}.`,
    params: { remedy: ID_REMEDY },
  })
  .meta({ pattern: ID_PATTERN });

export const subject = named(
  'subject',
  scalar({
    read: (text) => (isSubject(text) ? text : undefined),
    expected: 'A subject',
    remedy: 'Write an actor, actor/part or @cluster.',
    json: { type: ['string', 'integer'] },
  }),
);

/** A key that is a subject or `*`. */
export const subjectKey = z.string().refine((text) => text === '*' || isSubject(text), {
  error: ({ input }) => `A subject is expected, not ${quote(String(input))}.`,
  params: { remedy: 'Write an actor, actor/part, @cluster or *.' },
});

export const decimal = named(
  'decimal',
  scalar<DecimalText>({
    read: parseDecimal,
    expected: 'A decimal number',
    remedy: 'Write a number of at most 34 digits, such as -10.5.',
    json: { type: ['number', 'string'] },
  }),
);

export const date = named(
  'date',
  scalar<DateText>({
    read: (text) => (isDate(text) ? text : undefined),
    expected: 'A date',
    remedy: 'Write a calendar date as YYYY-MM-DD.',
    json: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  }),
);

export const instant = scalar({
  read: parseInstant,
  expected: 'A date or instant',
  remedy: 'Write YYYY-MM-DD (midnight UTC) or an ISO 8601 time with its time zone, such as 2006-04-01T12:00:00Z.',
  json: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}' },
});

/** The most entries of one effective-dated setting. */
export const MAX_ENTRIES = 1000;

/** A number from 0 to 1,000,000. */
export const weightNumber = scalar({
  read: (text) => numberBetween(text, 0, 1_000_000),
  expected: 'A weight',
  remedy: 'Write a number from 0 to 1000000; weights are relative to those of the siblings.',
  json: { type: 'number', minimum: 0 },
});

export const share = scalar({
  read: (text) => numberBetween(text, 0, 1),
  expected: 'A score from 0 to 1',
  json: { type: 'number', minimum: 0, maximum: 1 },
});

export const fraction = scalar({
  read: (text) => numberBetween(text, 0, 1),
  expected: 'A number from 0 to 1',
  json: { type: 'number', minimum: 0, maximum: 1 },
});

export const timeZone = scalar({
  read: (text) => (isTimeZone(text) ? text : undefined),
  expected: 'A time zone',
  remedy: 'Write a name of the IANA database, such as Europe/Kyiv.',
  json: { type: 'string' },
});

export const flag = scalar({
  read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  expected: 'True or false',
  json: { type: 'boolean' },
});

/** A whole number within two bounds, both inclusive. */
export function integer(min: number, max: number) {
  return scalar({
    read: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
      return value !== undefined && value >= min && value <= max ? value : undefined;
    },
    expected: `A whole number from ${min} to ${max}`,
    json: { type: 'integer', minimum: min, maximum: max },
  });
}

// Like the domain, refuses lone surrogates, which have no UTF-8 encoding, and control characters.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const UNPRINTABLE_BUT_BREAKS = /[\p{Cs}]|(?![\n\r\t])\p{Cc}/u;

/** One line of text that is not blank, of at most `longest` characters. */
export function line(longest: number) {
  return textWithout(UNPRINTABLE, longest, `A text of 1 to ${longest} characters in one line`);
}

/** A text that is not blank and may contain line breaks. */
export function prose(longest: number) {
  return textWithout(UNPRINTABLE_BUT_BREAKS, longest, `A text of 1 to ${longest} characters`);
}

function textWithout(unprintable: RegExp, longest: number, expected: string) {
  return scalar({
    read: (text) => (text.trim() === '' || text.length > longest || unprintable.test(text) ? undefined : text),
    expected,
    json: { type: 'string', minLength: 1, maxLength: longest },
  });
}

/** A name in up to three languages; a plain text is English. Without English, it is the Ukrainian or Russian name. */
export const labels = named('labels', inLanguages(line(300)));

/** A statement (mission or vision) in up to three languages; a plain text is English. */
export const statement = named('statement', inLanguages(prose(4000)));

function inLanguages(text: ReturnType<typeof line>) {
  return z.union([
    text.transform((en): Labels => ({ en })),
    z
      .strictObject({ en: text.exactOptional(), ru: text.exactOptional(), uk: text.exactOptional() })
      .transform((given, context): Labels => {
        const full = withEnglish(given);
        if (full !== undefined) return full;
        const params = { remedy: 'Write it in at least one of the languages en, ru and uk.' };
        context.addIssue({ code: 'custom', message: 'The name is missing.', params });
        return z.NEVER;
      }),
  ]);
}

/** An effective-dated setting: a plain value that never changes, or a list of `{ from, value }`. */
export function effective<T extends z.ZodType>(value: T) {
  const list = z.array(z.strictObject({ from: date.optional(), value })).max(MAX_ENTRIES);
  return z.union([
    value.transform((only) => [{ from: null, value: only }] as EffectiveDated<z.output<T>>),
    list.transform((entries, context) => dated(entries as { from?: DateText; value: z.output<T> }[], context)),
  ]);
}

/** Converts effective-dated entries for the domain, with an issue for entries that are not in date order. */
export function dated<T>(
  entries: readonly { readonly from?: DateText | undefined; readonly value: T }[],
  context: z.RefinementCtx,
): EffectiveDated<T> {
  entries.forEach(({ from = '' }, i) => {
    const before = i === 0 ? undefined : (entries[i - 1]?.from ?? '');
    if (before === undefined || before < from) return;
    const params = { remedy: 'List the entries by date, one per date, starting with the one without a date.' };
    context.addIssue({ code: 'custom', path: [i], message: 'The entries must be in date order.', params });
  });
  return entries.map(({ from, value }) => ({ from: from ?? null, value }));
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

function numberBetween(text: string, min: number, max: number): number | undefined {
  const value = text.length <= 400 && NUMBER.test(text) ? Number(text) + 0 : NaN;
  return value >= min && value <= max ? value : undefined;
}
