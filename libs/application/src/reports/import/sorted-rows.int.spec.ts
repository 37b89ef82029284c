import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckedRow } from './check-rows.js';
import { SortedRows } from './sorted-rows.js';

const rowOf = (line: number, actor: string, period: string, knownAt?: string): CheckedRow => ({
  line,
  column: 'value',
  actor,
  subject: actor,
  measure: 'm',
  period,
  actual: { kind: 'text', value: 'two\nlines\u2028and "quotes"' },
  knownAt,
});

describe('SortedRows', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-sorted-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function reportsOf(sorted: SortedRows): Promise<(readonly CheckedRow[])[]> {
    const reports = [];
    for await (const report of sorted.reports()) reports.push(report);
    return reports;
  }

  it('yields the rows of one report after the other, each in the order of the file, however many parts there are', async () => {
    const row = fc.tuple(
      fc.constantFrom('A', 'B', 'C'),
      fc.constantFrom('2008', '2009'),
      fc.constantFrom(undefined, '2010-01-01T00:00:00.000Z', '2011-01-01T00:00:00.000Z'),
    );
    const property = fc.asyncProperty(
      fc.array(row, { maxLength: 60 }),
      fc.integer({ min: 1, max: 70 }),
      async (rows, limit) => {
        const own = mkdtempSync(join(folder, 'run-'));
        const sorted = new SortedRows(own, limit);
        const added = rows.map(([actor, period, knownAt], line) => rowOf(line, actor, period, knownAt));
        for (const one of added) await sorted.add(one);
        expect(readdirSync(own)).toHaveLength(Math.floor(rows.length / limit));

        const key = (one: CheckedRow): string => `${one.knownAt ?? ''} ${one.actor} ${one.period}`;
        const keys = [...new Set(added.map(key))].sort();
        const expected = keys.map((one) => added.filter((other) => key(other) === one));
        expect(await reportsOf(sorted)).toEqual(expected);
        expect(await reportsOf(sorted)).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  it('closes its files when the reader stops early', async () => {
    const sorted = new SortedRows(folder, 1);
    for (let line = 0; line < 20; line += 1) await sorted.add(rowOf(line, `A${line}`, '2008'));
    for await (const report of sorted.reports()) {
      expect(report).toHaveLength(1);
      break;
    }
    expect(await reportsOf(sorted)).toHaveLength(20);
  });
});
