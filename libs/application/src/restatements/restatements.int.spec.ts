import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, Correction, RestatementCommand } from '@strata/domain';
import { Readable } from 'node:stream';
import type { Caller } from '../access/caller.js';
import { shippedWorkflow } from '../commands/testing/shipped-workflow.js';
import { CLUSTER } from '../commands/testing/test-system.js';
import { cycle, openCycle } from '../processes/testing/process-system.js';
import {
  newReportingCluster,
  submit,
  SYSTEM,
  who,
  type ReportingCluster,
} from '../sheets/testing/reporting-cluster.js';

const named = (login: string, caller: Caller): Caller => ({ ...caller, login }) as Caller;
const ann = named('ann', who('updater', 'A'));
const bob = named('bob', who('updater', 'B'));
const cat = named('cat', who('coordinator'));
const dan = named('dan', who('coordinator'));
const RULES = 'restatement: { required: true, fourEyes: true }\n';

let cluster: ReportingCluster;

const number = (value: string) => ({ kind: 'number', value }) as const;
const correction = (period: string, was: string, becomes: string): Correction => ({
  measure: 'margin',
  subject: 'A',
  period,
  was: number(was),
  becomes: number(becomes),
});
const corrections = [correction('2018', '12', '18'), correction('2019', '14', '17')];

async function send(as: Caller, addressed: AddressedCommand) {
  const outcome = await cluster.strata.execute(as, addressed);
  await cluster.system.catchUp();
  return outcome;
}

function to(command: RestatementCommand): AddressedCommand {
  return { aggregate: 'restatement', clusterId: CLUSTER, command };
}

const propose = (list: readonly Correction[] = corrections, restatementId = 'audit') =>
  to({ type: 'ProposeRestatement', restatementId, reason: 'an audit', corrections: list });
const approve = to({ type: 'ApproveRestatement', restatementId: 'audit' });
const decline = to({ type: 'DeclineRestatement', restatementId: 'audit', comment: 'no act' });
const restate = (period: string, value: string): AddressedCommand => {
  const { command, ...of } = submit(period, ['margin', value]);
  return { ...of, command: { ...command, type: 'RestateValues', reason: 'an error' } } as AddressedCommand;
};

async function shown(as: Caller = SYSTEM) {
  return cluster.strata.restatements.get(await cluster.strata.clusters.view(as, CLUSTER), 'audit');
}

async function versions(period: string) {
  const view = await cluster.strata.clusters.view(SYSTEM, CLUSTER);
  const found = await cluster.strata.reports.versions(view, { measure: 'margin', subject: 'A', period });
  return found.map(({ value, by, restatement }) => [value, by, restatement ?? null]);
}

beforeEach(async () => {
  cluster = await newReportingCluster();
  const shipped = (await shippedWorkflow('reporting-cycle')) ?? '';
  const text = shipped.replace('version: 1', 'version: 2').replace('retry:\n', `${RULES}retry:\n`);
  const definition = { workflow: 'reporting-cycle', version: 2, text, sha256: 'b'.repeat(64) };
  const define = { type: 'DefineWorkflow', definition, reason: 'two stages' } as const;
  await cluster.done({ aggregate: 'workflows', clusterId: CLUSTER, command: define });
});

describe('A cluster', () => {
  it('restates values without approval unless its reporting cycle says otherwise', async () => {
    cluster = await newReportingCluster();
    const rules = await cluster.strata.restatements.rules(await cluster.strata.clusters.view(ann, CLUSTER));
    expect(rules).toEqual({ required: false, fourEyes: false });
  });
});

describe('A restatement', () => {
  it('changes values of several reports once somebody else has approved it', async () => {
    expect(await send(ann, propose())).toMatchObject({ kind: 'done' });
    expect(await shown(ann)).toMatchObject({
      status: 'proposed',
      proposedBy: 'ann',
      corrections: [
        { now: number('12'), isApplied: false, isInConflict: false },
        { now: number('14'), isApplied: false, isInConflict: false },
      ],
    });
    expect(await versions('2018')).toEqual([['12', 'test', null]]);
    expect(await send(cat, approve)).toMatchObject({ kind: 'done' });
    expect(await versions('2018')).toEqual([
      ['12', 'test', null],
      ['18', 'cat', 'audit'],
    ]);
    expect(await versions('2019')).toEqual([
      ['14', 'test', null],
      ['17', 'cat', 'audit'],
    ]);
    expect(await shown(ann)).toMatchObject({
      status: 'approved',
      decidedBy: 'cat',
      corrections: [
        { now: number('18'), isApplied: true, isInConflict: false },
        { now: number('17'), isApplied: true, isInConflict: false },
      ],
    });
    expect(await send(cat, approve)).toMatchObject({ kind: 'unchanged' });
    expect(await versions('2018')).toHaveLength(2);
  });

  it('lists the scores that it moves up the cascade before and after its approval', async () => {
    await send(ann, propose());
    const before = await cluster.strata.restatements.moved(await shown());
    expect(before.counts.map(({ period }) => period)).toEqual(expect.arrayContaining(['2018', '2019']));
    expect(before.scores).toContainEqual({
      period: '2019',
      node: 'measure:a/earn/margin',
      before: expect.closeTo(0.467, 2),
      after: expect.closeTo(0.567, 2),
    });
    expect(before.scores.map(({ node }) => node)).toContain('strategy:a');
    await send(cat, approve);
    expect(await cluster.strata.restatements.moved(await shown())).toEqual(before);
    expect(await cluster.strata.restatements.moved(await shown(ann))).toEqual({ scores: [], counts: [] });
    const view = await cluster.strata.clusters.view(SYSTEM, CLUSTER);
    const { nodes } = await cluster.strata.scorecards.of(view, { period: '2019' });
    const score = nodes.find(({ id }) => id === 'measure:a/earn/margin')?.score;
    expect(score).toBeCloseTo(0.567, 2);
  });

  it('is refused with a name for each value that has changed since', async () => {
    const stale = [correction('2018', '11', '18')];
    expect(await send(ann, propose(stale))).toMatchObject({
      refusal: {
        code: 'RESTATEMENT_CONFLICT',
        details: { corrections: [{ index: 0, measure: 'margin', period: '2018' }] },
      },
    });
    await send(ann, propose());
    await cluster.done(restate('2019', '15'));
    expect(await send(cat, approve)).toMatchObject({
      refusal: {
        code: 'RESTATEMENT_CONFLICT',
        message: 'The measure "margin" of "A" for 2019 is 15; the restatement expects 14.',
      },
    });
    expect((await shown()).corrections.map(({ isInConflict }) => isInConflict)).toEqual([false, true]);
    expect(await versions('2018')).toHaveLength(1);
  });

  it('is proposed by those who report on all of its values, and decided by coordinators', async () => {
    expect(await send(bob, propose())).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    const mixed = [...corrections, { ...correction('2019', '1', '2'), subject: 'B' }];
    expect(await send(ann, propose(mixed))).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    await send(ann, propose());
    expect(await send(ann, approve)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(await send(bob, decline)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    await expect(shown(bob)).rejects.toMatchObject({ code: 'UNKNOWN_RESTATEMENT' });
    expect(await cluster.strata.restatements.list(await cluster.strata.clusters.view(bob, CLUSTER))).toEqual([]);
    const apply = { type: 'ApplyRestatement', actorId: 'A', period: '2018', restatementId: 'audit' } as const;
    const direct = { aggregate: 'report', clusterId: CLUSTER, command: apply } as const;
    expect(await send(cat, direct)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(await send(ann, decline)).toMatchObject({ kind: 'done' });
    expect(await send(cat, approve)).toMatchObject({ refusal: { code: 'RESTATEMENT_DECIDED' } });
  });

  it('is not approved by its proposer', async () => {
    await send(cat, propose());
    expect(await send(cat, approve)).toMatchObject({ refusal: { code: 'OWN_RESTATEMENT' } });
    expect(await send(dan, approve)).toMatchObject({ kind: 'done' });
  });

  it('is read from a file of new values', async () => {
    const view = await cluster.strata.clusters.view(ann, CLUSTER);
    const read = (text: string) =>
      cluster.strata.restatements.readFile(view, { input: Readable.from([Buffer.from(text)]), file: 'new.csv' });
    const header = 'member,measure,period,value,note\n';
    expect(await read(`${header}A,margin,2018,18,\nA,margin,2019,17,late invoices\n`)).toEqual([
      corrections[0],
      { ...corrections[1], note: 'late invoices' },
    ]);
    await expect(read(`${header}A,debt,2018,18,\n`)).rejects.toMatchObject({ code: 'ROW_REFUSED' });
    await expect(read(`${header}A,nothing,2018,18,\n`)).rejects.toMatchObject({ code: 'ROW_REFUSED' });
  });
});

describe('A locked value', () => {
  beforeEach(async () => {
    await cluster.done(submit('2020', ['margin', '14']), openCycle('2020'));
    await cluster.done(cycle({ type: 'LockCycle', period: '2020' }));
  });

  it('changes only by an approved restatement where the cluster says so', async () => {
    const rules = await cluster.strata.restatements.rules(await cluster.strata.clusters.view(ann, CLUSTER));
    expect(rules).toEqual({ required: true, fourEyes: true });
    expect(await send(ann, restate('2020', '15'))).toMatchObject({ refusal: { code: 'RESTATEMENT_REQUIRED' } });
    expect(await send(ann, restate('2019', '15'))).toMatchObject({ kind: 'done' });
    expect(await send(ann, propose([correction('2020', '14', '15')]))).toMatchObject({ kind: 'done' });
    expect(await send(cat, approve)).toMatchObject({ kind: 'done' });
    expect(await versions('2020')).toEqual([
      ['14', 'test', null],
      ['15', 'cat', 'audit'],
    ]);
  });
});
