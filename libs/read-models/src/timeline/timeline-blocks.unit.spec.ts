import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packIds, packTexts, unpackIds, unpackTexts } from './packed-text.js';
import { packBlock, unpackBlock } from './timeline-blocks.js';
import type { TimelineRow } from './timeline-row.js';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('report-coast.a1.2024-03', 'report-coast.a12.2024-03', 'report-coast.a12.2024-04', ''),
  fc.nat(99).map((length) => 'x'.repeat(length)),
);

const row = fc.record({
  position: text,
  eventId: fc.oneof(fc.uuid(), fc.string()),
  stream: text,
  revision: fc.nat(),
  type: text,
  by: text,
  recordedAt: fc.constantFrom('2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.001Z', '2025-01-01T00:00:00.000Z'),
  knownAt: fc.constantFrom('2023-01-01T00:00:00.000Z', '2024-01-01T00:00:00.001Z'),
  loaded: fc.boolean(),
  commandId: text,
  from: fc.constantFrom(null, '2024-01-01', '2025-07-01'),
  retroactive: fc.option(fc.string()),
});

describe('A block of the timeline', () => {
  it('has every event as it was packed', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (made) => {
        const rows = made.map((one): TimelineRow => ({ cluster: 'coast', ...one }));
        const block = packBlock(rows as [TimelineRow, ...TimelineRow[]]);
        expect(unpackBlock(JSON.parse(JSON.stringify(block)) as typeof block)).toEqual(rows);
      }),
    );
  });

  it('packs any texts, and similar ones compactly', () => {
    fc.assert(
      fc.property(fc.array(text), text, (texts, before) => {
        expect(unpackTexts(packTexts(texts, before), texts.length, before)).toEqual(texts);
      }),
    );
    const texts = ['report-coast.a1.2024-03', 'report-coast.a2.2024-03'];
    expect(JSON.stringify(packTexts(texts, texts[0])).length).toBeLessThan(16);
    expect(packTexts(['same', 'same'])).toBe('same');
  });

  it('packs UUIDs into 16 bytes each, and keeps other ids', () => {
    const ids = ['01234567-89ab-8cde-8f01-23456789abcd', 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
    expect(packIds(ids)).toHaveLength(44);
    expect(unpackIds(packIds(ids))).toEqual(ids);
    expect(unpackIds(packIds([...ids, 'e']))).toEqual([...ids, 'e']);
  });
});
