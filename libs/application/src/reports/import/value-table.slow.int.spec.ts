import { describe, expect, it } from '@jest/globals';
import { isStrataError } from '@strata/domain';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { parseClusterFile } from '../../cluster-file/parse-cluster-file.js';
import { applyPlan } from '../../cluster-file/testing/apply-plan.js';
import { planClusterFile } from '../../cluster-file/plan-cluster-file.js';
import { SMALL } from '../../cluster-file/testing/small-file.js';
import { openTable } from './open-table.js';
import { recogniseTable } from './recognise-form.js';
import { rowFault } from './row-fault.js';
import { withSpooledFile } from './spooled-file.js';
import { valuesIn } from './table-layout.js';
import { DEFAULT_COLUMNS, type RowProblem } from './value-file.js';

const parsed = parseClusterFile(SMALL, 'small.yaml');
if (!parsed.ok) throw new Error('the small file is valid');
const structure = { ...applyPlan(planClusterFile(parsed.file, undefined)), day: '2026-01-01' };
const file = 'x.csv';
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
  it('is read or refused, with every row either read or named as a problem', async () => {
    const property = fc.asyncProperty(bytes, fc.integer({ min: 1, max: 64 }), async (content, size) => {
      const chunks = Array.from({ length: Math.ceil(content.length / size) }, (_, i) =>
        content.subarray(i * size, (i + 1) * size),
      );
      const problems: RowProblem[] = [];
      try {
        await withSpooledFile({ input: Readable.from(chunks), file }, async (spooled) => {
          const table = await openTable(spooled, {});
          const { layout } = await recogniseTable({ table, file, columns: DEFAULT_COLUMNS, structure });
          for await (const row of table.rows()) {
            const fault = rowFault(row, layout, file);
            if (fault) problems.push(fault);
            else if (layout.layout === 'long') expect([...valuesIn(layout, row)]).toHaveLength(1);
          }
        });
        expect(JSON.stringify(problems).length).toBeLessThan(65_536);
      } catch (error) {
        if (!isStrataError(error)) throw error;
        expect(error.message.length + (error.remedy?.length ?? 0)).toBeLessThan(65_536);
      }
    });

    await fc.assert(property, { numRuns: 1_000, seed: 1 });
  }, 300_000);
});
