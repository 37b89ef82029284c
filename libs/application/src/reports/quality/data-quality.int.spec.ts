import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, MeasureDefinition } from '@strata/domain';
import { operator } from '../../access/caller.js';
import { CLUSTER, newTestSystem, seedCluster, type TestSystem } from '../../commands/testing/test-system.js';
import { createStrata, type Strata } from '../../strata.js';
import type { QualityRow } from './data-quality.js';

const ANNA = operator('anna');
const DAY = 86_400_000;
const labels = { en: 'Sample' };
const guests: MeasureDefinition = {
  labels,
  unit: 'guests',
  decimals: 0,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'month',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'sum', organisation: 'sum' },
  accumulate: 'period',
  plausible: { max: '1000', change: '50' },
};

let system: TestSystem;
let strata: Strata;

async function does(addressed: object): Promise<void> {
  const outcome = await strata.execute(ANNA, { clusterId: CLUSTER, ...addressed } as AddressedCommand);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  await system.catchUp();
}
const report = (command: object, value: string, actorId = 'A') =>
  does({
    aggregate: 'report',
    command: {
      type: 'SubmitValues',
      actorId,
      period: '2020-05',
      values: [{ measure: 'guests', subject: actorId, actual: { kind: 'number', value } }],
      ...command,
    },
  });
const rows = async (from: string, to = from): Promise<readonly QualityRow[]> =>
  (await strata.reports.quality(await strata.clusters.view(ANNA, CLUSTER), { from, to })).rows;
const rowOf = async (actor: string, period = '2020-05') => (await rows(period)).find((row) => row.actor === actor)!;

/** The measure guests is on the map of the cluster, so that A and B report it; May is open, and due on 13 June. */
beforeEach(async () => {
  system = await newTestSystem();
  await seedCluster(system);
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  await system.catchUp();
  const weight = [{ from: null, value: 1 }];
  const objective = { id: 'grow', labels, perspective: 'finance', weight, rollUp: 'weighted-mean' };
  const draft = { type: 'DraftStrategy', strategyId: 'top', rank: 'integrative', owner: '@cluster', labels };
  const perspectives = [{ id: 'finance', labels }];
  await does({ aggregate: 'cluster', command: { type: 'ArrangePerspectives', perspectives } });
  const define = { type: 'DefineMeasure', measureId: 'guests', definition: guests };
  await does({ aggregate: 'measure', measureId: 'guests', command: define });
  await does({ aggregate: 'cascade', command: draft });
  await does({ aggregate: 'strategy', strategyId: 'top', command: { type: 'SetObjective', objective } });
  const place = { type: 'PlaceMeasure', objectiveId: 'grow', measure: { measure: 'guests', weight } };
  await does({ aggregate: 'strategy', strategyId: 'top', command: place });
  await does({ aggregate: 'cascade', command: { type: 'ActivateStrategy', strategyId: 'top' } });
});

describe('The quality of reports', () => {
  it('has the days after the deadline of a cycle, and without a cycle those after the end of the period', async () => {
    const outcome = await system.send({
      aggregate: 'cycles',
      clusterId: CLUSTER,
      command: { type: 'OpenCycle', period: '2020-05' },
    });
    expect(outcome.kind).toBe('done');
    await system.catchUp();
    const [cycle] = await strata.cycles.list(await strata.clusters.view(ANNA, CLUSTER));
    const due = Date.parse(cycle!.deadlines.find(({ rank }) => rank === 'business')!.due);
    system.now = due - DAY;
    await report({}, '100');
    system.now = due + 2 * DAY;
    await report({}, '100', 'B');
    await report({ period: '2020-04' }, '100');
    const late = (days: number, count: number) => [
      { against: 'deadline', values: 1, late: count, meanDays: days, maxDays: days },
    ];
    expect((await rowOf('A')).lateness).toEqual(late(-1, 0));
    expect((await rowOf('B')).lateness).toEqual(late(2, 1));
    const days = Math.floor((system.now - Date.parse('2020-04-30')) / DAY);
    expect((await rowOf('A', '2020-04')).lateness).toEqual([
      { against: 'period-end', values: 1, late: null, meanDays: days, maxDays: days },
    ]);
  });

  it('has the share of expected values that are known', async () => {
    expect(await rows('2020-05')).toEqual([
      expect.objectContaining({ actor: 'A', expected: 1, missing: 1, completeness: 0, restatementRate: null }),
      expect.objectContaining({ actor: 'B', expected: 1, missing: 1, completeness: 0 }),
    ]);
    await report({}, '100');
    expect(await rowOf('A')).toMatchObject({ expected: 1, missing: 0, completeness: 1, known: 1 });
    const values = [{ measure: 'guests', subject: 'A' }];
    await report({ type: 'WithdrawValues', values, reason: 'wrong month' }, '0');
    expect(await rowOf('A')).toMatchObject({ missing: 1, known: 0, reported: 1, restated: 1 });
    expect(await rows('2020-Q2')).toEqual([]);
  });

  it('has the size of restatements as a share of the figure before', async () => {
    await report({}, '100');
    await report({ type: 'RestateValues', reason: 'recount' }, '80');
    await report({ type: 'RestateValues', reason: 'recount' }, '88');
    const row = await rowOf('A');
    expect(row).toMatchObject({ reported: 1, restated: 1, restatementRate: 1 });
    expect(row.meanRestatement).toBeCloseTo((0.2 + 0.1) / 2, 12);
  });

  it('tells unusual values that were confirmed from those that were not', async () => {
    await report({ period: '2020-03' }, '100');
    await report({ period: '2020-04', confirm: true }, '300');
    await report({}, '310');
    expect(await rowOf('A', '2020-04')).toMatchObject({ confirmed: 1, unconfirmed: 0, unusualShare: 1 });
    expect(await rowOf('A')).toMatchObject({ confirmed: 0, unconfirmed: 0, unusualShare: 0 });
    const definition = { ...guests, plausible: { max: '305' } };
    await does({ aggregate: 'measure', measureId: 'guests', command: { type: 'ReviseMeasure', definition } });
    expect(await rowOf('A')).toMatchObject({ confirmed: 0, unconfirmed: 1 });
  });
});
