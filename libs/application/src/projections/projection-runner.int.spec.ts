import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@strata/domain';
import { InMemoryEventStore, sampleEvent, sampleEvents } from '@strata/event-store/conformance';
import { historyProjection, type Projection } from '@strata/read-models';
import type { ReadStore, Row } from '@strata/read-store';
import { memoryDisk, openMemoryReadStore } from '@strata/read-store/conformance';
import { ProjectionRunner, type ProjectionRunnerOptions } from './projection-runner.js';

/** Counts the events of each stream, so that missing and repeated events show. */
function counting(version = 1, options: Partial<Projection> = {}): Projection {
  return {
    definition: {
      name: 'counting',
      version,
      tables: [
        {
          name: 'counts',
          fields: { stream: 'text', count: 'integer', version: 'integer' },
          key: ['stream'],
          indexes: [],
        },
      ],
    },
    weigh: () => 1,
    fold: async ({ events, own }) => {
      const counts = new Map<string, Row>();
      for (const { stream, position } of events) {
        const row = counts.get(stream) ?? (await own.get('counts', { stream }));
        counts.set(stream, { stream, count: Number(row?.['count'] ?? 0) + 1, version, at: position });
      }
      return {
        writes: [...counts.values()].map(({ at, ...row }) => ({
          kind: 'put' as const,
          table: 'counts',
          row,
          at: at as string,
        })),
      };
    },
    ...options,
  };
}

class Log {
  readonly entries: { readonly level: string; readonly fields: object; readonly message: string }[] = [];
  info = (fields: object, message: string): void => void this.entries.push({ level: 'info', fields, message });
  warn = (fields: object, message: string): void => void this.entries.push({ level: 'warn', fields, message });
  error = (fields: object, message: string): void => void this.entries.push({ level: 'error', fields, message });
}

describe('ProjectionRunner', () => {
  let events: InMemoryEventStore;
  let store: ReadStore;
  const disk = { current: memoryDisk() };
  const stops: AbortController[] = [];
  const running: Promise<void>[] = [];

  beforeEach(async () => {
    events = new InMemoryEventStore();
    disk.current = memoryDisk();
    store = await openMemoryReadStore({ disk: disk.current });
  });

  afterEach(async () => {
    for (const stop of stops.splice(0)) stop.abort();
    await Promise.allSettled(running.splice(0));
  });

  const runner = (options: Partial<ProjectionRunnerOptions> = {}): ProjectionRunner =>
    new ProjectionRunner({ events, store, projection: counting(), owner: 'one', leaseFor: 200, ...options });

  function start(one: ProjectionRunner): AbortController {
    const stop = new AbortController();
    stops.push(stop);
    running.push(one.run(stop.signal));
    return stop;
  }

  async function append(count: number, stream = 'a'): Promise<string> {
    return (await events.append(stream, 'any', sampleEvents(count))).position;
  }

  async function countOf(stream = 'a', from: ReadStore = store): Promise<number | undefined> {
    return (await from.reader('counting').get('counts', { stream }))?.['count'] as number | undefined;
  }

  it('catches up to the head, and does nothing when called again', async () => {
    const head = await append(25);
    expect(await runner().catchUp()).toBe(head);
    expect(await countOf()).toBe(25);
    let folded = 0;
    const idle = counting(1, { fold: async () => ({ writes: (folded++, []) }) });
    expect(await runner({ projection: idle }).catchUp()).toBe(head);
    expect(folded).toBe(0);
  });

  it('commits a heavy batch in parts', async () => {
    await append(30);
    const sizes: number[] = [];
    const { fold } = counting();
    const heavy = counting(1, {
      weigh: () => 5_000,
      fold: (input) => {
        sizes.push(input.events.length);
        return fold(input);
      },
    });
    await runner({ projection: heavy }).catchUp();
    expect(sizes).toEqual([4, 4, 4, 4, 4, 4, 4, 2]);
    expect(await countOf()).toBe(30);
  });

  it('continues from the last commit when a fold fails, and counts nothing twice', async () => {
    await append(10);
    await append(10, 'b');
    let calls = 0;
    const { fold } = counting();
    const failing = counting(1, {
      weigh: () => 4_000,
      fold: (input) => {
        calls += 1;
        if (calls === 3) throw new Error('out of luck');
        return fold(input);
      },
    });
    await expect(runner({ projection: failing }).catchUp()).rejects.toThrow('out of luck');
    await runner({ projection: failing, owner: 'two' }).catchUp();
    expect([await countOf('a'), await countOf('b')]).toEqual([10, 10]);
  });

  it('follows the log live and recovers from failures', async () => {
    const log = new Log();
    let failures = 2;
    const { fold } = counting();
    const shaky = counting(1, {
      fold: (input) => {
        if (failures-- > 0) throw new Error('temporary failure');
        return fold(input);
      },
    });
    start(runner({ projection: shaky, log }));
    expect(await store.waitFor('counting', await append(5), 5_000)).toBe(true);
    expect(await store.waitFor('counting', await append(5), 5_000)).toBe(true);
    expect(await countOf()).toBe(10);
    expect(log.entries.map(({ level }) => level)).toEqual(['warn', 'warn']);
  });

  it('waits while another owner holds the lease, and takes over when it is released', async () => {
    const other = await openMemoryReadStore({ disk: disk.current });
    const first = start(runner());
    expect(await store.waitFor('counting', await append(5), 5_000)).toBe(true);
    start(runner({ store: other, owner: 'two' }));
    await append(5);
    first.abort();
    expect(await other.waitFor('counting', await append(5), 5_000)).toBe(true);
    expect(await countOf('a', other)).toBe(15);
  });

  it('takes over from an owner that crashed, and fences it if it comes back', async () => {
    await append(5);
    const lease = await store.open(counting().definition).then(() => store.acquire('counting', 1, 'dead', 300));
    start(runner({ owner: 'two' }));
    const head = await append(5);
    expect(await store.waitFor('counting', head, 5_000)).toBe(true);
    await expect(store.commit(lease, [], head)).rejects.toMatchObject({ code: 'PROJECTION_FENCED' });
    expect(await countOf()).toBe(10);
  });

  it('renews its lease while it works longer than the lease time', async () => {
    for (let batch = 0; batch < 3; batch += 1) await append(900);
    const { fold } = counting();
    let took: unknown;
    const slow = counting(1, {
      fold: async (input) => {
        await new Promise((resolve) => setTimeout(resolve, 120));
        took ??= await store.acquire('counting', 1, 'intruder', 60_000).catch((error: { code: string }) => error.code);
        return fold(input);
      },
    });
    await runner({ projection: slow }).catchUp();
    expect([took, await countOf()]).toEqual(['LEASE_HELD', 2_700]);
  });

  it('rebuilds alongside the live rows, which readers see until the swap', async () => {
    await append(10);
    await runner().catchUp();
    const seen: (number | undefined)[] = [];
    const { fold } = counting();
    const watching = counting(1, {
      weigh: () => 10_000,
      fold: async (input) => {
        seen.push(await countOf());
        if (seen.length === 2) await append(3);
        return fold(input);
      },
    });
    const position = await runner({ projection: watching }).rebuild();
    expect(position).toBe(await events.head());
    expect(new Set(seen)).toEqual(new Set([10]));
    expect(await countOf()).toBe(13);
    expect(await store.generations('counting')).toMatchObject([{ generation: 2, live: true }]);
  });

  it('rebuilds for a new version of the projection, and an older process does not undo it', async () => {
    const old = start(runner());
    expect(await store.waitFor('counting', await append(11), 5_000)).toBe(true);
    const log = new Log();
    await runner({ projection: counting(2), owner: 'one', log }).catchUp();
    expect(await store.reader('counting').get('counts', { stream: 'a' })).toMatchObject({ count: 11, version: 2 });
    expect(log.entries).toMatchObject([{ level: 'info', fields: { projection: 'counting', from: 1 } }]);
    await append(1);
    await expect(running[0]).rejects.toMatchObject({ code: 'PROJECTION_NEWER' });
    expect(old.signal.aborted).toBe(false);
    await expect(runner().catchUp()).rejects.toMatchObject({ code: 'PROJECTION_NEWER' });
  });

  it('continues with the new rows when another process has rebuilt them', async () => {
    start(runner());
    expect(await store.waitFor('counting', await append(5), 5_000)).toBe(true);
    await runner({ owner: 'two' }).rebuild();
    expect(await store.waitFor('counting', await append(5), 5_000)).toBe(true);
    expect(await countOf()).toBe(10);
  });

  it('stops with a clear error at an unknown event type', async () => {
    const log = new Log();
    const history = runner({ projection: historyProjection, log });
    await events.append('cluster-x', 'any', [{ ...sampleEvent(), type: 'FromTheFuture' }]);
    await expect(history.run(new AbortController().signal)).rejects.toMatchObject({
      code: 'UNKNOWN_EVENT_TYPE',
      message: expect.stringContaining('FromTheFuture'),
    });
    expect(log.entries).toMatchObject([{ level: 'error', fields: { projection: 'history' } }]);
    expect(await store.checkpoint('history')).toBe('');
  });

  it('stops promptly when aborted', async () => {
    const stop = start(runner());
    expect(await store.waitFor('counting', await append(5), 5_000)).toBe(true);
    const began = performance.now();
    stop.abort();
    await running[0];
    expect(performance.now() - began).toBeLessThan(1_000);
    // The lease was released, so another owner can acquire it at once.
    await expect(store.acquire('counting', 1, 'two', 100)).resolves.toMatchObject({ owner: 'two' });
  });
});

describe('partsOf', () => {
  it('includes every event, whatever its weight', async () => {
    const { partsOf } = await import('@strata/read-models');
    const events = sampleEvents(7).map((event, index) => ({ ...event, position: String(index) }) as unknown);
    const weights = [1, 5, 30, 1, 1, 9, 2];
    const projection = counting(1, { weigh: (event) => weights[Number((event as RecordedEvent).position)]! });
    const parts = [...partsOf(events as RecordedEvent[], projection, 10)];
    expect(parts.map((part) => part.events.map(({ position }) => Number(position)))).toEqual([
      [0, 1],
      [2],
      [3, 4],
      [5],
      [6],
    ]);
    expect(parts.map((part) => part.last)).toEqual(['1', '2', '4', '5', '6']);
  });
});
