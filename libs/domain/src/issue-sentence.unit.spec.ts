import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checkShape } from './shape-check.js';

const shape = z.strictObject({
  id: z.string().max(3),
  list: z.array(z.string()).min(1),
  count: z.int().min(2).max(5),
  kind: z.enum(['year', 'month']),
});

function messageOf(change: object): string | undefined {
  const checked = checkShape(shape, { id: 'a', list: ['x'], count: 3, kind: 'year', ...change });
  return checked.kind === 'refused' ? checked.refusal.message : undefined;
}

describe('The message of an invalid command', () => {
  it.each<[change: object, message: string]>([
    [{ id: undefined }, '"id": A text is missing.'],
    [{ id: 5 }, '"id": This must be a text, not a number.'],
    [{ id: null }, '"id": This must be a text, not null.'],
    [{ id: 'abcd' }, '"id": This must have at most 3 characters.'],
    [{ list: [] }, '"list": This must have at least 1 entry.'],
    [{ list: {} }, '"list": This must be a list, not an object.'],
    [{ count: 1 }, '"count": This must be at least 2.'],
    [{ count: 6 }, '"count": This must be at most 5.'],
    [{ count: 2.5 }, '"count": This must be a whole number, not a number.'],
    [{ kind: 'day' }, '"kind": This must be one of year, month.'],
    [{ more: 1, other: 2 }, 'Unknown fields: more, other.'],
  ])('is a sentence for %j', (change, message) => {
    expect(messageOf(change)).toBe(`The command is not valid: ${message}`);
  });

  it('is none for a valid command', () => expect(messageOf({})).toBeUndefined());
});
