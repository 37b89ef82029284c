import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, BranchChange, BranchCommand } from '@strata/domain';
import type { Caller } from '../access/caller.js';
import { shippedWorkflow } from '../commands/testing/shipped-workflow.js';
import { CLUSTER } from '../commands/testing/test-system.js';
import { openCycle } from '../processes/testing/process-system.js';
import {
  define,
  newReportingCluster,
  submit,
  toCluster,
  who,
  type ReportingCluster,
} from '../sheets/testing/reporting-cluster.js';

const cat = who('coordinator');
const ann = who('updater', 'A');
const bob = who('updater', 'B');
const labels = { en: 'What if' };

let cluster: ReportingCluster;

const value = (
  period: string,
  figure: string,
  of: Partial<{ measure: string; subject: string }> = {},
): BranchChange => ({
  kind: 'value',
  measure: 'margin',
  subject: 'A',
  period,
  value: figure,
  ...of,
});
const easier: BranchChange = { kind: 'target', measure: 'margin', subject: '*', figures: { goal: '14', redFlag: '4' } };
const heavy: BranchChange = { kind: 'weight', strategy: 'a', about: 'measure:earn/margin', weight: 3 };
const released: BranchChange = { kind: 'member', actor: 'B', member: false };
const to = (command: BranchCommand, branchId = 'fork'): AddressedCommand => ({
  aggregate: 'branch',
  clusterId: CLUSTER,
  branchId,
  command,
});

async function send(as: Caller, addressed: AddressedCommand) {
  const outcome = await cluster.strata.execute(as, addressed);
  await cluster.system.catchUp();
  return outcome;
}

async function fork(as: Caller, changes: readonly BranchChange[], branchId = 'fork'): Promise<void> {
  const forked = await cluster.strata.branches.fork(as, { cluster: CLUSTER, branchId, labels });
  expect(forked).toMatchObject({ kind: 'done' });
  expect(await send(as, to({ type: 'ChangeBranch', changes }, branchId))).toMatchObject({ kind: 'done' });
}

const view = (as: Caller) => cluster.strata.clusters.view(as, CLUSTER);

async function compare(as: Caller, periods: readonly string[] = ['2019'], branchId = 'fork') {
  return cluster.strata.branches.compare(await view(as), branchId, { periods });
}

const restate = (figure: string): AddressedCommand => {
  const { command, ...of } = submit('2019', ['margin', figure]);
  return { ...of, command: { ...command, type: 'RestateValues', reason: 'an error' } } as AddressedCommand;
};

beforeEach(async () => {
  cluster = await newReportingCluster();
});

describe('A what-if branch', () => {
  it('compares its changes with what was known at its origin, whatever has come since', async () => {
    await fork(cat, [value('2019', '17')]);
    await cluster.done(restate('16'), define('later'));
    const { differences, notApplied, view: origin } = await compare(cat, ['2018', '2019', '2019']);
    expect(differences.map(({ period, node }) => `${period} ${node}`)).toEqual([
      '2019 strategy:a',
      '2019 perspective:a/finance',
      '2019 objective:a/earn',
      '2019 measure:a/earn/margin',
    ]);
    const [first] = differences.slice(-1);
    expect(first).toMatchObject({ actualBefore: '14', actualAfter: '17' });
    expect(first?.before).toBeCloseTo(1 / 3 + 4 / 10 / 3, 10);
    expect(first?.difference).toBeCloseTo(0.1, 10);
    expect(notApplied).toEqual([]);
    expect(origin.structure.measures.has('later')).toBe(false);
  });

  it('evaluates targets, weights, values and members together, the greatest differences first', async () => {
    const lower = value('2019', '50', { measure: 'debt' });
    const target: BranchChange = {
      kind: 'target',
      measure: 'debt',
      subject: 'A',
      figures: { goal: '40', redFlag: '60' },
    };
    await fork(cat, [easier, target, lower, heavy, released]);
    const { differences, incomparable } = await compare(cat);
    const moved = new Map(differences.map(({ node, after }) => [node, after]));
    // 14 is the goal now: 2/3; a debt of 50 is half way from red flag to goal: 1/2; weights 3 to 1.
    expect(moved.get('measure:a/earn/margin')).toBeCloseTo(2 / 3, 10);
    expect(moved.get('strategy:a')).toBeCloseTo((3 * (2 / 3) + 1 / 2) / 4, 10);
    const sizes = differences.map(({ difference }) => Math.abs(difference));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(incomparable).toContainEqual(
      expect.objectContaining({ node: 'measure:a/earn/debt', reason: 'no-score-before', before: null }),
    );
    expect(incomparable).toContainEqual(expect.objectContaining({ node: 'strategy:b', reason: 'only-before' }));
  });

  it('changes only the periods from which a change holds', async () => {
    await fork(cat, [{ ...easier, from: '2019' }]);
    const { differences } = await compare(cat, ['2018', '2019']);
    expect([...new Set(differences.map(({ period }) => period))]).toEqual(['2019']);
  });

  it('says which changes the cluster had no place for', async () => {
    const origin = (await view(cat)).position;
    await cluster.done(define('later'));
    const asked = { cluster: CLUSTER, branchId: 'fork', labels, asOf: { position: origin } };
    expect(await cluster.strata.branches.fork(cat, asked)).toMatchObject({ kind: 'done' });
    const changes: readonly BranchChange[] = [
      value('2019', '1', { measure: 'later' }),
      { ...heavy, strategy: 'a', about: 'objective:none' },
      { kind: 'method', method: 'none', version: 1 },
      { kind: 'member', actor: 'Z', member: false },
    ];
    expect(await send(cat, to({ type: 'ChangeBranch', changes }))).toMatchObject({ kind: 'done' });
    const { notApplied, differences } = await compare(cat);
    expect(Object.fromEntries(notApplied.map(({ change, refusal }) => [change, refusal.code]))).toEqual({
      'value later A 2019': 'MEASURE_NOT_FOUND',
      'weight a objective:none': 'WEIGHT_NOT_FOUND',
      'method none': 'METHOD_NOT_FOUND',
      'member Z': 'ACTOR_NOT_FOUND',
    });
    expect(differences).toEqual([]);
  });

  it('is refused without periods, with too many, for an unknown node and for an unknown branch', async () => {
    await fork(cat, [heavy]);
    await expect(compare(cat, [])).rejects.toMatchObject({ code: 'NO_PERIODS' });
    const years = Array.from({ length: 13 }, (_, i) => String(2000 + i));
    await expect(compare(cat, years)).rejects.toMatchObject({ code: 'COMPARISON_TOO_LARGE' });
    const asked = { periods: ['2019'], node: 'strategy:none' };
    await expect(cluster.strata.branches.compare(await view(cat), 'fork', asked)).rejects.toMatchObject({
      code: 'UNKNOWN_NODE',
    });
    await expect(compare(cat, ['2019'], 'frok')).rejects.toMatchObject({
      code: 'UNKNOWN_BRANCH',
      remedy: expect.stringContaining('"fork"'),
    });
  });

  it('ends an evaluation that nobody waits for', async () => {
    await fork(cat, [heavy]);
    const reason = new Error('gone');
    const ended = cluster.strata.branches.compare(
      await view(cat),
      'fork',
      { periods: ['2019'] },
      AbortSignal.abort(reason),
    );
    await expect(ended).rejects.toBe(reason);
  });
});

describe('The quota of an account', () => {
  it('counts what a branch held, which every change of it stores once more', async () => {
    const many = Array.from({ length: 500 }, (_, i): BranchChange => ({ ...heavy, about: `objective:o${i}` }));
    await fork(cat, many);
    const used = async (): Promise<number> => {
      const { limit, left } = (await cluster.strata.accounts.quotas(cat, cat.login)).bytes;
      return limit - left;
    };
    const before = await used();
    expect(
      await send(cat, to({ type: 'ChangeBranch', changes: [{ ...many[0]!, weight: 5 } as BranchChange] })),
    ).toMatchObject({ kind: 'done' });
    expect((await used()) - before).toBeGreaterThan(JSON.stringify(many).length);
    expect(await send(cat, to({ type: 'ChangeBranch', changes: [heavy] }))).toMatchObject({
      refusal: { code: 'BRANCH_LIMIT' },
    });
  });
});

describe('Who may use a branch', () => {
  it('is its owner and those who see all figures', async () => {
    await fork(ann, [value('2019', '17')], 'hers');
    await fork(cat, [heavy], 'whole');
    const listed = async (as: Caller) => (await cluster.strata.branches.list(await view(as))).map(({ id }) => id);
    expect(await listed(cat)).toEqual(['hers', 'whole']);
    expect(await listed(who('auditor'))).toEqual(['hers', 'whole']);
    expect(await listed(ann)).toEqual(['hers']);
    expect(await listed(bob)).toEqual([]);
    await expect(compare(bob, ['2019'], 'hers')).rejects.toMatchObject({ code: 'UNKNOWN_BRANCH' });
    await expect(compare(ann, ['2019'], 'whole')).rejects.toMatchObject({ code: 'UNKNOWN_BRANCH' });
  });

  it('is told what was done in it, or what it did itself', async () => {
    await fork(ann, [value('2019', '17')], 'hers');
    await fork(cat, [heavy], 'whole');
    await send(cat, to({ type: 'DropBranchChanges', keys: ['value margin A 2019'] }, 'hers'));
    const told = async (as: Caller, about?: string) => {
      const page = await cluster.strata.timeline.page(await view(as), { limit: 500, ...(about && { about }) });
      return page.flatMap(({ type, changes }) =>
        type.startsWith('Branch') ? [[type, ...changes.map(({ what, after }) => `${what}: ${after}`)]] : [],
      );
    };
    const own = [['BranchForked'], ['BranchChanged', 'value margin A 2019: 17']];
    expect(await told(bob)).toEqual([]);
    expect(await told(ann)).toEqual(own);
    expect(await told(cat, 'branch:hers')).toEqual([...own, ['BranchChangesDropped', 'value margin A 2019: null']]);
    await expect(told(ann, 'branch:whole')).rejects.toMatchObject({ code: 'UNKNOWN_BRANCH' });
  });

  it('shows a member only what follows from its own figures', async () => {
    const jobs = submit('2019', ['jobs', '7']);
    const ofB = { actorId: 'B', values: [{ measure: 'jobs', subject: 'B', actual: { kind: 'number', value: '7' } }] };
    await cluster.done({ ...jobs, command: { ...jobs.command, ...ofB } } as AddressedCommand);
    await fork(ann, [value('2019', '17'), value('2019', '5', { measure: 'jobs' })], 'hers');
    const { differences, incomparable, hidden } = await compare(ann, ['2019'], 'hers');
    const owners = new Set([...differences, ...incomparable].map(({ node }) => node.split(/[:/]/)[1]));
    expect(owners).toEqual(new Set(['a']));
    expect(hidden).toBeGreaterThan(0);
  });

  it('may change values and targets of its own member alone, unless it coordinates', async () => {
    await fork(ann, [value('2019', '17')], 'hers');
    const refused: readonly BranchChange[] = [
      value('2019', '1', { subject: 'B' }),
      value('2019', '1', { subject: '@cluster' }),
      easier,
      heavy,
      released,
      { kind: 'method', method: 'm', version: 1 },
    ];
    for (const change of refused) {
      const answer = await send(ann, to({ type: 'ChangeBranch', changes: [value('2018', '1'), change] }, 'hers'));
      expect(answer).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    }
    const own: BranchChange = { ...easier, subject: 'A' } as BranchChange;
    expect(await send(ann, to({ type: 'ChangeBranch', changes: [own] }, 'hers'))).toMatchObject({ kind: 'done' });
    expect(await send(bob, to({ type: 'DiscardBranch', reason: 'no' }, 'hers'))).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    expect(await send(who('auditor'), to({ type: 'DiscardBranch', reason: 'no' }, 'hers'))).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    expect(await send(cat, to({ type: 'DiscardBranch', reason: 'no' }, 'hers'))).toMatchObject({ kind: 'done' });
  });
});

describe('Turning a branch into proposals', () => {
  const request = { cluster: CLUSTER, branchId: 'fork', reason: 'as tried' };
  const propose = async (as: Caller, more: object = {}) => {
    const answer = await cluster.strata.branches.propose(as, { ...request, ...more });
    await cluster.system.catchUp();
    return answer;
  };
  const outcomes = (steps: readonly { readonly kind: string; readonly id: string; readonly outcome: string }[]) =>
    steps.map(({ kind, id, outcome }) => [kind, id.replace(/-[0-9a-f]{8}$/, ''), outcome]);

  it('plans, then takes a step for each process, and repeats nothing', async () => {
    await cluster.done(openCycle('2020'));
    await fork(cat, [value('2018', '13'), value('2019', '17'), heavy, easier, released]);
    const planned = await cluster.strata.branches.rehearse(cat, request);
    expect(outcomes(planned)).toEqual([
      ['restatement', 'fork', 'planned'],
      ['map', 'a', 'planned'],
      ['target', 'margin', 'left'],
      ['member', 'B', 'left'],
    ]);
    expect((await cluster.strata.restatements.list(await view(cat))).length).toBe(0);

    const first = await propose(cat);
    expect(first.outcome).toMatchObject({ kind: 'done' });
    expect(outcomes(first.steps)).toEqual(outcomes(planned).map(([k, i, o]) => [k, i, o === 'planned' ? 'done' : o]));
    const [restatement] = await cluster.strata.restatements.list(await view(cat));
    expect(restatement).toMatchObject({
      status: 'proposed',
      reason: 'as tried',
      corrections: [
        { period: '2018', was: { value: '12' }, becomes: { value: '13' } },
        { period: '2019', was: { value: '14' }, becomes: { value: '17' } },
      ],
    });
    const { structure } = await view(cat);
    const placed = structure.maps.get('a')?.objectives[0]?.measures.find(({ measure }) => measure === 'margin');
    expect(placed?.weight).toEqual([{ from: null, value: 3 }]);
    expect(await cluster.strata.branches.get(await view(cat), 'fork')).toMatchObject({
      status: 'proposed',
      proposals: [
        { kind: 'restatement', id: restatement?.id },
        { kind: 'map', id: 'a' },
      ],
    });

    const head = await cluster.system.events.head();
    const again = await propose(cat);
    expect(outcomes(again.steps)).toEqual([
      ['restatement', 'fork', 'unchanged'],
      ['map', 'a', 'unchanged'],
      ['target', 'margin', 'left'],
      ['member', 'B', 'left'],
    ]);
    expect(await cluster.system.events.head()).toBe(head);
    const change = to({ type: 'ChangeBranch', changes: [value('2018', '1')] });
    expect(await send(cat, change)).toMatchObject({ refusal: { code: 'BRANCH_PROPOSED' } });
  });

  it('puts targets and members in force only if that is asked for', async () => {
    await fork(cat, [easier, released]);
    expect(await propose(cat)).toMatchObject({ outcome: { refusal: { code: 'NOTHING_PROPOSED' } } });
    expect(outcomes((await propose(cat, { inForce: true })).steps)).toEqual([
      ['target', 'margin', 'done'],
      ['member', 'B', 'done'],
    ]);
    const { cluster: now, measures } = (await view(cat)).structure;
    expect(now.actors.find(({ id }) => id === 'B')?.status).toBe('left');
    expect(measures.get('margin')?.targets[0]?.entries.at(-1)?.value).toEqual({ goal: '14', redFlag: '4' });
  });

  it('makes drafts of values of open cycles for those who report them, and refuses the rest by name', async () => {
    await cluster.done(openCycle('2020'));
    await fork(ann, [value('2020', '18'), value('2020', '33', { measure: 'debt' })]);
    const { steps, outcome } = await propose(ann);
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(outcomes(steps)).toEqual([['draft', 'A 2020', 'done']]);
    const sheet = await cluster.sheet('2020', { as: ann });
    expect(sheet.rows.flatMap(({ draft }) => draft?.text ?? [])).toEqual(['18', '33']);
    expect(outcomes((await propose(ann)).steps)).toEqual([['draft', 'A 2020', 'unchanged']]);

    await fork(cat, [value('2020', '19')], 'other');
    const refused = await cluster.strata.branches.propose(cat, { ...request, branchId: 'other' });
    expect(refused).toMatchObject({
      outcome: { refusal: { code: 'NOTHING_PROPOSED' } },
      steps: [{ kind: 'draft', outcome: 'refused', refusal: { code: 'NOT_ALLOWED' } }],
    });
    expect(await cluster.strata.branches.get(await view(cat), 'other')).toMatchObject({ status: 'open' });
  });

  it('tells nobody whether a value is what somebody else is typing', async () => {
    await cluster.done(openCycle('2020'));
    await fork(ann, [value('2020', '18')], 'typed');
    await cluster.strata.branches.propose(ann, { ...request, branchId: 'typed' });
    for (const guess of ['18', '19']) {
      await fork(cat, [value('2020', guess)], `guess${guess}`);
      const planned = await cluster.strata.branches.rehearse(cat, { ...request, branchId: `guess${guess}` });
      expect(planned).toMatchObject([{ kind: 'draft', outcome: 'refused', refusal: { code: 'NOT_ALLOWED' } }]);
    }
  });

  it('proposes working copies for agreement where the cluster requires one', async () => {
    const text = ((await shippedWorkflow('agreement')) ?? '').replace('version: 1', 'version: 2');
    const definition = { workflow: 'agreement', version: 2, text, sha256: 'a'.repeat(64) };
    const define = { type: 'DefineWorkflow', definition, reason: 'agreed' } as const;
    await cluster.done({ aggregate: 'workflows', clusterId: CLUSTER, command: define });
    await cluster.done(toCluster({ type: 'RequireAgreement', required: true }));
    await fork(cat, [heavy]);
    expect(outcomes(await cluster.strata.branches.rehearse(cat, request))).toEqual([
      ['map', 'a', 'planned'],
      ['agreement', 'a', 'planned'],
    ]);
    expect(outcomes((await propose(cat)).steps)).toEqual([
      ['map', 'a', 'done'],
      ['agreement', 'a', 'done'],
    ]);
    expect(await cluster.strata.agreements.get(await view(cat), 'a')).toMatchObject({ rounds: [{ note: 'as tried' }] });
    expect(outcomes((await propose(cat)).steps)).toEqual([
      ['map', 'a', 'unchanged'],
      ['agreement', 'a', 'unchanged'],
    ]);
  });

  it('is for the owner and coordinators, and does nothing for others', async () => {
    await fork(cat, [value('2019', '17')]);
    const head = await cluster.system.events.head();
    expect(await propose(ann)).toMatchObject({ outcome: { refusal: { code: 'NOT_ALLOWED' } }, steps: [] });
    await expect(cluster.strata.branches.rehearse(ann, request)).rejects.toMatchObject({ code: 'UNKNOWN_BRANCH' });
    expect(await cluster.system.events.head()).toBe(head);
  });
});
