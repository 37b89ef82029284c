import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, MeasureDefinition } from '@strata/domain';
import { operator, type Caller } from '../access/caller.js';
import { CLUSTER, newTestSystem, seedCluster } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';

const ANNA = operator('anna');
const MEMBER: Caller = { login: 'una', name: 'Una', grants: [{ role: 'updater', cluster: CLUSTER, actor: 'B' }] };
const labels = { en: 'Sample' };
const weight = [{ from: null, value: 1 }];
const monthly: MeasureDefinition = {
  labels,
  unit: '%',
  decimals: 0,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'month',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'last', organisation: 'none' },
  accumulate: 'period',
};
/** Digits of π, one a month: they tell nothing about each other. */
const DIGITS = [...'314159265358979323846264'].map(Number);
const MONTHS = DIGITS.map((_, index) => {
  const [year, month] = [2018 + Math.floor((index + 5) / 12), ((index + 5) % 12) + 1];
  return `${year}-${String(month).padStart(2, '0')}`;
});
const SPAN = { strategy: 'a', from: MONTHS[0]!, to: MONTHS.at(-1)! };

let strata: Strata;
/** The position after the reports of the first ten months. */
let early: string;

/** In the strategy of A, customers come two months after training; costs have nothing to do with it. */
beforeAll(async () => {
  const system = await newTestSystem();
  await seedCluster(system);
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  const does = async (addressed: object): Promise<string> => {
    const outcome = await strata.execute(ANNA, { clusterId: CLUSTER, ...addressed } as AddressedCommand);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    return outcome.position;
  };
  const toMap = (command: object) => does({ aggregate: 'strategy', strategyId: 'a', command });
  const toCascade = (command: object) => does({ aggregate: 'cascade', command });
  const perspectives = [{ id: 'finance', labels }];
  await does({ aggregate: 'cluster', command: { type: 'ArrangePerspectives', perspectives } });
  await does({ aggregate: 'cluster', command: { type: 'SetDisclosure', disclosure: 'status' } });
  await toCascade({ type: 'DraftStrategy', strategyId: 'top', rank: 'integrative', owner: '@cluster', labels });
  await toCascade({ type: 'ActivateStrategy', strategyId: 'top' });
  await toCascade({ type: 'DraftStrategy', strategyId: 'a', rank: 'business', owner: 'A', parent: 'top', labels });
  for (const id of ['training', 'customers', 'costs']) {
    const define = { type: 'DefineMeasure', measureId: id, definition: monthly };
    await does({ aggregate: 'measure', measureId: id, command: define });
    const target = { type: 'SetTarget', subject: '*', figures: { goal: '20', redFlag: '0' } };
    await does({ aggregate: 'measure', measureId: id, command: target });
    const objective = { id, labels, perspective: 'finance', weight, rollUp: 'weighted-mean' };
    await toMap({ type: 'SetObjective', objective });
    await toMap({ type: 'PlaceMeasure', objectiveId: id, measure: { measure: id, weight } });
  }
  const links = [
    { from: 'training', to: 'customers', sign: 'positive', lag: 2 },
    { from: 'training', to: 'costs', sign: 'negative', lag: 0 },
  ];
  for (const link of links) await toMap({ type: 'LinkObjectives', link });
  await toCascade({ type: 'ActivateStrategy', strategyId: 'a' });
  for (const [index, period] of MONTHS.entries()) {
    const figures = { training: DIGITS[index]!, customers: DIGITS[index - 2] ?? 5, costs: DIGITS[(index * 7) % 24]! };
    const values = Object.entries(figures).map(([measure, value]) => ({
      ...{ measure, subject: 'A', actual: { kind: 'number', value: String(value) } },
    }));
    const report = { type: 'SubmitValues', actorId: 'A', period, values };
    const position = await does({ aggregate: 'report', command: report });
    if (index === 9) early = position;
  }
  await system.catchUp();
}, 60_000);

describe('The links of cause and effect', () => {
  it('are borne out if the effect follows the cause at the stated lag', async () => {
    const { links } = await strata.strategies.testLinks(await strata.clusters.view(ANNA, CLUSTER), SPAN);
    const [customers, costs] = links;
    expect(customers).toMatchObject({ from: 'training', to: 'customers', lag: 2, lagPeriods: 2, verdict: 'borne-out' });
    expect(customers!.tests.map(({ lag, n }) => [lag, n])).toEqual([
      [1, 23],
      [2, 22],
      [3, 21],
    ]);
    expect(customers!.tests[1]!.r).toBeCloseTo(1, 9);
    expect(Math.abs(customers!.tests[0]!.r!)).toBeLessThan(0.5);
    expect(costs!.verdict).toBe('not-borne-out');
    expect(costs!.tests.map(({ lag }) => lag)).toEqual([-1, 0, 1]);
  });

  it('are judged on what was known at the moment that is asked for, and not with too little of it', async () => {
    const view = await strata.clusters.view(ANNA, CLUSTER, { position: early });
    const { links, position } = await strata.strategies.testLinks(view, { ...SPAN, to: MONTHS[8]! });
    expect(position).toBe(early);
    expect(links[0]).toMatchObject({ verdict: 'too-little-data' });
    expect(links[0]!.tests[1]!.n).toBe(7);
    const all = await strata.strategies.testLinks(view, SPAN);
    expect(all.links[0]!.tests[1]!.n).toBe(8);
  });

  it('have lags in periods of other lengths', async () => {
    const view = await strata.clusters.view(ANNA, CLUSTER);
    const { links } = await strata.strategies.testLinks(view, { ...SPAN, from: '2018-Q3', to: '2020-Q1' });
    expect(links[0]).toMatchObject({ lag: 2, lagPeriods: 1, verdict: 'too-little-data' });
  });

  it('are hidden from members who do not see the exact scores', async () => {
    const { links } = await strata.strategies.testLinks(await strata.clusters.view(MEMBER, CLUSTER), SPAN);
    expect(links.map(({ verdict, tests }) => [verdict, tests])).toEqual([
      ['hidden', []],
      ['hidden', []],
    ]);
  });

  it('are refused for what the cluster does not have', async () => {
    const view = await strata.clusters.view(ANNA, CLUSTER);
    const refused = strata.strategies.testLinks(view, { ...SPAN, strategy: 'b' });
    await expect(refused).rejects.toMatchObject({ code: 'UNKNOWN_STRATEGY' });
    const long = strata.strategies.testLinks(view, { ...SPAN, from: '2010-01' });
    await expect(long).rejects.toMatchObject({ code: 'TOO_MANY_PERIODS' });
  });
});
