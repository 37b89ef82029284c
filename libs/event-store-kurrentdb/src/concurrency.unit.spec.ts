import { describe, expect, it } from '@jest/globals';
import { limitConcurrency, serializeByKey } from './concurrency.js';

const turns = (count: number): Promise<void> =>
  count === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => resolve(turns(count - 1))));

describe('serializeByKey', () => {
  it('runs tasks with the same key in order and other tasks concurrently, and continues after a failure', async () => {
    const serialize = serializeByKey();
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
      serialize('a', task('a1', true)),
      serialize('a', task('a2')),
      serialize('b', task('b1')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(log.filter((entry) => entry.startsWith('a'))).toEqual(['a1+', 'a1-', 'a2+', 'a2-']);
    expect(log.indexOf('b1+')).toBeLessThan(log.indexOf('a1-'));
  });
});

describe('limitConcurrency', () => {
  it('never exceeds the limit and runs every task', async () => {
    const limited = limitConcurrency(3);
    let [running, maximum, finished] = [0, 0, 0];
    const task = async (): Promise<void> => {
      running += 1;
      maximum = Math.max(maximum, running);
      await turns(1);
      running -= 1;
      finished += 1;
      if (finished % 4 === 0) throw new Error('a failed task must release its slot');
    };
    await Promise.allSettled(Array.from({ length: 20 }, () => limited(task)));
    expect([maximum, finished]).toEqual([3, 20]);
  });
});
