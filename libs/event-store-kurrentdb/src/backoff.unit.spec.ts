import { describe, expect, it } from '@jest/globals';
import { backOff } from './backoff.js';

describe('backOff', () => {
  it('returns at once when aborted', async () => {
    const startedAt = performance.now();
    await backOff(9, 10_000, AbortSignal.abort());
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
