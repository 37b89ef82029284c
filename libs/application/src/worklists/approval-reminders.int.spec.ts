import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, ReportCommand } from '@strata/domain';
import { findNotices, WORKLISTS, type Notice } from '@strata/workflows';
import type { Caller } from '../access/caller.js';
import { shippedWorkflow } from '../commands/testing/shipped-workflow.js';
import { CLUSTER } from '../commands/testing/test-system.js';
import { openCycle, withProcesses, type ProcessSystem } from '../processes/testing/process-system.js';
import { newReportingCluster, submit, who, type ReportingCluster } from '../sheets/testing/reporting-cluster.js';
import { projectWorklists } from './testing/project-worklists.js';

const PERIOD = '2020';
/** Nine and fourteen working days after the end of 2020. */
const DUE = '2021-01-13T18:00:00.000Z';
const GRACE_END = '2021-01-20T18:00:00.000Z';
const STEPS = `steps:
  - { id: remind-check, on: business-due, do: remind-approvers, stage: check }
  - { id: late-check, on: grace-end, do: escalate-approvals, stage: check }
`;
const STAGE = `approval:
  stages:
    - { id: check, role: approver, on: business-due }
`;
const [ann, ben] = [who('updater', 'A'), { ...who('approver', 'A'), login: 'ben' } as Caller];
const EFFECTS = ['ApproversReminded', 'ApprovalsEscalated'];

let cluster: ReportingCluster;
let processes: ProcessSystem;

async function send(as: Caller, addressed: AddressedCommand): Promise<void> {
  expect(await cluster.strata.execute(as, addressed)).toMatchObject({ kind: 'done' });
  await cluster.system.catchUp();
}

const approve = (...measures: readonly string[]): AddressedCommand => {
  const values = measures.map((measure) => ({ measure, subject: 'A', basedOn: 1 }));
  const command: ReportCommand = { type: 'ApproveValues', actorId: 'A', period: PERIOD, stage: 'check', values };
  return { aggregate: 'report', clusterId: CLUSTER, command };
};

/** What the runner of processes does by a moment, and the notices about approvals since. */
async function actAt(moment: string): Promise<readonly Notice[]> {
  cluster.system.now = Date.parse(moment);
  await processes.act();
  await projectWorklists(cluster.system);
  const audiences = [
    { role: 'approver', actor: 'A' },
    { role: 'approver', actor: 'B' },
    { role: 'coordinator' },
  ] as const;
  const page = { cluster: CLUSTER, login: 'nobody', audiences, sees: () => true, newestFirst: false, limit: 100 };
  const found = await findNotices(cluster.system.reads.reader(WORKLISTS), page);
  return found.filter(({ kind }) => kind.startsWith('approvals-'));
}

beforeEach(async () => {
  cluster = await newReportingCluster();
  processes = await withProcesses(cluster.system);
  cluster.system.now = Date.parse('2021-01-04T08:00:00.000Z');
  const shipped = (await shippedWorkflow('reporting-cycle')) ?? '';
  const staged = shipped.replace('version: 1', 'version: 2').replace('retry:\n', `${STAGE}retry:\n`);
  const definition = {
    ...{ workflow: 'reporting-cycle', version: 2, sha256: 'b'.repeat(64) },
    text: staged.replace('steps:\n', STEPS),
  };
  const command = { type: 'DefineWorkflow', definition, reason: 'a stage' } as const;
  await cluster.done({ aggregate: 'workflows', clusterId: CLUSTER, command }, openCycle(PERIOD));
  await send(ann, submit(PERIOD, ['margin', '15'], ['debt', '3']));
});

describe('The deadline of a stage of approval', () => {
  it('is reminded of at its moment, once, and only to those with whom values wait', async () => {
    expect(await actAt('2021-01-13T17:59:59.999Z')).toEqual([]);
    await send(ben, approve('margin'));
    const reminder = { kind: 'approvals-due', period: PERIOD, stage: 'check', due: DUE, count: 1 };
    const notices = await actAt(DUE);
    expect(notices).toEqual([
      expect.objectContaining({ ...reminder, role: 'approver', subject: 'A', except: 'updaterA', at: DUE }),
    ]);
    await processes.act();
    expect(await actAt('2021-01-14T18:00:00.000Z')).toEqual(notices);
    expect(await processes.recorded(...EFFECTS)).toHaveLength(1);
  });

  it('is escalated to the coordinators, if something still waits, and after any downtime each once', async () => {
    const notices = await actAt('2021-12-31T00:00:00.000Z');
    expect(notices).toMatchObject([
      { kind: 'approvals-due', subject: 'A', count: 2 },
      { kind: 'approvals-late', period: PERIOD, stage: 'check', due: DUE, count: 2, role: 'coordinator' },
    ]);
    const effects = await processes.recorded(...EFFECTS);
    expect(effects.map(({ type, data }) => [type, data['step']])).toEqual([
      ['ApproversReminded', 'remind-check'],
      ['ApprovalsEscalated', 'late-check'],
    ]);
    const { steps } = await processes.processOf(PERIOD);
    expect(steps.filter(({ about }) => about === 'check').map(({ status }) => status)).toEqual(['done', 'done']);
  });

  it('tells nobody anything once all is approved', async () => {
    await send(ben, approve('margin', 'debt'));
    expect(await actAt(GRACE_END)).toEqual([]);
    expect(await processes.recorded(...EFFECTS)).toHaveLength(2);
  });
});
