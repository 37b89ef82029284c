import type { z } from 'zod';
import { excerpt } from './excerpt.js';

type RawIssue = z.core.$ZodRawIssue;

type IssueCode = z.core.$ZodIssue['code'];
type Issue<C extends IssueCode> = Extract<RawIssue, { readonly code: C }>;

/** Words a wrong field of a command as a sentence, in place of the texts of zod. Undefined keeps the text of zod. */
export function issueSentence(issue: RawIssue): string | undefined {
  const sentence = SENTENCES[issue.code as IssueCode] as ((issue: RawIssue) => string) | undefined;
  return sentence?.(issue);
}

/** `"list.0": This must be a text, not a number.` */
export function issueText({ path, message }: Pick<z.core.$ZodIssue, 'path' | 'message'>): string {
  return path.length === 0 ? message : `"${path.map(String).join('.')}": ${message}`;
}

const SENTENCES: { readonly [C in IssueCode]?: (issue: Issue<C>) => string } = {
  invalid_type: ({ expected, input }) => wrongType(KINDS[expected] ?? expected, input),
  invalid_value: ({ values }) => `This must be ${listed(values.map(String))}.`,
  invalid_union: () => 'This has none of the allowed forms.',
  unrecognized_keys: ({ keys }) => `Unknown fields: ${excerpt(keys.join(', '))}.`,
  too_small: ({ minimum, origin }) => `This must ${limitText('at least', minimum, origin)}.`,
  too_big: ({ maximum, origin }) => `This must ${limitText('at most', maximum, origin)}.`,
  invalid_format: ({ format }) => `This has the wrong format${format === 'regex' ? '' : ` for ${format}`}.`,
};

function listed(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`;
}

function wrongType(expected: string, input: unknown): string {
  return input === undefined
    ? `${capitalised(expected)} is missing.`
    : `This must be ${expected}, not ${kindOf(input)}.`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  map: 'an object',
  tuple: 'a list',
};

function kindOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  return KINDS[typeof input] ?? typeof input;
}

/** `have at least 1 entry`; of a number, `be at least 1`. */
function limitText(bound: string, limit: number | bigint, origin: string): string {
  const [one, many] = NOUNS[origin] ?? [];
  if (one === undefined) return `be ${bound} ${limit}`;
  return `have ${bound} ${limit} ${Number(limit) === 1 ? one : many}`;
}

const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  map: ['entry', 'entries'],
  object: ['entry', 'entries'],
  record: ['entry', 'entries'],
};

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
