import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, ReportCommand, SeenValue } from '@strata/domain';
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
import { projectWorklists } from './testing/project-worklists.js';
import type { WorklistQuestion } from './worklists.js';

const PERIOD = '2020';
const DUE = '2021-01-13T18:00:00.000Z';
const STAGES = `approval:
  stages:
    - { id: check, role: approver, on: business-due }
    - { id: sign-off, role: coordinator, on: grace-end }
`;
const [ann, ben, bob, cora] = [who('updater', 'A'), who('approver', 'A'), who('updater', 'B'), who('coordinator')];
const named = (login: string, caller: Caller): Caller => ({ ...caller, login }) as Caller;

let cluster: ReportingCluster;

async function send(as: Caller, addressed: AddressedCommand): Promise<void> {
  expect(await cluster.strata.execute(as, addressed)).toMatchObject({ kind: 'done' });
  await cluster.system.catchUp();
}

async function listed(as: Caller, more: Partial<WorklistQuestion> = {}) {
  await cluster.system.catchUp();
  await projectWorklists(cluster.system);
  return (await cluster.strata.worklists.page(as, { cluster: CLUSTER, limit: 50, ...more })).tasks;
}

const short = async (as: Caller, more?: Partial<WorklistQuestion>) =>
  (await listed(as, more)).map(({ kind, subject, stage, count }) => [kind, stage ?? subject, count]);

const toReport = (command: ReportCommand): AddressedCommand => ({ aggregate: 'report', clusterId: CLUSTER, command });
const decided = { actorId: 'A', period: PERIOD } as const;
const seen = (measure: string, basedOn = 1): SeenValue => ({ measure, subject: 'A', basedOn });
const approve = (stage: string, ...values: readonly SeenValue[]) =>
  toReport({ type: 'ApproveValues', ...decided, stage, values });

beforeEach(async () => {
  cluster = await newReportingCluster();
  cluster.system.now = Date.parse('2021-01-04T08:00:00.000Z');
  const shipped = (await shippedWorkflow('reporting-cycle')) ?? '';
  const text = shipped.replace('version: 1', 'version: 2').replace('retry:\n', `${STAGES}retry:\n`);
  const definition = { workflow: 'reporting-cycle', version: 2, text, sha256: 'b'.repeat(64) };
  const define = { type: 'DefineWorkflow', definition, reason: 'two stages' } as const;
  await cluster.done({ aggregate: 'workflows', clusterId: CLUSTER, command: define }, openCycle(PERIOD));
});

describe('The worklist of those who report', () => {
  it('has what they owe until it came, with its deadline, and nothing of others', async () => {
    expect(await listed(ann)).toEqual([
      {
        id: 'report:2020.business:A',
        kind: 'report',
        period: PERIOD,
        rank: 'business',
        since: '2021-01-04T08:00:00.000Z',
        due: DUE,
        count: 3,
        role: 'reporter',
        subject: 'A',
        place: `${DUE} report:2020.business:A`,
        isOverdue: false,
      },
    ]);
    expect(await short(bob)).toEqual([['report', 'B', 2]]);
    await send(ann, submit(PERIOD, ['margin', '15'], ['debt', '3']));
    expect(await short(ann)).toEqual([['report', 'A', 1]]);
    cluster.system.now = Date.parse(DUE) + 1;
    expect(await listed(ann)).toMatchObject([{ isOverdue: true }]);
    await send(ann, submit(PERIOD, ['jobs', '7']));
    expect(await listed(ann)).toEqual([]);
  });

  it('has what was returned since then, until it is submitted again', async () => {
    await send(ann, submit(PERIOD, ['margin', '15'], ['debt', '3'], ['jobs', '7']));
    cluster.system.now += 1_000;
    const values = [{ ...seen('debt'), note: 'in thousands?' }];
    await send(ben, toReport({ type: 'ReturnValues', ...decided, stage: 'check', values }));
    const since = '2021-01-04T08:00:01.000Z';
    expect(await listed(ann)).toMatchObject([{ kind: 'returned', count: 1, since, due: DUE }]);
    await send(ann, submit(PERIOD, ['debt', '4']));
    expect(await listed(ann)).toEqual([]);
  });

  it('has nothing once the cycle is locked, but again with an exception, and says who was nudged', async () => {
    cluster.system.now = Date.parse(DUE) + 1;
    await cluster.strata.cycles.nudge(cora, { cluster: CLUSTER, period: PERIOD, actors: ['A'] });
    expect(await listed(ann)).toMatchObject([{ nudged: '2021-01-13' }]);
    expect((await listed(bob))[0]?.nudged).toBeUndefined();
    await send(SYSTEM, cycle({ type: 'LockCycle', period: PERIOD }));
    expect(await listed(ann)).toEqual([]);
    const until = '2021-02-01T00:00:00.000Z';
    await send(cora, cycle({ type: 'GrantLockException', period: PERIOD, actorId: 'A', until, reason: 'audit' }));
    expect(await short(ann)).toEqual([['report', 'A', 3]]);
    expect(await short(bob)).toEqual([]);
    cluster.system.now = Date.parse(until);
    expect(await listed(ann)).toEqual([]);
  });
});

describe('The worklist of those who approve', () => {
  it('has the values that wait at a stage of theirs, and passes them on to the next', async () => {
    await send(ann, submit(PERIOD, ['margin', '15'], ['debt', '3'], ['jobs', '7']));
    expect(await short(ben)).toEqual([['approve', 'check', 3]]);
    expect(await short(cora)).toEqual([]);
    await send(ben, approve('check', seen('margin'), seen('debt')));
    expect(await short(ben)).toEqual([['approve', 'check', 1]]);
    expect(await short(cora)).toEqual([['approve', 'sign-off', 2]]);
    await send(named('carl', cora), approve('sign-off', seen('margin', 2), seen('debt', 2)));
    expect(await short(cora)).toEqual([]);
  });

  it('has nothing that they entered themselves', async () => {
    await send(ben, submit(PERIOD, ['margin', '15']));
    expect((await short(ben)).map(([kind]) => kind)).toEqual(['report']);
    expect((await short(named('bea', ben))).map(([kind]) => kind)).toEqual(['approve', 'report']);
  });
});

describe('The worklist of all', () => {
  const everything = [
    ['approve', 'check', 1],
    ['report', 'A', 2],
    ['report', 'B', 2],
  ];

  it('is for coordinators, administrators, auditors and operators, in pages', async () => {
    await send(ann, submit(PERIOD, ['margin', '15']));
    for (const caller of [cora, who('administrator'), who('auditor')]) {
      expect(await short(caller, { of: 'all' })).toEqual(everything);
    }
    expect(await short(SYSTEM)).toEqual(everything);
    const paged = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const [task]: Awaited<ReturnType<typeof listed>> = await listed(cora, { of: 'all', limit: 1, after });
      if (task) paged.push([task.kind, task.stage ?? task.subject, task.count]);
      after = task?.place;
    }
    expect(paged).toEqual(everything);
  });

  it('is refused to others, and so is that of somebody else', async () => {
    const refused = { code: 'NOT_ALLOWED' };
    for (const whose of ['all', { login: 'ben' }] as const) {
      await expect(listed(ann, { of: whose })).rejects.toMatchObject(refused);
    }
    await expect(listed({ login: 'x', name: 'x', grants: [] })).rejects.toMatchObject(refused);
    await expect(listed(cora, { cluster: 'other' })).rejects.toMatchObject(refused);
  });

  it('shows that of an account by its roles', async () => {
    await send(SYSTEM, {
      aggregate: 'account',
      login: 'ben',
      command: { type: 'OpenAccount', login: 'ben', name: 'Ben' },
    });
    expect(await short(cora, { of: { login: 'ben' } })).toEqual([]);
    const grant = { cluster: CLUSTER, role: 'approver', actor: 'A' } as const;
    await send(SYSTEM, { aggregate: 'account', login: 'ben', command: { type: 'GrantRole', grant } });
    expect(await short(cora, { of: { login: 'ben' } })).toEqual([['report', 'A', 3]]);
    expect(await short(cora, { of: { login: 'nobody' } })).toEqual([]);
  });
});
