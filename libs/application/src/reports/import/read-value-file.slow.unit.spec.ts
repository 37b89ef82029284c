import { describe, expect, it } from '@jest/globals';
import { isStrataError } from '@strata/domain';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { readValueFile } from './read-value-file.js';
import { DEFAULT_COLUMNS } from './value-file.js';

const HEADER = 'member,measure,period,value,reason';
const cell = fc.oneof(
  fc.constantFrom(
    'GR',
    'deficit',
    '2008',
    '-10.2',
    '',
    '"',
    '""',
    '"a""b"',
    "'",
    ';',
    ',',
    '\t',
    '=1+1',
    '\u0000',
    '\uFEFF',
  ),
  fc.constantFrom('x'.repeat(4_001), '"' + 'x'.repeat(5_000), '\r', '\n', '\r\n', '\uD800', '9'.repeat(400)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const row = fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(','));
const header = fc.oneof({ weight: 5, arbitrary: fc.constant(HEADER) }, { weight: 1, arbitrary: row });
const text = fc
  .tuple(header, fc.array(row, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([first, rows, end]) => [first, ...rows].join(end));
const bytes = fc.oneof(
  { weight: 4, arbitrary: text.map((one) => Buffer.from(one)) },
  { weight: 1, arbitrary: text.map((one) => Buffer.from(one, 'utf16le')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one)) },
);

describe('A file of values that was made up', () => {
  it('is read or refused, with every row either passed on or named as a problem', async () => {
    const property = fc.asyncProperty(bytes, fc.integer({ min: 1, max: 64 }), async (file, size) => {
      const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, i) =>
        file.subarray(i * size, (i + 1) * size),
      );
      let passed = 0;
      const request = { file: 'x.csv', columns: DEFAULT_COLUMNS, onRow: () => void (passed += 1) };
      try {
        const { rows, problems } = await readValueFile({ ...request, input: Readable.from(chunks) });
        expect(passed + problems.length).toBe(rows);
        expect(JSON.stringify(problems).length).toBeLessThan(65_536);
      } catch (error) {
        if (!isStrataError(error)) throw error;
        expect(error.message.length + (error.remedy?.length ?? 0)).toBeLessThan(65_536);
      }
    });

    await fc.assert(property, { numRuns: 1_000, seed: 1 });
  }, 300_000);
});
