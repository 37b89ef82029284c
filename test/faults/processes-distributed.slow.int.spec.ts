import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { openRuntime, type Runtime } from '@strata/runtime';
import { describeWithMongo } from '../../libs/mongo/src/testing/mongo-for-tests.js';
import { ROOT } from '../main-job/support/edp.js';
import { applyEdp } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import { eventsOf } from './support/snapshots.js';

const YEAR = 365 * 86_400_000;
const PERIODS = ['2090-01', '2090-02', '2090-03'];
const STEPS = 9;

describeWithMongo('Processes of two processes of Strata on KurrentDB and MongoDB', (uri) => {
  let place: Place;

  beforeAll(async () => {
    place = await newPlace({ kurrent: true, mongo: uri });
  }, 60_000);
  afterAll(() => place.remove());

  const open = (ahead: number): Promise<Runtime> =>
    openRuntime(readSettings({ ...place.env, STRATA_SEALS: 'off' }, ROOT), {
      purpose: 'command',
      clock: { now: () => Date.now() + ahead },
    });

  it('act once, in the order of the moments, though both act at once', async () => {
    const opening = await open(0);
    await opening.catchUp();
    await applyEdp(opening);
    for (const period of PERIODS) {
      const command = { type: 'OpenCycle', period } as const;
      const outcome = await opening.strata.execute(TESTER, { aggregate: 'cycles', clusterId: 'edp', command });
      expect(outcome).toMatchObject({ kind: 'done' });
    }
    await opening.close();

    const both = [await open(80 * YEAR), await open(80 * YEAR)];
    const stop = new AbortController();
    const acting = both.map((runtime) => runtime.runProjections(stop.signal));
    const [first] = both as [Runtime, Runtime];
    const done = async (): Promise<boolean> => {
      const processes = await first.strata.processes.list(TESTER, 'edp');
      return processes.length === PERIODS.length && processes.every(({ status }) => status === 'done');
    };
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 50));
    stop.abort();
    await Promise.all(acting);

    const events = (await eventsOf(first)) as readonly { readonly type: string; readonly data: { period: string } }[];
    const effects = events.filter(({ type }) => ['CycleReminderSent', 'CycleLocked'].includes(type));
    expect(effects.map(({ data }) => data.period)).toEqual(PERIODS.flatMap((period) => Array(STEPS).fill(period)));
    expect(events.filter(({ type }) => type === 'ProcessStepDone')).toHaveLength(PERIODS.length * STEPS);
    for (const runtime of both) await runtime.close();
  }, 120_000);
});
