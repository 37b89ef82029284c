import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, ReportCommand } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { shippedWorkflow } from '../commands/testing/shipped-workflow.js';
import { CLUSTER } from '../commands/testing/test-system.js';
import { openCycle } from '../processes/testing/process-system.js';
import {
  newReportingCluster,
  submit,
  SYSTEM,
  toCluster,
  who,
  type ReportingCluster,
} from '../sheets/testing/reporting-cluster.js';
import type { ShownNode } from './disclosure.js';

const PERIOD = '2020';
const MARGIN = 'measure:a/earn/margin';
const STAGE = `approval:
  stages:
    - { id: check, role: approver, on: business-due }
`;
const report = { actorId: 'A', period: PERIOD } as const;
const ben = { ...who('approver', 'A'), login: 'ben' } as Caller;

let cluster: ReportingCluster;

const toReport = (command: ReportCommand): AddressedCommand => ({ aggregate: 'report', clusterId: CLUSTER, command });
const countApproved = (from = PERIOD): AddressedCommand =>
  toCluster({ type: 'SetClusterScoring', scoring: { counts: 'approved' }, from });
const restated = (value: string): AddressedCommand =>
  toReport({
    ...{ type: 'RestateValues', ...report, reason: 'audit' },
    values: [{ measure: 'margin', subject: 'A', actual: { kind: 'number', value } }],
  });

async function approve(basedOn: number): Promise<void> {
  const values = [{ measure: 'margin', subject: 'A', basedOn }];
  const command = toReport({ type: 'ApproveValues', ...report, stage: 'check', values });
  expect(await cluster.strata.execute(ben, command)).toMatchObject({ kind: 'done' });
  await cluster.system.catchUp();
}

async function card(as: Caller = SYSTEM, asOf = {}, period = PERIOD) {
  return cluster.strata.scorecards.asOf(as, { cluster: CLUSTER, period, asOf });
}

async function node(id = MARGIN, as: Caller = SYSTEM, asOf = {}): Promise<ShownNode | undefined> {
  return (await card(as, asOf)).nodes.find((one) => one.id === id);
}

const positionNow = async () => (await cluster.strata.clusters.view(SYSTEM, CLUSTER)).position;

const explained = async (as: Caller = SYSTEM) => {
  const view = await cluster.strata.clusters.view(as, CLUSTER);
  return cluster.strata.scorecards.explain(view, PERIOD, { kind: 'node', node: MARGIN });
};

beforeEach(async () => {
  cluster = await newReportingCluster();
  cluster.system.now = Date.parse('2021-01-04T08:00:00.000Z');
  const shipped = (await shippedWorkflow('reporting-cycle')) ?? '';
  const text = shipped.replace('version: 1', 'version: 2').replace('retry:\n', `${STAGE}retry:\n`);
  const definition = { workflow: 'reporting-cycle', version: 2, text, sha256: 'b'.repeat(64) };
  const command = { type: 'DefineWorkflow', definition, reason: 'a stage' } as const;
  await cluster.done({ aggregate: 'workflows', clusterId: CLUSTER, command }, openCycle(PERIOD));
});

describe('Scores of a cluster that counts approved values', () => {
  it('have a value once it is approved, and say until then that it waits', async () => {
    await cluster.done(countApproved(), submit(PERIOD, ['margin', '15']));
    const before = await positionNow();
    expect(await card()).toMatchObject({ counts: 'approved' });
    const waits = { score: null, coverage: 0, reason: 'MISSING', reading: { actual: null, awaitingApproval: 1 } };
    expect(await node()).toMatchObject(waits);
    await approve(1);
    expect(await node()).toMatchObject({ score: 0.5, coverage: 1, reading: { actual: { value: '15' } } });
    expect((await node())?.reading).not.toHaveProperty('awaitingApproval');
    expect(await node(MARGIN, SYSTEM, { position: before })).toMatchObject(waits);
  });

  it('are not moved by the setting: what was submitted before counts as approved', async () => {
    await cluster.done(submit(PERIOD, ['margin', '15']));
    const before = await card();
    expect(before.counts).toBe('submitted');
    await cluster.done(countApproved());
    expect((await card()).nodes).toEqual(before.nodes);
    expect((await card(SYSTEM, {}, '2019')).counts).toBe('submitted');
    // A new figure waits, and the one from before counts until it is approved.
    await cluster.done(restated('19'));
    expect(await node()).toMatchObject({ score: 0.5, reading: { actual: { value: '15' }, awaitingApproval: 1 } });
    await approve(2);
    expect(await node()).toMatchObject({ score: 19 / 30, reading: { actual: { value: '19' } } });
  });

  it('have what waits as soon as submitted values count again', async () => {
    await cluster.done(countApproved(), submit(PERIOD, ['margin', '15']));
    expect(await node()).toMatchObject({ score: null });
    const back = { type: 'SetClusterScoring', scoring: { counts: 'submitted' }, from: PERIOD } as const;
    await cluster.done(toCluster(back));
    expect(await node()).toMatchObject({ score: 0.5 });
    const view = await cluster.strata.clusters.view(SYSTEM, CLUSTER);
    const [value] = await cluster.strata.reports.versions(view, { measure: 'margin', subject: 'A', period: PERIOD });
    expect(value?.awaitsApproval).toBeUndefined();
  });

  it('are explained with the figure that waits, to those who may see it', async () => {
    await cluster.done(countApproved(), submit(PERIOD, ['margin', '15']));
    await approve(1);
    await cluster.done(restated('19'));
    const figure = { value: '19', event: { reason: 'audit' } };
    expect((await explained()).children).toMatchObject([{ value: '15', awaitingApproval: figure }]);
    expect((await explained(ben)).children).toMatchObject([{ awaitingApproval: figure }]);
    const other = who('approver', 'B');
    expect(JSON.stringify(await explained(other))).not.toMatch(/awaitingApproval|19/);
  });

  it('do not tell a member what of others waits, not even that something does', async () => {
    await cluster.done(countApproved(), submit(PERIOD, ['margin', '15'], ['jobs', '7']));
    const jobs = 'measure:whole/earn/jobs';
    const other = who('approver', 'B');
    expect((await node(jobs))?.reading?.awaitingApproval).toBe(1);
    for (const one of [await node(jobs, other), await node(MARGIN, other)]) {
      expect(JSON.stringify(one)).not.toContain('awaitingApproval');
    }
    const untold = await card(other);
    await cluster.done(
      toReport({ type: 'WithdrawValues', ...report, values: [{ measure: 'jobs', subject: 'A' }], reason: 'wrong' }),
    );
    expect((await card(other)).nodes).toEqual(untold.nodes);
  });

  it('are closed and replayed without what waits, which moves no closed evaluation', async () => {
    await cluster.done(countApproved(), submit(PERIOD, ['margin', '15']));
    await approve(1);
    await cluster.done(restated('19'));
    const closing = { cluster: CLUSTER, period: PERIOD, reason: 'year end', incomplete: true };
    const { strata, system } = cluster;
    expect(await strata.evaluations.close(SYSTEM, closing)).toMatchObject({ kind: 'done' });
    await system.catchUp();
    const replays = () => strata.evaluations.replay(SYSTEM, CLUSTER, '2020_1');
    expect(await replays()).toMatchObject({ equal: true });
    await approve(3);
    expect(await node()).toMatchObject({ score: 19 / 30 });
    expect(await node(MARGIN, SYSTEM, { evaluation: '2020_1' })).toMatchObject({ score: 0.5 });
    expect(await replays()).toMatchObject({ equal: true });
  });

  it('are explained as a change by the restatement that was approved', async () => {
    await cluster.done(countApproved(), submit(PERIOD, ['margin', '15']));
    await approve(1);
    await cluster.done(restated('19'));
    const before = await cluster.strata.clusters.view(SYSTEM, CLUSTER);
    await approve(3);
    const after = await cluster.strata.clusters.view(SYSTEM, CLUSTER);
    const sides = [before, after].map((view) => ({ view, period: PERIOD }));
    const change = await cluster.strata.scorecards.change([sides[0]!, sides[1]!], MARGIN);
    expect(change.parts).toMatchObject([
      { cause: 'restatement', figures: [{ from: { value: '15' }, to: { value: '19' } }] },
    ]);
  });
});
