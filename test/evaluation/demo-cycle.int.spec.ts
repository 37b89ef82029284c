import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator, type ClusterView } from '@strata/application';
import { loadDemo, loadDemoCycle, type Runtime } from '@strata/runtime';
import { openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';

const CLUSTER = 'silver-lakes';
const PERIOD = '2026-10';

let place: Place;
let runtime: Runtime;

beforeAll(async () => {
  place = await newPlace();
  runtime = await openPlace(place);
  await loadDemo(runtime, loadDemoCycle);
}, 60_000);

afterAll(async () => {
  await runtime?.close();
  await place?.remove();
});

const view = (as = TESTER): Promise<ClusterView> => runtime.strata.clusters.view(as, CLUSTER);

describe('The demo cluster with its reporting cycle', () => {
  it('is open, with one member late', async () => {
    const { cycle, reporters } = await runtime.strata.cycles.completion(await view(), { period: PERIOD });
    expect(cycle.status).toBe('open');
    expect([...new Set(reporters.flatMap(({ actor, lateSince }) => (lateSince === undefined ? [] : [actor])))]).toEqual(
      ['northway'],
    );
  });

  it('waits for the approvers of two members and for the coordinator, but not for who entered the value', async () => {
    const waiting = await runtime.strata.reports.approvals(await view(operator('approver')), { period: PERIOD });
    const by = (actor: string) => waiting.filter((one) => one.actor === actor).map(({ stage }) => stage.id);
    expect(new Set(by('grand-hotel'))).toEqual(new Set(['check']));
    expect(by('silver-ferries')).toHaveLength(10);
    expect(by('museum')).toEqual(['sign-off', 'sign-off', 'sign-off']);
    const own = waiting.filter(({ isForCaller }) => !isForCaller);
    expect(own.map(({ enteredBy }) => enteredBy)).toEqual(['approver']);
  });

  it('has a report that was returned, each value with its note', async () => {
    const { rows } = await runtime.strata.sheets.read(await view(), { actor: 'pine-resort', period: PERIOD });
    const returned = rows.filter(({ approval }) => approval?.status === 'returned');
    expect(returned.map(({ measure, approval }) => [measure.id, approval?.last.note])).toEqual([
      ['operating-margin', 'Is this 22.3? The month was as good as September.'],
      ['revenue', 'The spa is missing; its accounts are closed since Friday.'],
    ]);
  });

  it('changes nothing when it is loaded again', async () => {
    const { position } = await view();
    await loadDemoCycle(runtime, CLUSTER);
    await runtime.catchUp();
    expect((await view()).position).toBe(position);
  });
});
