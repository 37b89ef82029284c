import type { z } from 'zod';
import { refuse, type Decision } from './decider.js';
import type { Refusal } from './decider.js';
import { issueSentence, issueText } from './issue-sentence.js';

/** Data whose optional properties may also be undefined, as parsers return it. */
type Loose<T> = T extends readonly (infer U)[]
  ? readonly Loose<U>[]
  : T extends object
    ? { readonly [K in keyof T]: object extends Pick<T, K> ? Loose<T[K]> | undefined : Loose<T[K]> }
    : T;

/** A schema for untrusted data. `checkShape` removes undefined properties. */
export type Shape<T> = z.ZodType<Loose<T>>;

/** A command that matches its schema, or the refusal of one that does not. */
export type Checked<C> =
  { readonly kind: 'fits'; readonly command: C } | (Decision<never> & { readonly kind: 'refused' });

/** The most fields that a refusal lists; the rest are only counted. */
const LISTED_FIELDS = 100;

/**
 * Checks an untrusted command against its schema. A valid command is returned with its known, defined fields only; an
 * invalid one is refused with every wrong field.
 */
export function checkShape<C>(shape: Shape<C>, command: unknown): Checked<C> {
  const result = shape.safeParse(command, { error: issueSentence });
  if (result.success) return { kind: 'fits', command: clean(result.data) as C };
  return refuse(shapeRefusal(result.error.issues)) as Checked<C>;
}

function shapeRefusal(issues: readonly z.core.$ZodIssue[]): Refusal {
  const fields = issues.slice(0, LISTED_FIELDS).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  return {
    code: codeOf(issues[0]),
    message: `The command is not valid: ${issues[0] === undefined ? '' : issueText(issues[0])}`,
    remedy: 'Correct the fields named in the details and send the command again.',
    details: { fields, wrongFields: issues.length },
  };
}

function codeOf(issue: z.core.$ZodIssue | undefined): string {
  const code: unknown = issue?.code === 'custom' ? issue.params?.['code'] : undefined;
  return typeof code === 'string' ? code : 'INVALID_COMMAND';
}

/** A copy that survives a round trip through JSON: no undefined properties, no -0. */
function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value === 'number') return value + 0;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.map(([key, held]) => [key, clean(held)]));
}
