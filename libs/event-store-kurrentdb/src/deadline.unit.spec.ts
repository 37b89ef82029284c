import { describe, expect, it } from '@jest/globals';
import { DeadlineExceeded, withDeadline } from './deadline.js';

describe('withDeadline', () => {
  it('settles like a promise that settles in time, and rejects otherwise', async () => {
    await expect(withDeadline(1_000, Promise.resolve(1))).resolves.toBe(1);
    await expect(withDeadline(1_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(withDeadline(5, new Promise(() => undefined))).rejects.toBeInstanceOf(DeadlineExceeded);
  });
});
