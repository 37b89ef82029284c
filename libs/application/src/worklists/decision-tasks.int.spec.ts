import { beforeEach, describe, expect, it } from '@jest/globals';
import type {
  AddressedCommand,
  AgreementCommand,
  CascadeCommand,
  ClusterCommand,
  Id,
  ProcessCommand,
  Role,
} from '@strata/domain';
import { parseWorkflow, worklistsProjection, WORKLISTS } from '@strata/workflows';
import { memoryDisk, openMemoryReadStore } from '@strata/read-store/conformance';
import { operator, type Caller } from '../access/caller.js';
import { shippedWorkflow } from '../commands/testing/shipped-workflow.js';
import { admit, CLUSTER, newTestSystem, seedCluster, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';
import { projectWorklists } from './testing/project-worklists.js';

const text = (await shippedWorkflow('agreement')) ?? '';
const parsed = parseWorkflow(text, 'agreement');
const CATALOGUE = {
  methods: () => Promise.resolve([]),
  questionnaires: () => Promise.resolve([]),
  templates: () => Promise.resolve([]),
  workflows: () => Promise.resolve(parsed.ok ? [{ definition: parsed.definition, text }] : []),
};
const SYSTEM = operator('system:test');
const labels = { en: 'Sample' };
const who = (role: Role, actor?: string): Caller => ({
  login: `${role} of ${actor}`,
  name: role,
  grants: [{ cluster: CLUSTER, role, ...(actor !== undefined && { actor }) }],
});
const cora = who('coordinator');
const [ann, ben, sue] = [who('approver', 'A'), who('approver', 'B'), who('approver', 'A/sales')];

let system: TestSystem;
let strata: Strata;

const agreement = (command: AgreementCommand, strategyId = 'top'): AddressedCommand => ({
  aggregate: 'agreement',
  clusterId: CLUSTER,
  strategyId,
  command,
});
const cascade = (command: CascadeCommand): AddressedCommand => ({ aggregate: 'cascade', clusterId: CLUSTER, command });
const toCluster = (command: ClusterCommand): AddressedCommand => ({
  aggregate: 'cluster',
  clusterId: CLUSTER,
  command,
});
const process = (command: ProcessCommand): AddressedCommand => ({
  aggregate: 'process',
  cluster: CLUSTER,
  workflow: 'reporting-cycle',
  key: '2020',
  command,
});
const says = (party: string, answer: 'agrees' | 'objects', round = 1, basedOn = 0): AddressedCommand =>
  agreement({ type: 'AnswerProposal', party, round, basedOn, answer, comment: 'so', remarks: [] });

async function does(...commands: readonly AddressedCommand[]): Promise<void> {
  for (const addressed of commands) {
    expect(await strata.execute(SYSTEM, addressed)).toEqual(expect.objectContaining({ kind: 'done' }));
    await system.catchUp();
  }
  await projectWorklists(system);
}

/** The tasks of somebody, as kind and whom it is for. */
async function tasks(as: Caller) {
  const { tasks: found } = await strata.worklists.page(as, { cluster: CLUSTER, limit: 50 });
  return found.map(({ kind, subject, strategy, process: of }) => `${kind} ${strategy ?? of} for ${subject}`);
}

function draft(strategyId: Id, owner: string): AddressedCommand {
  const rank = owner === '@cluster' ? 'integrative' : owner.includes('/') ? 'functional' : 'business';
  const parent = { integrative: undefined, business: 'top', functional: 'a' }[rank];
  return cascade({ type: 'DraftStrategy', strategyId, rank, owner, labels, ...(parent !== undefined && { parent }) });
}

beforeEach(async () => {
  system = await newTestSystem();
  await seedCluster(system);
  await system.send(admit('C'));
  await system.catchUp();
  const { events, reads, accountStore } = system;
  const clock = { now: () => system.now };
  strata = createStrata({ events, reads, accountStore, clock, waitFor: 50, trustFor: 0, catalogue: CATALOGUE });
  const service = { type: 'SetUpService', actorId: 'A', service: { id: 'sales', labels } } as const;
  await does(
    toCluster(service),
    toCluster({ type: 'RequireAgreement', required: true }),
    ...['@cluster', 'A', 'B', 'C', 'A/sales'].map((owner) => draft(NAMES[owner]!, owner)),
  );
});

const NAMES: Readonly<Record<string, Id>> = { '@cluster': 'top', A: 'a', B: 'b', C: 'c', 'A/sales': 'sales' };

describe('The worklist of the parties of a proposal', () => {
  it('has the current round until they have answered it, and nothing once it is settled', async () => {
    await does(agreement({ type: 'ProposeStrategy', roles: [] }));
    expect(await tasks(ann)).toEqual(['answer top for A']);
    expect(await tasks(sue)).toEqual([]);
    await does(says('A', 'agrees'), says('B', 'objects'));
    expect(await tasks(ann)).toEqual([]);
    expect(await tasks(cora)).toEqual(['revise top for @cluster']);

    await does(agreement({ type: 'ReviseProposal', round: 1, roles: [{ party: 'A/sales', role: 'executor' }] }));
    expect(await tasks(cora)).toEqual([]);
    expect(await tasks(ann)).toEqual(['answer top for A', 'answer top for A/sales']);
    expect(await tasks(sue)).toEqual(['answer top for A/sales']);
    await does(...['A', 'B', 'C', 'A/sales'].map((party) => says(party, 'agrees', 2)));
    for (const caller of [ann, ben, sue, cora]) expect(await tasks(caller)).toEqual([]);
  });

  it('asks the owner of the strategy to revise it, and the coordinator to decide what was escalated', async () => {
    await does(agreement({ type: 'ProposeStrategy', roles: [] }, 'a'));
    await does(
      agreement(
        { type: 'AnswerProposal', party: 'A/sales', round: 1, basedOn: 0, answer: 'asks', comment: 'so', remarks: [] },
        'a',
      ),
    );
    expect(await tasks(ann)).toEqual(['revise a for A']);
    await does(agreement({ type: 'EscalateProposal', proposal: 1, round: 1 }, 'a'));
    expect(await tasks(cora)).toEqual(['decide a for @cluster']);
    await does(agreement({ type: 'WithdrawProposal', reason: 'no money' }, 'a'));
    for (const caller of [ann, sue, cora]) expect(await tasks(caller)).toEqual([]);
  });
});

describe('The worklist of the owner of a strategy', () => {
  it('has its realignment with a parent that was revised, until it is confirmed', async () => {
    const objective = {
      id: 'grow',
      labels,
      perspective: 'finance',
      weight: [{ from: null, value: 1 }],
      rollUp: 'weighted-mean',
    } as const;
    await does(
      toCluster({ type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] }),
      toCluster({ type: 'RequireAgreement', required: false }),
      ...['top', 'a', 'sales'].map((strategyId) => cascade({ type: 'ActivateStrategy', strategyId })),
      { aggregate: 'strategy', clusterId: CLUSTER, strategyId: 'top', command: { type: 'SetObjective', objective } },
      cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'growth' }),
    );
    expect(await tasks(ann)).toEqual(['realign a for A']);
    expect(await tasks(ben)).toEqual([]);
    await does(cascade({ type: 'ConfirmAlignment', strategyId: 'a' }));
    expect(await tasks(ann)).toEqual([]);
  });
});

describe('The worklist of an administrator', () => {
  it('has what failed for good in a process until it is retried', async () => {
    const steps = [{ id: 'lock', due: '2020-06-01T00:00:00.000Z', action: 'lock' }];
    const definition = { version: 1, sha256: 'a'.repeat(64) };
    const failure = { at: '2020-06-01T00:00:00.000Z', code: 'X', message: 'It failed.' };
    await does(
      process({ type: 'StartProcess', definition, steps, pauses: [] }),
      process({ type: 'FailStep', step: 'lock', attempt: 1, ...failure }),
    );
    expect(await tasks(who('administrator'))).toEqual(['retry reporting-cycle.2020 for @cluster']);
    expect(await tasks(cora)).toEqual([]);
    await does(process({ type: 'RetryProcess' }));
    expect(await tasks(who('administrator'))).toEqual([]);
  });
});

describe('The projection of worklists', () => {
  it('has the same tasks however the log is divided', async () => {
    await does(
      agreement({ type: 'ProposeStrategy', roles: [] }),
      agreement({ type: 'ProposeStrategy', roles: [] }, 'a'),
      says('A', 'agrees'),
      says('B', 'objects'),
      agreement({ type: 'ReviseProposal', round: 1, roles: [{ party: 'C', role: 'financier' }] }),
      says('C', 'objects', 2),
    );
    const expected = await system.reads.reader(WORKLISTS).find('tasks');
    expect(expected).toHaveLength(4);
    const log = [];
    for await (const batch of system.events.readAll()) log.push(...batch);
    for (const size of [1, 2, 7]) {
      const store = await openMemoryReadStore({ disk: memoryDisk() });
      const { generation } = await store.open(worklistsProjection.definition);
      let lease = await store.acquire(WORKLISTS, generation, 'test', 60_000);
      for (let from = 0; from < log.length; from += size) {
        const events = log.slice(from, from + size);
        const own = store.reader(WORKLISTS);
        const { writes } = await worklistsProjection.fold({ events, after: lease.checkpoint, own, store });
        lease = await store.commit(lease, writes, events.at(-1)!.position);
      }
      expect(await store.reader(WORKLISTS).find('tasks')).toEqual(expected);
    }
  });
});
