import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AsOf, DataQuality, QualityRow } from '@strata/application';
import type { Runtime } from '@strata/runtime';
import { notifications } from '../../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../../main-job/support/load.js';
import { newPlace, type Place } from '../../main-job/support/places.js';
import { TESTER } from '../../support/tester.js';

let place: Place;
let runtime: Runtime;

const UPDATER = { login: 'uwe', name: 'Uwe', grants: [{ role: 'updater', cluster: 'edp', actor: 'GR' }] } as const;

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

async function qualityOf(from: string, to = from, asOf?: AsOf): Promise<DataQuality> {
  return runtime.strata.reports.quality(await runtime.strata.clusters.view(TESTER, 'edp', asOf), { from, to });
}
const rowOf = ({ rows }: DataQuality, actor: string): QualityRow => rows.find((row) => row.actor === actor)!;

/** The notifications of a state and year, by measure, in their order. */
function notified(actor: string, year: string): readonly (readonly { vintage: string; value: string }[])[] {
  const own = notifications().filter((one) => one.member === actor && one.period === year);
  return ['deficit', 'debt'].map((measure) => own.filter((one) => one.measure === measure));
}

describe('The quality of the notified deficits and debts', () => {
  it('counts late, restated and missing values of each state and year', async () => {
    const quality = await qualityOf('2008');
    const greece = rowOf(quality, 'GR');
    const values = notified('GR', '2008').filter((list) => list.length > 0);
    const days = values.map(([first]) => (Date.parse(first!.vintage) - Date.parse('2008-12-31')) / 86_400_000);
    const sizes = values.flatMap((list) =>
      list.slice(1).flatMap(({ value }, index) => {
        const before = Number(list[index]!.value);
        return value === list[index]!.value ? [] : [Math.abs((Number(value) - before) / before)];
      }),
    );
    const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
    expect(greece).toMatchObject({ expected: 2, missing: 0, completeness: 1, known: 2, reported: 2, restated: 2 });
    expect(greece.lateness).toEqual([
      { against: 'period-end', values: 2, late: null, meanDays: mean(days), maxDays: Math.max(...days) },
    ]);
    expect(greece.meanRestatement).toBeCloseTo(mean(sizes), 12);
    expect(greece.restatementRate).toBe(1);
    expect(rowOf(quality, 'HR')).toMatchObject({ expected: 2, missing: 2, completeness: 0, reported: 0 });
  });

  it('is what was known at the moment that is asked for', async () => {
    const then = await qualityOf('2008', '2008', { instant: '2008-12-31T00:00:00.000Z' });
    expect(rowOf(then, 'GR')).toMatchObject({ reported: 2, restated: 0, restatementRate: 0, meanRestatement: null });
  });

  it('adds up over the years of a span', async () => {
    const { rows, totals } = await qualityOf('2006', '2008');
    const years = rows.filter(({ actor }) => actor === 'GR');
    const total = totals.find(({ actor }) => actor === 'GR')!;
    expect(years.map(({ period }) => period)).toEqual(['2006', '2007', '2008']);
    expect(total.period).toBeNull();
    for (const field of ['expected', 'missing', 'known', 'reported', 'restated'] as const) {
      expect(total[field]).toBe(years.reduce((sum, row) => sum + row[field], 0));
    }
  });

  it('is shown to a member for itself', async () => {
    const view = await runtime.strata.clusters.view(UPDATER, 'edp');
    const { rows } = await runtime.strata.reports.quality(view, { from: '2008', to: '2008' });
    expect(rows.map(({ actor }) => actor)).toEqual(['GR']);
    const other = runtime.strata.reports.quality(view, { from: '2008', to: '2008', actor: 'DE' });
    await expect(other).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
