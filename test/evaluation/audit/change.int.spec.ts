import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeSide, ScoreChange } from '@strata/application';
import { addDecimals } from '@strata/domain';
import { loadDemo, type Runtime } from '@strata/runtime';
import { applyEdp, importEdp, openPlace } from '../../main-job/support/load.js';
import { newPlace, type Place } from '../../main-job/support/places.js';
import { TESTER } from '../../support/tester.js';
import {
  activate,
  adopt,
  bindMethods,
  place as placeMeasure,
  register,
  restate,
  ROOM,
  send,
  target,
} from '../support/edp-methods.js';

let place: Place;
let runtime: Runtime;

const UPDATER = { login: 'uwe', name: 'Uwe', grants: [{ role: 'updater', cluster: 'edp', actor: 'GR' }] } as const;
const GREECE = 'measure:GR/contain-deficit/deficit';
const WHOLE = 'strategy:sound-public-finances';

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

interface Asked {
  readonly node: string;
  readonly from: string;
  readonly to?: string;
  readonly caller?: Parameters<Runtime['strata']['clusters']['view']>[0];
}

/** The change of a score of 2008 between the ends of two days, or two positions. */
async function changeOf({ node, from, to, caller = TESTER }: Asked): Promise<ScoreChange> {
  const at = (moment: string | undefined) => {
    if (moment === undefined) return {};
    return moment.includes('-') ? { instant: `${moment}T23:59:59.999Z` } : { position: moment };
  };
  const { clusters, scorecards } = runtime.strata;
  const [earlier, later] = [await clusters.view(caller, 'edp', at(from)), await clusters.view(caller, 'edp', at(to))];
  const sides = [
    { view: earlier, period: '2008' },
    { view: later, period: '2008' },
  ] as const;
  const change = await scorecards.change(sides, node);
  expect([change.from.score, change.to.score]).toEqual(await Promise.all(sides.map((side) => scoreOf(side, node))));
  return change;
}

/** The score of a node as its scorecard shows it. */
async function scoreOf({ view, period }: ChangeSide, node: string, { strata } = runtime): Promise<number | null> {
  const { nodes } = await strata.scorecards.of(view, { period });
  return nodes.find(({ id }) => id === node)?.score ?? null;
}

const sumOf = ({ parts }: ScoreChange): string => parts.reduce((sum, { amount }) => addDecimals(sum, amount!), '0');
const amounts = ({ parts }: ScoreChange) => Object.fromEntries(parts.map(({ cause, amount }) => [cause, amount]));
const position = async (): Promise<string> => (await runtime.strata.clusters.view(TESTER, 'edp')).position;

/** The parts add up to the difference, which is that of the two scores, exactly. */
function expectExact(change: ScoreChange): void {
  const { from, to, difference } = change;
  const negated = (decimal: string): string => (decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`);
  const exact = addDecimals(String(to.score), negated(String(from.score)));
  expect(Number(addDecimals(exact, negated(difference!)))).toBeCloseTo(0, 30);
  expect(Number(addDecimals(sumOf(change), negated(difference!)))).toBeCloseTo(0, 30);
}

describe('The change of a score between two moments', () => {
  it('is restatement to the last digit for Greece’s 2008 between June and December 2009, down to the event', async () => {
    const change = await changeOf({ node: GREECE, from: '2009-06-30', to: '2009-12-31' });
    expect(change.from.score).not.toBe(change.to.score);
    expect(change.parts).toMatchObject([
      {
        cause: 'restatement',
        amount: change.difference,
        figures: [
          {
            measure: 'deficit',
            subject: 'GR',
            from: { period: '2008', value: '-8.3' },
            to: { period: '2008', value: '-10.0' },
            event: { type: 'ValuesRestated', stream: 'report-edp.GR.2008', knownAt: '2009-10-01T00:00:00.000Z' },
          },
        ],
        omitted: 0,
      },
    ]);
    const strategy = await changeOf({ node: 'strategy:GR', from: '2009-06-30', to: '2009-12-31' });
    expect(amounts(strategy)).toEqual({ restatement: strategy.difference });
    expectExact(strategy);
  });

  it('has parts for what was reported first and what was restated', async () => {
    const change = await changeOf({ node: WHOLE, from: '2008-10-31', to: '2010-12-31' });
    expectExact(change);
    expect(Object.keys(amounts(change))).toContain('restatement');
  });

  it('has a part for each cause, which add up exactly', async () => {
    await bindMethods(runtime);
    const before = await position();
    await send(
      runtime,
      target('debt', '40', '90'),
      placeMeasure('GR', 'contain-debt', 'debt', 5),
      register('fiscal-room', 2, ROOM(2, 3)),
      adopt('fiscal-room', 2),
      restate('GR', '2008', { debt: '80', deficit: '-4' }),
      {
        aggregate: 'report',
        clusterId: 'edp',
        command: {
          type: 'WithdrawValues',
          actorId: 'DE',
          period: '2008',
          values: [{ measure: 'debt', subject: 'DE' }],
          reason: 'by mistake',
        },
      },
      { aggregate: 'cluster', clusterId: 'edp', command: { type: 'ReleaseActor', actorId: 'MT', reason: 'left' } },
      {
        aggregate: 'strategy',
        clusterId: 'edp',
        strategyId: 'FR',
        command: { type: 'TakeMeasureOff', objectiveId: 'contain-debt', measureId: 'debt' },
      },
      activate('GR'),
      activate('FR'),
    );
    const change = await changeOf({ node: WHOLE, from: before });
    expectExact(change);
    const found = amounts(change);
    for (const cause of ['restatement', 'target', 'structure', 'missing-data'])
      expect(Object.keys(found)).toContain(cause);
    const greece = await changeOf({ node: 'objective:GR/contain-debt', from: before });
    expectExact(greece);
    expect(Object.keys(amounts(greece)).sort()).toEqual(['method', 'restatement', 'target', 'weight']);
    const [lost] = change.parts.find(({ cause }) => cause === 'missing-data')!.figures;
    expect(lost).toMatchObject({ measure: 'debt', subject: 'DE', to: null, event: { type: 'ValuesWithdrawn' } });
    expect(greece.parts.find(({ cause }) => cause === 'target')!.events).toMatchObject([{ type: 'TargetSet' }]);
    expect(greece.parts.find(({ cause }) => cause === 'method')!.events.map(({ type }) => type)).toContain(
      'MethodVersionAdopted',
    );
  });

  it('has no parts without a difference', async () => {
    const now = await position();
    expect(await changeOf({ node: WHOLE, from: now })).toMatchObject({ difference: '0', parts: [] });
  });

  it('is shown to those who see the exact scores', async () => {
    const own = await changeOf({ node: GREECE, from: '2009-06-30', to: '2009-12-31', caller: UPDATER });
    expect(amounts(own)).toEqual({ restatement: own.difference });
    for (const node of ['measure:DE/contain-deficit/deficit', WHOLE]) {
      const other = changeOf({ node, from: '2009-06-30', to: '2009-12-31', caller: UPDATER });
      await expect(other).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    await expect(changeOf({ node: 'strategy:none', from: '2009-06-30' })).rejects.toMatchObject({
      code: 'UNKNOWN_NODE',
    });
  });
});

describe('The change of a score between two periods', () => {
  const between = async (node: string, first: string, second: string): Promise<ScoreChange> => {
    const view = await runtime.strata.clusters.view(TESTER, 'edp', { instant: '2010-12-31T23:59:59.999Z' });
    const sides = [
      { view, period: first },
      { view, period: second },
    ] as const;
    return runtime.strata.scorecards.change(sides, node);
  };

  it('is what was reported for each', async () => {
    const change = await between(GREECE, '2006', '2007');
    expectExact(change);
    expect(change.parts).toMatchObject([
      {
        cause: 'actual',
        amount: change.difference,
        figures: [{ measure: 'deficit', subject: 'GR', from: { period: '2006' }, to: { period: '2007' } }],
      },
    ]);
  });

  it('adds up exactly for the whole cluster, where one period has figures that the other has not', async () => {
    expectExact(await between(WHOLE, '2005', '2009'));
  });

  it('needs periods of the same length', async () => {
    await expect(between(WHOLE, '2008-Q1', '2008')).rejects.toMatchObject({ code: 'PERIODS_DIFFER' });
  });
});

describe('The change of a score of the demo cluster, with months, quarters and totals of the year', () => {
  let demoPlace: Place;
  let demo: Runtime;

  beforeAll(async () => {
    demoPlace = await newPlace();
    demo = await openPlace(demoPlace);
    await loadDemo(demo);
    await demo.catchUp();
  }, 120_000);

  afterAll(async () => {
    await demo?.close();
    await demoPlace?.remove();
  });

  it.each([
    ['2026-08', '2026-09'],
    ['2025-12', '2026-01'],
    ['2025-Q4', '2026-Q1'],
    ['2024', '2025'],
  ])('is exact for every strategy from %s to %s', async (first, second) => {
    const view = await demo.strata.clusters.view(TESTER, 'silver-lakes');
    const sides = [
      { view, period: first },
      { view, period: second },
    ] as const;
    const { nodes } = await demo.strata.scorecards.of(view, { period: second });
    for (const { id } of nodes.filter(({ kind }) => kind === 'strategy').slice(0, 4)) {
      const change = await demo.strata.scorecards.change(sides, id);
      const scores = await Promise.all(sides.map((side) => scoreOf(side, id, demo)));
      expect([change.from.score, change.to.score]).toEqual(scores);
      if (change.difference !== null) expectExact(change);
    }
  });
});
