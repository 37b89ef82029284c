import { describe, expect, it } from '@jest/globals';
import { DeadlinePassed, gate, lanes, pauseBefore, withDeadline } from './pauses.js';

const turns = (count: number): Promise<void> =>
  count === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => resolve(turns(count - 1))));

describe('lanes', () => {
  it('run tasks of one name in order, of two names side by side, and outlive a failure', async () => {
    const inLane = lanes();
    const log: string[] = [];
    const task =
      (name: string, fails = false) =>
      async (): Promise<void> => {
        log.push(`${name}+`);
        await turns(2);
        log.push(`${name}-`);
        if (fails) throw new Error(name);
      };
    const outcomes = await Promise.allSettled([
      inLane('a', task('a1', true)),
      inLane('a', task('a2')),
      inLane('b', task('b1')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(log.filter((entry) => entry.startsWith('a'))).toEqual(['a1+', 'a1-', 'a2+', 'a2-']);
    expect(log.indexOf('b1+')).toBeLessThan(log.indexOf('a1-'));
  });
});

describe('a gate', () => {
  it('lets so many through at a time, and all in the end', async () => {
    const pass = gate(3);
    let [inside, most, done] = [0, 0, 0];
    const task = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await turns(1);
      inside -= 1;
      done += 1;
      if (done % 4 === 0) throw new Error('a failure frees its place');
    };
    await Promise.allSettled(Array.from({ length: 20 }, () => pass(task)));
    expect([most, done]).toEqual([3, 20]);
  });
});

describe('a deadline', () => {
  it('passes what settles in time, and rejects what does not', async () => {
    await expect(withDeadline(1_000, Promise.resolve(1))).resolves.toBe(1);
    await expect(withDeadline(1_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(withDeadline(5, new Promise(() => undefined))).rejects.toBeInstanceOf(DeadlinePassed);
  });
});

describe('a pause', () => {
  it('ends at once when aborted', async () => {
    const began = performance.now();
    await pauseBefore(9, 10_000, AbortSignal.abort());
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
