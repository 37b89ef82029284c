import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClusterView } from '@strata/application';
import { loadDemo, loadDemoAgreement, type Runtime } from '@strata/runtime';
import { openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';

const CLUSTER = 'silver-lakes';

let place: Place;
let runtime: Runtime;

beforeAll(async () => {
  place = await newPlace();
  runtime = await openPlace(place);
  await loadDemo(runtime, loadDemoAgreement);
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
    await loadDemoAgreement(runtime, CLUSTER);
    await runtime.catchUp();
    expect((await view()).position).toBe(position);
  });
});
