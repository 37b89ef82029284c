import type { RefusalAnswer } from '../errors/refusal-types.js';

/** Longer than any login, password or token; longer text is not hashed or looked up. */
const MAX_SECRET_LENGTH = 1_000;

/** The refusal of the first field that is too long. */
export function tooLongField(fields: Readonly<Record<string, string>>): RefusalAnswer | undefined {
  const found = Object.entries(fields).find(([, value]) => value.length > MAX_SECRET_LENGTH);
  if (found === undefined) return undefined;
  const message = `The field ${found[0]} can have at most ${MAX_SECRET_LENGTH} characters.`;
  return {
    __typename: 'InvalidInput',
    code: 'INVALID_INPUT',
    message,
    remedy: 'Shorten it.',
    fields: [{ path: `input.${found[0]}`, message }],
    faults: [],
    details: [],
  };
}
