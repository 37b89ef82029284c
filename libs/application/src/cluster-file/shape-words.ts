import type { z } from 'zod';
import { MAX_PROBLEMS } from './cluster-file-problem.js';
import { didYouMean } from '../messages/did-you-mean.js';
import { quote } from './scalar.schema.js';

type RawIssue = z.core.$ZodRawIssue;

/** The message for one issue. A schema's error carries only text, so this travels as JSON within its message. */
export interface IssueText {
  readonly text: string;
  readonly remedy?: string | undefined;
  /** The expected kind ("a map"), if the file has another kind. */
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
}

const ENCODED = 'issue-texts:';

/** Describes an issue in the terms of the file, while the schema that raised it is still known. */
export function encodeMessage(issue: RawIssue): string | undefined {
  const texts = describe(issue);
  return texts === undefined ? undefined : `${ENCODED}${JSON.stringify(texts)}`;
}

/** The texts encoded in a message: one for each unknown key, otherwise exactly one. */
export function issueTexts(message: string): readonly IssueText[] {
  return message.startsWith(ENCODED)
    ? (JSON.parse(message.slice(ENCODED.length)) as readonly IssueText[])
    : [{ text: message }];
}

/** `a text or a map is expected, not a list.`, as a sentence. */
export function wrongKind(expected: readonly string[], found: string | undefined): string {
  const kinds = [...new Set(expected)].join(' or ');
  const rest = found === undefined ? ' is missing.' : ` is expected, not ${found}.`;
  return `${kinds.charAt(0).toUpperCase()}${kinds.slice(1)}${rest}`;
}

function describe(issue: RawIssue): readonly IssueText[] | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, knownKeys(issue));
    case 'invalid_type':
      return [wrongKindText(KINDS[issue.expected] ?? issue.expected, describeInput(issue.input))];
    case 'invalid_value':
      return [wrongChoiceText(issue.values.map(String), issue.input)];
    case 'too_big':
      return [{ text: `There are too many entries; at most ${String(issue.maximum)} are allowed.` }];
    case 'too_small':
      return [{ text: `There are too few entries; at least ${String(issue.minimum)} must be present.` }];
    default:
      return undefined;
  }
}

function knownKeys(issue: RawIssue): readonly string[] {
  const definition = issue.inst?._zod.def as { readonly shape?: object } | undefined;
  return Object.keys(definition?.shape ?? {});
}

function unknownKeys(keys: readonly string[], known: readonly string[]): readonly IssueText[] {
  return keys.slice(0, MAX_PROBLEMS).map((key) => ({
    text: `The key ${quote(key)} is not allowed here.`,
    remedy: didYouMean(key, known) ?? `Allowed keys: ${known.join(', ')}.`,
  }));
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

function wrongKindText(expected: string, found: string | undefined): IssueText {
  return { text: wrongKind([expected], found), expected, found };
}

function wrongChoiceText(values: readonly string[], input: unknown): IssueText {
  const choice = values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
  const found = describeInput(input);
  const remedy = typeof input === 'string' ? didYouMean(input, values) : undefined;
  // A text instead of another text is a wrong choice; anything else is the wrong kind.
  if (typeof input === 'string') return { text: wrongKind([choice], found), remedy };
  return wrongKindText(choice, found);
}

function describeInput(input: unknown): string | undefined {
  if (input === undefined) return undefined;
  if (typeof input === 'string') return input === '' ? 'nothing' : quote(input);
  if (typeof input !== 'object' || input === null) return String(input);
  return Array.isArray(input) ? 'a list' : 'a map';
}
