import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '../access/caller.js';
import { CLUSTER } from '../commands/testing/test-system.js';
import { cycle, openCycle } from '../processes/testing/process-system.js';
import {
  newReportingCluster,
  submit,
  SYSTEM,
  who,
  type ReportingCluster,
} from '../sheets/testing/reporting-cluster.js';

const PERIOD = '2020';
/** The deadline of the business rank: nine working days after the end of 2020. */
const DUE = '2021-01-13T18:00:00.000Z';
const coordinator = who('coordinator');

let cluster: ReportingCluster;

async function completion(as: Caller = SYSTEM, asOf = {}, actor?: string) {
  const { strata } = cluster;
  return strata.cycles.completion(await strata.clusters.view(as, CLUSTER, asOf), { period: PERIOD, actor });
}

const nudge = (actors?: readonly string[], as: Caller = coordinator) =>
  cluster.strata.cycles.nudge(as, { cluster: CLUSTER, period: PERIOD, actors });

/** Who is late, since when, and with what. */
async function late(as?: Caller, asOf?: object) {
  const { reporters } = await completion(as, asOf);
  return reporters.flatMap(({ actor, lateSince, missing }) =>
    lateSince === undefined ? [] : [[actor, lateSince, missing.map(({ measure }) => measure)]],
  );
}

beforeEach(async () => {
  cluster = await newReportingCluster();
  cluster.system.now = Date.parse('2021-01-04T08:00:00.000Z');
  await cluster.done(openCycle(PERIOD), submit(PERIOD, ['margin', '14']));
});

describe('The completion of a cycle', () => {
  it('says by reporter and rank what is due and what came, and before the deadline that nobody is late', async () => {
    const { reporters, ranks } = await completion();
    expect(reporters.map(({ actor, rank, due, expected, reported }) => [actor, rank, due, expected, reported])).toEqual(
      [
        ['A', 'business', DUE, 3, 1],
        ['B', 'business', DUE, 2, 0],
      ],
    );
    expect(ranks).toEqual([
      { rank: 'business', due: DUE, expected: 5, reported: 1, reportedLate: 0, reporters: 2, late: 0 },
    ]);
    expect(await late()).toEqual([]);
  });

  it('names those who are late since their deadline with what is missing, and counts what came too late', async () => {
    cluster.system.now = Date.parse(DUE) + 1;
    expect(await late()).toEqual([
      ['A', DUE, ['jobs', 'debt']],
      ['B', DUE, ['jobs', 'margin']],
    ]);
    await cluster.done(submit(PERIOD, ['debt', '3'], ['jobs', '7']));
    expect(await late()).toEqual([['B', DUE, ['jobs', 'margin']]]);
    const { reporters } = await completion(SYSTEM, {}, 'A');
    expect(reporters).toMatchObject([
      {
        actor: 'A',
        reported: 3,
        reportedLate: 2,
        missing: [],
        lastReported: new Date(cluster.system.now).toISOString(),
      },
    ]);
  });

  it('is that of any moment, also of one between two events', async () => {
    cluster.system.now = Date.parse('2021-02-01T00:00:00.000Z');
    await cluster.done(submit(PERIOD, ['debt', '3'], ['jobs', '7']));
    expect(await late(SYSTEM, { instant: DUE })).toEqual([]);
    expect(await late(SYSTEM, { instant: '2021-01-14T00:00:00.000Z' })).toHaveLength(2);
    expect(await late()).toHaveLength(1);
  });

  it('counts a value that was withdrawn as missing', async () => {
    const withdraw = { type: 'WithdrawValues', actorId: 'A', period: PERIOD, reason: 'wrong unit' } as const;
    const values = [{ measure: 'margin', subject: 'A' }];
    await cluster.done({ aggregate: 'report', clusterId: CLUSTER, command: { ...withdraw, values } });
    expect((await completion()).reporters[0]).toMatchObject({ reported: 0, lastReported: undefined });
  });

  it('leaves out figures that are not for the caller, and refuses to name one of them', async () => {
    const updater = who('updater', 'A');
    expect((await completion(updater)).reporters.map(({ actor }) => actor)).toEqual(['A']);
    await expect(completion(updater, {}, 'B')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(completion(SYSTEM, {}, 'Z')).rejects.toMatchObject({ code: 'UNKNOWN_MEMBER' });
  });

  it('needs a cycle', async () => {
    const view = await cluster.strata.clusters.view(SYSTEM, CLUSTER);
    await expect(cluster.strata.cycles.completion(view, { period: '2019' })).rejects.toMatchObject({
      code: 'UNKNOWN_CYCLE',
    });
  });
});

describe('A nudge', () => {
  it('reminds those who are late, each at most once a day, and shows them when', async () => {
    expect(await nudge()).toMatchObject({ kind: 'refused', refusal: { code: 'NOBODY_LATE' } });
    cluster.system.now = Date.parse('2021-01-14T08:00:00.000Z');
    expect(await nudge(['B'])).toMatchObject({ kind: 'done' });
    await cluster.system.catchUp();
    const sheet = await cluster.sheet(PERIOD, { actor: 'B', as: who('updater', 'B') });
    expect(sheet.nudged).toBe('2021-01-14');

    expect(await nudge()).toMatchObject({
      kind: 'done',
      events: [{ type: 'ReportersNudged', data: { late: [{ actor: 'A', rank: 'business', missing: 2 }] } }],
    });
    await cluster.system.catchUp();
    expect(await nudge()).toMatchObject({ kind: 'unchanged' });
    expect((await completion()).reporters.map(({ nudged }) => nudged)).toEqual(['2021-01-14', '2021-01-14']);
    cluster.system.now = Date.parse('2021-01-15T08:00:00.000Z');
    expect(await nudge()).toMatchObject({ kind: 'done', events: [{ data: { day: '2021-01-15' } }] });
  });

  it('acts once for one command id', async () => {
    cluster.system.now = Date.parse('2021-01-14T08:00:00.000Z');
    const options = { commandId: '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11' };
    const send = () => cluster.strata.cycles.nudge(coordinator, { cluster: CLUSTER, period: PERIOD }, options);
    expect(await send()).toMatchObject({ kind: 'done', repeated: false });
    await cluster.system.catchUp();
    expect(await send()).toMatchObject({ kind: 'done', repeated: true });
  });

  it('is for coordinators, and for cycles that are open', async () => {
    expect(await nudge(undefined, who('approver', 'A'))).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    cluster.system.now = Date.parse('2021-01-14T08:00:00.000Z');
    await cluster.done(cycle({ type: 'LockCycle', period: PERIOD }));
    expect(await nudge()).toMatchObject({ refusal: { code: 'PERIOD_LOCKED' } });
    const unknown = await cluster.strata.cycles.nudge(coordinator, { cluster: CLUSTER, period: '2019' });
    expect(unknown).toMatchObject({ refusal: { code: 'CYCLE_NOT_FOUND' } });
  });
});
