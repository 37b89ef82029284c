import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, ReportCommand, SeenValue } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { CLUSTER } from '../commands/testing/test-system.js';
import { shippedWorkflow } from '../commands/testing/shipped-workflow.js';
import { cycle, openCycle } from '../processes/testing/process-system.js';
import {
  newReportingCluster,
  submit,
  SYSTEM,
  who,
  type ReportingCluster,
} from '../sheets/testing/reporting-cluster.js';

const PERIOD = '2020';
/** Nine and fourteen working days after the end of 2020. */
const CHECK_DUE = '2021-01-13T18:00:00.000Z';
const STAGES = `approval:
  stages:
    - { id: check, role: approver, on: business-due }
    - { id: sign-off, role: coordinator, on: grace-end, when: { changeAbove: 20 } }
`;

const named = (login: string, caller: Caller): Caller => ({ ...caller, login }) as Caller;
const ann = named('ann', who('updater', 'A'));
const ben = named('ben', who('approver', 'A'));
const bob = named('bob', who('approver', 'A'));
const cat = named('cat', who('coordinator'));

let cluster: ReportingCluster;

const toReport = (command: ReportCommand): AddressedCommand => ({ aggregate: 'report', clusterId: CLUSTER, command });
const decided = { actorId: 'A', period: PERIOD } as const;
const seen = (measure: string, basedOn: number): SeenValue => ({ measure, subject: 'A', basedOn });

async function send(as: Caller, addressed: AddressedCommand, commandId?: string) {
  const outcome = await cluster.strata.execute(as, addressed, { commandId });
  await cluster.system.catchUp();
  return outcome;
}

const approve = (as: Caller, stage: string, ...values: readonly SeenValue[]) =>
  send(as, toReport({ type: 'ApproveValues', ...decided, stage, values }));
const giveBack = (as: Caller, value: SeenValue, note = 'in thousands?') =>
  send(as, toReport({ type: 'ReturnValues', ...decided, stage: 'check', values: [{ ...value, note }] }));

async function waiting(as: Caller = SYSTEM, asOf = {}) {
  const found = await cluster.strata.reports.approvals(await cluster.strata.clusters.view(as, CLUSTER, asOf));
  return found.map(({ measure, stage, edition, isForCaller }) => [measure, stage.id, edition, isForCaller]);
}

async function row(measure: string, as: Caller = ann) {
  const { rows } = await cluster.sheet(PERIOD, { as });
  return rows.find((one) => one.measure.id === measure && one.subject === 'A');
}

const refusal = (code: string) => ({ kind: 'refused', refusal: { code } });

beforeEach(async () => {
  cluster = await newReportingCluster();
  cluster.system.now = Date.parse('2021-01-04T08:00:00.000Z');
  const shipped = (await shippedWorkflow('reporting-cycle')) ?? '';
  const text = shipped.replace('version: 1', 'version: 2').replace('retry:\n', `${STAGES}retry:\n`);
  const definition = { workflow: 'reporting-cycle', version: 2, text, sha256: 'b'.repeat(64) };
  const define = { type: 'DefineWorkflow', definition, reason: 'two stages' } as const;
  await cluster.done({ aggregate: 'workflows', clusterId: CLUSTER, command: define }, openCycle(PERIOD));
  // The margin was 14 in 2019: a change of 7 %, which needs no second stage.
  await send(ann, submit(PERIOD, ['margin', '15'], ['debt', '3']));
});

describe('The approval of a report', () => {
  it('passes the stages of the workflow that apply to each value, in the roles that the stages name', async () => {
    expect(await waiting(ben)).toEqual([
      ['debt', 'check', 1, true],
      ['margin', 'check', 1, true],
    ]);
    expect(await waiting(cat)).toEqual([
      ['debt', 'check', 1, false],
      ['margin', 'check', 1, false],
    ]);
    expect(await approve(cat, 'check', seen('debt', 1))).toMatchObject(refusal('NOT_ALLOWED'));
    expect(await approve(ben, 'check', seen('debt', 1), seen('margin', 1))).toMatchObject({ kind: 'done' });
    expect(await waiting(cat)).toEqual([['debt', 'sign-off', 2, true]]);
    expect(await approve(ben, 'sign-off', seen('debt', 2))).toMatchObject(refusal('NOT_ALLOWED'));
    expect(await approve(cat, 'sign-off', seen('debt', 2))).toMatchObject({ kind: 'done' });
    expect(await waiting(cat)).toEqual([]);
  });

  it('is locked with who submitted and who approved, since when, and who can open it', async () => {
    expect((await row('margin'))?.lock).toMatchObject({
      code: 'SUBMITTED',
      openedBy: ['updater', 'approver'],
      message: 'The account "ann" has submitted the value, which waits at the stage "check".',
    });
    cluster.system.now += 60_000;
    await approve(ben, 'check', seen('margin', 1));
    expect((await row('margin'))?.lock).toEqual({
      code: 'APPROVED',
      since: '2021-01-04T08:01:00.000Z',
      openedBy: ['updater', 'approver'],
      openers: [],
      message: 'The account "ben" has approved the value.',
      remedy: 'Restate the value with a reason; the new one has to be approved again.',
    });
    await cluster.done(cycle({ type: 'LockCycle', period: PERIOD }));
    expect((await row('margin'))?.lock?.code).toBe('LOCKED');
  });

  it('returns a value with a note, which can then be submitted again without a reason', async () => {
    await giveBack(ben, seen('debt', 1));
    expect(await row('debt')).toMatchObject({
      lock: undefined,
      approval: { status: 'returned', edition: 2, last: { by: 'ben', note: 'in thousands?', stage: 'check' } },
      value: { value: '3' },
    });
    const { reporters } = await cluster.strata.cycles.completion(await cluster.strata.clusters.view(SYSTEM, CLUSTER), {
      period: PERIOD,
      actor: 'A',
    });
    expect(reporters[0]?.missing.map(({ measure }) => measure)).toEqual(['jobs', 'debt']);
    expect(await send(ann, submit(PERIOD, ['debt', '3000']))).toMatchObject({ kind: 'done' });
    const view = await cluster.strata.clusters.view(ben, CLUSTER);
    const [debt] = await cluster.strata.reports.approvals(view);
    expect(debt).toMatchObject({
      measure: 'debt',
      edition: 3,
      enteredBy: 'ann',
      value: { value: '3000' },
      before: { value: '3' },
      isOverdue: false,
      stage: { id: 'check', role: 'approver', due: CHECK_DUE },
    });
  });

  it('is not for those who entered the value', async () => {
    await send(ben, submit(PERIOD, ['jobs', '7']));
    expect(await waiting(ben)).toContainEqual(['jobs', 'check', 1, false]);
    expect(await approve(ben, 'check', seen('jobs', 1))).toMatchObject(refusal('FOUR_EYES'));
    expect(await approve(bob, 'check', seen('jobs', 1))).toMatchObject({ kind: 'done' });
  });

  it('is that of any moment', async () => {
    const before = await cluster.strata.clusters.view(SYSTEM, CLUSTER);
    await approve(ben, 'check', seen('margin', 1), seen('debt', 1));
    expect(await waiting(SYSTEM, { position: before.position })).toHaveLength(2);
    expect(await waiting()).toEqual([['debt', 'sign-off', 2, true]]);
    const late = await cluster.strata.clusters.view(SYSTEM, CLUSTER, { instant: '2021-03-01T00:00:00.000Z' });
    expect(await cluster.strata.reports.approvals(late)).toMatchObject([{ measure: 'debt', isOverdue: true }]);
  });

  it('shows nothing of those whose figures are not for the caller', async () => {
    expect(await waiting(who('approver', 'B'))).toEqual([]);
    const view = await cluster.strata.clusters.view(who('approver', 'B'), CLUSTER);
    await expect(cluster.strata.reports.approvals(view, { actor: 'A' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is not needed for what was reported before', async () => {
    expect(await send(ann, submit('2018', ['debt', '9']))).toMatchObject({ events: [{ type: 'ValuesSubmitted' }] });
  });
});

describe('Two people who act on one report at once', () => {
  /** Runners that know nothing of each other, like those of two processes. */
  async function atOnce(...commands: readonly (readonly [by: string, command: ReportCommand])[]) {
    const outcomes = await Promise.all(
      commands.map(([by, command], index) =>
        cluster.system
          .newRunner({ trustFor: 0 })
          .execute(toReport(command), { by, commandId: `018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a1${index}` }),
      ),
    );
    await cluster.system.catchUp();
    return outcomes;
  }

  it('approve one value: one wins, and the other is told who was faster', async () => {
    const command = { type: 'ApproveValues', ...decided, stage: 'check', values: [seen('margin', 1)] } as const;
    const outcomes = await atOnce(['ben', command], ['bob', command]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const lost = outcomes.find(({ kind }) => kind === 'refused');
    expect(lost).toMatchObject(refusal('APPROVAL_CONFLICT'));
    expect(JSON.stringify(lost)).toMatch(/approved meanwhile, by \\"b(en|ob)\\"/);
  });

  it('restate and approve it: what is approved is what the approver saw, and the new figure waits', async () => {
    const values = [{ measure: 'margin', subject: 'A', actual: { kind: 'number', value: '16' } }] as const;
    const restate = { type: 'RestateValues', ...decided, values, reason: 'audit' } as const;
    const command = { type: 'ApproveValues', ...decided, stage: 'check', values: [seen('margin', 1)] } as const;
    const [restated, approved] = await atOnce(['ann', restate], ['ben', command]);
    expect(restated).toMatchObject({ kind: 'done' });
    const isLater = approved?.kind === 'refused';
    if (isLater) expect(approved).toMatchObject(refusal('APPROVAL_CONFLICT'));
    expect(await row('margin')).toMatchObject({ value: { value: '16' }, approval: { status: 'pending' } });
  });

  it('submit a returned value: the second one is told, and its draft is still there', async () => {
    await giveBack(ben, seen('debt', 1));
    cluster.system.now += 60_000;
    const typed = { measure: 'debt', subject: 'A', text: '3100', basedOn: 0 };
    const keep = { type: 'KeepDrafts', ...decided, values: [typed], by: 'ben' } as const;
    await send(ben, { aggregate: 'drafts', cluster: CLUSTER, command: keep });
    const values = (value: string) => [{ measure: 'debt', subject: 'A', actual: { kind: 'number', value } }] as const;
    const outcomes = await atOnce(
      ['ann', { type: 'SubmitValues', ...decided, values: values('3000') }],
      ['ben', { type: 'SubmitValues', ...decided, values: values('3100') }],
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject(refusal('VALUE_ALREADY_SUBMITTED'));
    const kept = outcomes[0]?.kind === 'done' ? '3100' : null;
    expect(await row('debt', ben)).toMatchObject({ draft: { text: kept }, lock: { code: 'SUBMITTED' } });
  });

  it('send one command twice: it acts once', async () => {
    const id = '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11';
    const command = toReport({ type: 'ApproveValues', ...decided, stage: 'check', values: [seen('margin', 1)] });
    expect(await send(ben, command, id)).toMatchObject({ kind: 'done', repeated: false });
    expect(await send(ben, command, id)).toMatchObject({ kind: 'done', repeated: true });
    expect(await send(ben, command)).toMatchObject({ kind: 'unchanged' });
  });
});
