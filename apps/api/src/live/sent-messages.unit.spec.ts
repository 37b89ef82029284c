import { describe, expect, it } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { emptiedWhenSent } from './sent-messages.js';

async function* twoMessages(): AsyncGenerator<ExecutionResult> {
  yield { data: { number: 1 } };
  yield { data: { number: 2 } };
}

describe('A message of a subscription', () => {
  it('is whole until the next one is requested, and then holds nothing', async () => {
    const messages = emptiedWhenSent(twoMessages());
    const first = (await messages.next()).value as ExecutionResult;
    expect(first.data).toEqual({ number: 1 });
    const second = (await messages.next()).value as ExecutionResult;
    expect(first.data).toBeNull();
    expect(second.data).toEqual({ number: 2 });
    expect((await messages.next()).done).toBe(true);
    expect(second.data).toBeNull();
  });

  it('is the last one once the messages are no longer wanted', async () => {
    const messages = emptiedWhenSent(twoMessages());
    await messages.next();
    await messages.return?.();
    expect((await messages.next()).done).toBe(true);
  });
});
