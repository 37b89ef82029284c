import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClusterView } from '@strata/application';
import { loadDemo, loadDemoAgreement, loadDemoPlans, type Runtime } from '@strata/runtime';
import { openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';

const CLUSTER = 'silver-lakes';

let place: Place;
let runtime: Runtime;

beforeAll(async () => {
  place = await newPlace();
  runtime = await openPlace(place);
  await loadDemo(runtime, async (...demo) => {
    await loadDemoPlans(...demo);
    await loadDemoAgreement(...demo);
  });
}, 60_000);

afterAll(async () => {
  await runtime?.close();
  await place?.remove();
});

const view = (): Promise<ClusterView> => runtime.strata.clusters.view(TESTER, CLUSTER);

describe('The demo cluster with its agreement', () => {
  it('is in the second round, after an objection in the first', async () => {
    const { status, rounds } = await runtime.strata.agreements.get(await view(), 'all-seasons');
    expect(status).toBe('proposed');
    const answers = rounds.map((round) => round.answers.map(({ answer }) => answer).sort());
    expect(answers).toEqual([
      ['agrees', 'agrees', 'agrees', 'asks', 'objects'],
      ['agrees', 'agrees', 'agrees'],
    ]);
    expect(rounds[1]?.parties).toHaveLength(8);
  });

  it('shows what the second round changes', async () => {
    const { differences } = await runtime.strata.agreements.difference(await view(), 'all-seasons');
    expect(differences.map(({ kind, thing }) => `${kind} ${thing}`)).toEqual([
      'reweighted objective:all-seasons/winter-guests',
      'relinked link:all-seasons/winter-guests>profitable-growth',
    ]);
  });

  it('changes nothing when it is loaded again', async () => {
    const { position } = await view();
    await loadDemoPlans(runtime, CLUSTER);
    await loadDemoAgreement(runtime, CLUSTER);
    await runtime.catchUp();
    expect((await view()).position).toBe(position);
  });
});

describe('The demo cluster with its plans', () => {
  it('has initiatives on every level, one of them on hold', async () => {
    const initiatives = await runtime.strata.plans.initiatives(await view());
    expect(new Set(initiatives.map(({ strategy }) => strategy)).size).toBe(7);
    expect(initiatives.filter(({ status }) => status === 'on-hold').map(({ id }) => id)).toEqual(['ice-class']);
  });

  it('has a line that spends too much, and members that plan more together than the cluster', async () => {
    const budgets = await runtime.strata.plans.budgets(await view(), '2026');
    const [whole] = budgets;
    expect([whole?.strategy, Number(whole?.planned), Number(whole?.children), Number(whole?.gap)]).toEqual([
      'all-seasons',
      200,
      223,
      -23,
    ]);
    expect(whole?.lines.map(({ line, variance }) => [line.id, Number(variance)])).toEqual([
      ['winter-offers', 24],
      ['campaign', -8.5],
    ]);
    const hotel = budgets.find(({ strategy }) => strategy === 'grand-hotel');
    expect([hotel?.planned, hotel?.allowed, hotel?.spent].map(Number)).toEqual([88, 95.06, 96.1]);
  });

  it('lacks staff on two levels, and is checked without a fault', async () => {
    const balances = await runtime.strata.plans.resources(await view(), '2026');
    const short = balances.filter(({ kind, deficit }) => kind === 'staff' && deficit !== '0');
    expect(short.map(({ strategy, deficit }) => [strategy, deficit])).toEqual([
      ['grand-hotel', '3'],
      ['housekeeping', '2'],
    ]);
    expect((await runtime.strata.plans.compliance(await view(), '2026')).faults).toEqual([]);
  });

  it('pays a hotel for full months, and not for others', async () => {
    const lines = await runtime.strata.plans.incomeDue(await view(), '2026', 'grand-hotel');
    const paid = lines.filter(({ holds }) => holds).map(({ period }) => period);
    expect(paid).toEqual(['2026-05', '2026-06', '2026-07', '2026-08', '2026-09']);
  });
});
