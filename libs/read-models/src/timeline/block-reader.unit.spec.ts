import { describe, expect, it } from '@jest/globals';
import type { FindOptions, Row, TableReader } from '@strata/read-store';
import fc from 'fast-check';
import { eventsWithin, timelineRows } from './block-reader.js';
import { packBlock } from './timeline-blocks.js';
import type { TimelineRow } from './timeline-row.js';

const HOLDS = {
  gt: (position: string, bound: string) => position > bound,
  gte: (position: string, bound: string) => position >= bound,
  lt: (position: string, bound: string) => position < bound,
  lte: (position: string, bound: string) => position <= bound,
};

/** Reads a table whose rows are searched by position, as the stores do. */
function readerOf(rows: readonly Row[]): TableReader {
  const find = async (_: string, { where, orderBy, limit }: FindOptions = {}) => {
    const bounds = Object.entries(where?.['position'] ?? {}) as [keyof typeof HOLDS, string][];
    const found = rows.filter(({ position }) => bounds.every(([sign, bound]) => HOLDS[sign](String(position), bound)));
    found.sort((a, b) => (String(a['position']) < String(b['position']) ? -1 : 1));
    if (orderBy?.[0]?.[1] === 'desc') found.reverse();
    return found.slice(0, limit);
  };
  return { find, get: async () => undefined, getMany: async () => [], count: async () => rows.length };
}

function rowAt(number: number): TimelineRow {
  const moment = new Date(Date.UTC(2024, 0, 1) + number).toISOString();
  return {
    cluster: 'coast',
    position: String(number).padStart(6, '0'),
    eventId: `e${number}`,
    stream: `measure-coast.m${number % 7}`,
    revision: number,
    type: 'MeasureDefined',
    by: 'anna',
    recordedAt: moment,
    knownAt: moment,
    loaded: false,
    commandId: `c${number}`,
    from: null,
    retroactive: null,
  };
}

/** Events at some positions in blocks of some sizes; one block overlaps the next, as after an interrupted commit. */
const timeline = fc
  .record({
    numbers: fc.uniqueArray(fc.nat(2000), { minLength: 1, maxLength: 150 }),
    sizes: fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 1 }),
  })
  .map(({ numbers, sizes }) => {
    const rows = [...numbers].sort((a, b) => a - b).map(rowAt);
    const blocks: Row[] = [];
    for (let from = 0, index = 0; from < rows.length; index += 1) {
      const size = sizes[index % sizes.length]!;
      blocks.push(packBlock(rows.slice(from, from + size + (index === 1 ? 3 : 0)) as [TimelineRow]));
      from += size;
    }
    return { rows, reader: readerOf(blocks) };
  });

const bound = fc.option(
  fc.nat(2000).map((number) => rowAt(number).position),
  { nil: undefined },
);

describe('The timeline of a cluster', () => {
  it('has every event within bounds once, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(timeline, bound, bound, bound, async ({ rows, reader }, after, before, upTo) => {
        const expected = rows.filter(
          ({ position }) => position > (after ?? '') && position < (before ?? '~') && position <= (upTo ?? '~'),
        );
        const read = async (direction: 'asc' | 'desc') => {
          const found: TimelineRow[] = [];
          for await (const some of eventsWithin(reader, 'coast', { after, before, upTo }, direction))
            found.push(...some);
          return found;
        };
        expect(await read('asc')).toEqual(expected);
        expect(await read('desc')).toEqual([...expected].reverse());
      }),
    );
  });

  it('finds the events at any positions', async () => {
    await fc.assert(
      fc.asyncProperty(timeline, fc.array(fc.nat(2000)), fc.nat(9), async ({ rows, reader }, numbers, step) => {
        const wanted = new Set([
          ...numbers.map((number) => rowAt(number).position),
          ...rows.filter((_, index) => index % (step + 1) === 0).map(({ position }) => position),
        ]);
        const found = await timelineRows(reader, 'coast', [...wanted, ...wanted]);
        expect(found).toEqual(rows.filter(({ position }) => wanted.has(position)));
      }),
    );
  });
});
