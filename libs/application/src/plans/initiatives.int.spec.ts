import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, InitiativePlan, MeasureDefinition, ProgrammeCommand } from '@strata/domain';
import { readFileSync } from 'node:fs';
import { operator } from '../access/caller.js';
import type { Principal } from '../access/principal.js';
import { CLUSTER, newTestSystem, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';

const SYSTEM = operator('system:test');
const METHOD = readFileSync(new URL('../../../../config/methods/reduced-efficiency.yaml', import.meta.url), 'utf8');
const labels = { en: 'Sample' };
const yearly: MeasureDefinition = {
  labels,
  unit: 'index',
  decimals: 4,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'year',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'last', organisation: 'none' },
  accumulate: 'period',
};
const member = (login: string, role: 'updater' | 'approver', actor: string): Principal => ({
  login,
  name: login,
  grants: [{ cluster: CLUSTER, role, actor }],
});

let system: TestSystem;
let strata: Strata;

const initiative = (id: string, more: Partial<InitiativePlan> = {}): InitiativePlan => ({
  ...{ id, labels, objectives: ['grow'], measures: ['efficiency'], responsible: ['A'], milestones: [] },
  ...{ start: '2019-01-01', end: '2020-12-31' },
  ...more,
});
const to = (strategyId: string, command: ProgrammeCommand): AddressedCommand => ({
  aggregate: 'programme',
  clusterId: CLUSTER,
  strategyId,
  command,
});
const planned = (strategyId: string, id: string, figures: readonly [string, string, string], from?: string) => {
  const [dTs, dC, dK] = figures;
  const activities = [{ id: 'main', labels, dTs, dC, dK }];
  return to(strategyId, { type: 'PlanActivities', initiativeId: id, activities, from });
};

async function done(addressed: AddressedCommand, caller: Principal | typeof SYSTEM = SYSTEM): Promise<void> {
  const outcome = await strata.execute(caller, addressed);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  await system.catchUp();
}

async function refusal(addressed: AddressedCommand, caller: Principal): Promise<string> {
  const outcome = await strata.execute(caller, addressed);
  if (outcome.kind !== 'refused') throw new Error(JSON.stringify(outcome));
  return outcome.refusal.code;
}

const view = (caller: Principal | typeof SYSTEM = SYSTEM) => strata.clusters.view(caller, CLUSTER);
const index = async (period = '2019') => {
  const question = { method: 'reduced-efficiency', subject: '@cluster', period };
  return (await strata.methods.evaluate(await view(), question)).output('index');
};

/** A cluster with members A and B, the strategies `top` and `ofA`, and the index of `reduced-efficiency` as a measure on `top`. */
beforeEach(async () => {
  system = await newTestSystem();
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  const drafting = { type: 'DraftStrategy', labels } as const;
  const objective = { id: 'grow', labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } as const;
  const cluster = { aggregate: 'cluster', clusterId: CLUSTER } as const;
  const cascade = { aggregate: 'cascade', clusterId: CLUSTER } as const;
  const measure = { aggregate: 'measure', clusterId: CLUSTER, measureId: 'efficiency' } as const;
  const map = (strategyId: string) => ({ aggregate: 'strategy', clusterId: CLUSTER, strategyId }) as const;
  const method = { aggregate: 'method', clusterId: CLUSTER, methodId: 'reduced-efficiency' } as const;
  for (const command of [
    { ...cluster, command: { type: 'FoundCluster', clusterId: CLUSTER, labels } },
    { ...cluster, command: { type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] } },
    { ...cluster, command: { type: 'AdmitActor', actorId: 'A', labels } },
    { ...cluster, command: { type: 'AdmitActor', actorId: 'B', labels } },
    { ...measure, command: { type: 'DefineMeasure', measureId: 'efficiency', definition: yearly } },
    { ...measure, command: { type: 'SetTarget', subject: '*', figures: { goal: '1.1', redFlag: '1' } } },
    { ...cascade, command: { ...drafting, strategyId: 'top', rank: 'integrative', owner: '@cluster' } },
    { ...map('top'), command: { type: 'SetObjective', objective } },
    {
      ...map('top'),
      command: { type: 'PlaceMeasure', objectiveId: 'grow', measure: { measure: 'efficiency', weight: [] } },
    },
    { ...cascade, command: { type: 'ActivateStrategy', strategyId: 'top' } },
    { ...cascade, command: { ...drafting, strategyId: 'ofA', rank: 'business', owner: 'A', parent: 'top' } },
    { ...map('ofA'), command: { type: 'SetObjective', objective } },
    { ...cascade, command: { type: 'ActivateStrategy', strategyId: 'ofA' } },
  ] satisfies readonly AddressedCommand[]) {
    await done(command);
  }
  await strata.methods.register(SYSTEM, { cluster: CLUSTER, method: 'reduced-efficiency', definition: METHOD });
  const constant = (value: string) => ({ kind: 'constant', value }) as const;
  const inputs = { Cb: constant('100'), Kb: constant('50'), activities: { kind: 'activities' } as const };
  const binding = { scope: 'cluster' as const, inputs, outputs: { index: 'efficiency' } };
  await done({ ...method, command: { type: 'BindMethod', binding } });
  await done({ ...method, command: { type: 'AdoptMethodVersion', version: 2, reason: 'first' } });
  await done(to('top', { type: 'PlanInitiative', initiative: initiative('spa') }));
  await done(to('ofA', { type: 'PlanInitiative', initiative: initiative('road', { responsible: ['A', 'B'] }) }));
  await done(planned('top', 'spa', ['20', '5', '10']));
  await done(planned('ofA', 'road', ['10', '-5', '0']));
});

describe('Development activities', () => {
  it('feed the reduced efficiency, and through it the scores of maps', async () => {
    expect(await index()).toBeCloseTo(1.0833333333, 9);
    const { nodes } = await strata.scorecards.of(await view(), { period: '2019' });
    expect(nodes.find(({ id }) => id === 'strategy:top')?.score).toBeCloseTo(1 / 3 + 0.08333333333 / 0.1 / 3, 6);
  });

  it('are told to other members neither by the index nor by its explanation, however little of that is asked for', async () => {
    const [ben, ann] = [member('ben', 'updater', 'B'), member('ann', 'updater', 'A')];
    for (const [caller, hidden] of [
      [ben, true],
      [ann, false],
    ] as const) {
      const of = await view(caller);
      const { nodes } = await strata.scorecards.of(of, { period: '2019' });
      const { id, shown } = nodes.find(({ kind }) => kind === 'measure')!;
      expect([caller.login, shown]).toEqual([caller.login, hidden ? 'status' : 'all']);
      const at = { method: 'reduced-efficiency', subject: '@cluster', period: '2019' };
      const evaluated = strata.methods.evaluate(of, at).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
      expect(await evaluated).toBe(hidden ? 'NOT_ALLOWED' : 'done');
      for (const question of [
        { kind: 'node', node: id },
        { kind: 'value', measure: 'efficiency', subject: '@cluster' },
        { kind: 'output', method: 'reduced-efficiency', output: 'index', subject: '@cluster' },
      ] as const) {
        for (const depth of [0, 1, 4]) {
          const top = await strata.scorecards.explain(of, '2019', question, { depth });
          expect([caller.login, question.kind, top.hidden, top.value === null]).toEqual([
            ...[caller.login, question.kind, hidden, hidden],
          ]);
        }
      }
    }
  });

  it('each have a marginal effect', async () => {
    const question = { method: 'reduced-efficiency', output: 'index', subject: '@cluster', period: '2019' };
    const { value, effects } = await strata.plans.effects(await view(), question);
    expect(value).toBeCloseTo(1.0833333333, 9);
    expect(effects.map(({ strategy, initiative: id, activity }) => [strategy, id, activity])).toEqual([
      ['top', 'spa', undefined],
      ['top', 'spa', 'main'],
      ['ofA', 'road', undefined],
      ['ofA', 'road', 'main'],
    ]);
    expect(effects.map(({ without }) => without)).toEqual([1.05, 1.05, 125 / 60 / 2, 125 / 60 / 2]);
    expect(effects[0]!.effect).toBeCloseTo(0.0333333333, 9);
    expect(effects[2]!.effect).toBeCloseTo(0.0416666667, 9);
  });

  it('are explained, down to each activity', async () => {
    const question = { kind: 'output', method: 'reduced-efficiency', output: 'dTs0', subject: '@cluster' } as const;
    const explained = async (caller: Principal | typeof SYSTEM) =>
      JSON.stringify(await strata.scorecards.explain(await view(caller), '2019', question));
    expect(await explained(SYSTEM)).toContain('activity:top/spa/main/dTs');
    expect(await explained(SYSTEM)).toContain('activity:ofA/road/main/dTs');
    expect(await explained(SYSTEM)).not.toContain('main/dK');
    expect(await explained(member('ann', 'approver', 'A'))).toContain('activity:ofA/road/main/dTs');
    expect(await explained(member('bob', 'updater', 'B'))).not.toContain('"10"');
  });

  it('are pinned by a closed evaluation, which replays from the events alone', async () => {
    const closed = await strata.evaluations.close(SYSTEM, {
      cluster: CLUSTER,
      period: '2019',
      reason: 'yearly',
      incomplete: true,
    });
    if (closed.kind !== 'done') throw new Error(JSON.stringify(closed));
    await system.catchUp();
    const replay = () => strata.evaluations.replay(SYSTEM, CLUSTER, closed.id);
    expect(await replay()).toMatchObject({ equal: true });
    const { data } = closed.events.find(({ type }) => type === 'EvaluationClosed')!;
    expect(JSON.stringify(data)).toContain('"programme/ofA"');
    expect(JSON.stringify(data)).toContain(`programme-${CLUSTER}.top`);

    expect(await strata.execute(SYSTEM, planned('top', 'spa', ['99', '5', '10'], '2019'))).toMatchObject({
      refusal: { code: 'RETROACTIVE_CHANGE' },
    });
    await done(planned('top', 'spa', ['99', '5', '10']));
    expect(await index('2019')).toBeCloseTo(1.0833333333, 9);
    expect(await index('2020')).toBeCloseTo(209 / 60 / 2, 9);
    expect(await replay()).toMatchObject({ equal: true });
  });

  it('show which scores a change would move', async () => {
    const other = { aggregate: 'measure', clusterId: CLUSTER, measureId: 'income' } as const;
    await done({ ...other, command: { type: 'DefineMeasure', measureId: 'income', definition: yearly } });
    const values = [{ measure: 'income', subject: 'A', actual: { kind: 'number', value: '1' } }] as const;
    const report = { type: 'SubmitValues', actorId: 'A', period: '2019', values, confirm: true } as const;
    await done({ aggregate: 'report', clusterId: CLUSTER, command: report });
    const { scores } = await strata.changes.rehearse(SYSTEM, planned('top', 'spa', ['0', '0', '0'], '2019'));
    expect(scores.map(({ node }) => node)).toContain('strategy:top');
  });

  it('end with their initiative', async () => {
    await done(to('top', { type: 'CancelInitiative', initiativeId: 'spa', reason: 'too dear', from: '2020' }));
    expect(await index('2019')).toBeCloseTo(1.0833333333, 9);
    expect(await index('2020')).toBeCloseTo(1.05, 9);
  });
});

describe('Initiatives', () => {
  const status = to('ofA', {
    type: 'SetInitiativeStatus',
    initiativeId: 'road',
    status: 'under-way',
    comment: 'on time',
  });

  it("are planned by approvers of the strategy's owner; their progress is recorded by whoever is responsible", async () => {
    const plan = to('ofA', { type: 'PlanInitiative', initiative: initiative('new') });
    expect(await refusal(plan, member('ben', 'approver', 'B'))).toBe('NOT_ALLOWED');
    expect(await refusal(plan, member('una', 'updater', 'A'))).toBe('NOT_ALLOWED');
    expect(await refusal(to('top', plan.command as ProgrammeCommand), member('ann', 'approver', 'A'))).toBe(
      'NOT_ALLOWED',
    );
    await done(plan, member('ann', 'approver', 'A'));
    await done(status, member('bob', 'updater', 'B'));
    const other = { ...(status.command as ProgrammeCommand), initiativeId: 'new' } as ProgrammeCommand;
    expect(await refusal(to('ofA', other), member('bob', 'updater', 'B'))).toBe('NOT_ALLOWED');
  });

  it('are read by everybody in the cluster, but their activities only with the figures of the owner', async () => {
    const seen = async (caller: Principal) =>
      (await strata.plans.initiatives(await view(caller))).map(({ strategy, id, activities }) => [
        `${strategy}/${id}`,
        activities.length,
      ]);
    expect(await seen(member('ann', 'approver', 'A'))).toEqual([
      ['top/spa', 1],
      ['ofA/road', 1],
    ]);
    expect(await seen(member('bob', 'updater', 'B'))).toEqual([
      ['top/spa', 1],
      ['ofA/road', 0],
    ]);
    await expect(
      strata.plans.effects(await view(member('bob', 'updater', 'B')), {
        ...{ method: 'reduced-efficiency', output: 'index', subject: '@cluster', period: '2019' },
      }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('have a timeline', async () => {
    const about = async (caller: Principal | typeof SYSTEM) => {
      const entries = await strata.timeline.page(await view(caller), { about: 'initiative:ofA/road', limit: 10 });
      return entries.map(({ type }) => type);
    };
    expect(await about(SYSTEM)).toEqual(['InitiativePlanned', 'ActivitiesPlanned']);
    expect(await about(member('bob', 'updater', 'B'))).toEqual([]);
  });
});
