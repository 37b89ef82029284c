import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '@strata/domain';
import { StateCache } from './state-cache.js';
import { newTestSystem } from './testing/test-system.js';

const counting = { initial: 0, evolve: (state: number) => state + 1 };

/** An event with a list of the given length. */
function eventOf(values: number): DomainEvent {
  const [measures, figures] = [Array(values).fill('m'), Array(values).fill('1')];
  return { type: 'ValuesSubmitted', data: { actorId: 'A', period: '2008', measures, figures } };
}

describe('StateCache', () => {
  async function filled(streams: number, values: number): Promise<readonly number[]> {
    const { events } = await newTestSystem();
    const cache = new StateCache({ events, now: () => 0, trustFor: Infinity });
    const written = { events: [eventOf(values)], revision: 0, position: '1', command: { key: 'a', hash: 'b' } };
    for (let n = 0; n < streams; n += 1) cache.advance(`report-${n}`, counting, written);
    return Array.from({ length: streams }, (_, n) => n).filter((n) => cache.peek(`report-${n}`, 'any') !== undefined);
  }

  it('keeps thousands of small states', async () => {
    expect(await filled(2_000, 10)).toHaveLength(2_000);
  });

  it('keeps only the newest of states with thousands of values each', async () => {
    const kept = await filled(200, 5_000);
    expect(kept.length).toBeLessThanOrEqual(20);
    expect(kept).toContain(199);
  });

  it('drops everything when another process has executed a command', async () => {
    const { events } = await newTestSystem();
    const cache = new StateCache({ events, now: () => 0, trustFor: Infinity });
    const written = { events: [eventOf(1)], revision: 0, position: '1', command: { key: 'a', hash: 'b' } };
    cache.advance('report-1', counting, written);
    cache.clear();
    expect(cache.peek('report-1', 'any')).toBeUndefined();
  });
});
