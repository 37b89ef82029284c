import { describe, expect, it } from '@jest/globals';
import type { Steps } from '@strata/engine';
import { Turns } from './turns.js';

/** Steps of which each takes longer than a slice. */
function* longSteps(count: number, log: string[], name: string): Steps<string> {
  for (let step = 0; step < count; step += 1) {
    for (const until = performance.now() + 11; performance.now() < until;);
    log.push(`${name}${step}`);
    yield;
  }
  return name;
}

describe('Turns', () => {
  it('let other work run between the slices of a computation', async () => {
    const turns = new Turns();
    const log: string[] = [];
    let turnsOfOthers = 0;
    let isOver = false;
    const count = (): void => {
      turnsOfOthers += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    expect(await turns.run(longSteps(4, log, 'a'))).toBe('a');
    isOver = true;
    expect(turnsOfOthers).toBeGreaterThanOrEqual(4);
  });

  it('alternate between computations', async () => {
    const turns = new Turns();
    const log: string[] = [];
    await Promise.all(['a', 'b'].map((name) => turns.run(longSteps(2, log, name))));
    expect(log).toEqual(['a0', 'b0', 'a1', 'b1']);
  });

  it('end with the reason of an aborted signal', async () => {
    await expect(new Turns().next(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});
