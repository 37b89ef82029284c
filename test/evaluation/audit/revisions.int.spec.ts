import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  revisionLines,
  revisionWorkbook,
  type AsOf,
  type ClusterView,
  type RevisionTriangle,
} from '@strata/application';
import type { Runtime } from '@strata/runtime';
import { Readable } from 'node:stream';
import readWorkbook from 'read-excel-file/node';
import { knownOn, notifications } from '../../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../../main-job/support/load.js';
import { newPlace, type Place } from '../../main-job/support/places.js';
import { TESTER } from '../../support/tester.js';

let place: Place;
let runtime: Runtime;

const UPDATER = { login: 'uwe', name: 'Uwe', grants: [{ role: 'updater', cluster: 'edp', actor: 'GR' }] } as const;
const VINTAGES = [...new Set(notifications().map(({ vintage }) => vintage))].sort();

beforeAll(async () => {
  place = await newPlace();
  runtime = await openPlace(place);
  await applyEdp(runtime);
  await importEdp(runtime);
}, 120_000);

afterAll(async () => {
  await runtime?.close();
  await place?.remove();
});

const view = (asOf?: AsOf): Promise<ClusterView> => runtime.strata.clusters.view(TESTER, 'edp', asOf);
const triangleOf = async (measure: string, subject?: string, asOf?: AsOf): Promise<RevisionTriangle> =>
  runtime.strata.revisions.triangle(await view(asOf), { measure, subject });

describe('The revisions of a measure', () => {
  it('are all 1,391 notified values, as known at each of the 17 vintages', async () => {
    expect(VINTAGES).toHaveLength(17);
    const triangles = [await triangleOf('deficit'), await triangleOf('debt')];
    let changes = 0;
    for (const [index, vintage] of VINTAGES.entries()) {
      const shown = triangles.flatMap(({ measure, vintages, rows }) => {
        expect(vintages).toEqual(VINTAGES);
        return rows.flatMap(({ subject, period, values }) =>
          values[index] === null ? [] : [[subject, measure, period, values[index]].join(',')],
        );
      });
      expect(shown.sort()).toEqual(knownOn(vintage));
    }
    for (const { rows } of triangles) {
      for (const { values } of rows)
        changes += values.filter((value, at) => value !== null && value !== values[at - 1]).length;
    }
    expect(changes).toBe(1391);
  });

  it('are the triangle of Greece’s deficit: first published, latest, and what lies between', async () => {
    const { rows, vintages } = await triangleOf('deficit', 'GR');
    const row = rows.find(({ period }) => period === '2008')!;
    const at = (vintage: string): string | null => row.values[vintages.indexOf(vintage)]!;
    expect(row).toMatchObject({
      subject: 'GR',
      first: { vintage: '2008-10-01', value: '-8.4' },
      latest: { vintage: vintages.at(-1), value: '-10.2' },
      revision: '-1.8',
    });
    expect([at('2008-10-01'), at('2009-04-01'), at('2009-10-01'), at('2010-04-01'), at('2010-10-01')]).toEqual([
      '-8.4',
      '-8.3',
      '-10.0',
      '-10.3',
      '-10.2',
    ]);
  });

  it('have a mean, a mean size and a significance, computed from first and latest figures', async () => {
    const { rows, statistics, vintages } = await triangleOf('deficit');
    const revisions = rows
      .filter(({ first }) => first.vintage < vintages.at(-1)!)
      .map(({ first, latest }) => Number(latest.value) - Number(first.value));
    const n = revisions.length;
    const mean = revisions.reduce((sum, one) => sum + one, 0) / n;
    const size = revisions.reduce((sum, one) => sum + Math.abs(one), 0) / n;
    const deviation = Math.sqrt(revisions.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1));
    expect(statistics.count).toBe(n);
    expect(statistics.mean).toBeCloseTo(mean, 12);
    expect(statistics.meanAbsolute).toBeCloseTo(size, 12);
    expect(statistics.bias!.t).toBeCloseTo((mean / deviation) * Math.sqrt(n), 9);
    expect(statistics.bias!.p).toBeLessThan(0.05);
  });

  it('end at the moment that is asked for', async () => {
    const { vintages } = await triangleOf('deficit', 'GR', { instant: '2009-06-30T00:00:00.000Z' });
    expect(vintages.at(-1)).toBe('2009-04-01');
  });

  it('are shown to a member as far as it sees the figures', async () => {
    const own = await runtime.strata.clusters.view(UPDATER, 'edp');
    const { rows } = await runtime.strata.revisions.triangle(own, { measure: 'deficit' });
    expect([...new Set(rows.map(({ subject }) => subject))]).toEqual(['GR']);
    const other = runtime.strata.revisions.triangle(own, { measure: 'deficit', subject: 'DE' });
    await expect(other).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('can be written as CSV and as a workbook with the same cells', async () => {
    const triangle = await triangleOf('deficit', 'GR');
    const lines = [...revisionLines(triangle)].map((line) => line.trimEnd().split(','));
    expect(lines[0]).toEqual(['member', 'period', ...triangle.vintages, 'first', 'latest', 'revision']);
    expect(lines.find(([, period]) => period === '2008')!.slice(-3)).toEqual(['-8.4', '-10.2', '-1.8']);
    const sheets = await readWorkbook(Readable.from(await revisionWorkbook(triangle)));
    const cells = sheets[0]!.data;
    expect(cells.map((row) => row.slice(0, 2))).toEqual(lines.map((row) => row.slice(0, 2)));
    expect(cells.find(([, period]) => period === '2008')!.slice(-3)).toEqual([-8.4, -10.2, -1.8]);
  });
});
