import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, RoleGrant } from '@strata/domain';
import { operator, type Caller } from '../access/caller.js';
import {
  CLUSTER,
  newTestSystem,
  record,
  seedCluster,
  submit,
  type TestSystem,
} from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';
import { targetKey } from './origins.js';
import type { TimelineQuestion } from './timeline.js';

const SYSTEM = operator('system:test');
const EVIDENCE = { sha256: 'a'.repeat(64), address: 'https://archive.test/ledger.pdf' };
const measure = (command: object): AddressedCommand =>
  ({ aggregate: 'measure', clusterId: CLUSTER, measureId: 'debt', command }) as AddressedCommand;
const setTarget = (goal: string, from: string | null = null) =>
  measure({ type: 'SetTarget', subject: '*', from, figures: { goal, redFlag: '10' } });
const member = (actor: string): Caller => ({
  login: 'una',
  name: 'Una',
  grants: [{ cluster: CLUSTER, role: 'updater', actor } satisfies RoleGrant],
});

const added = (what: string, after: string) => ({ what, subject: undefined, before: null, after });
const changed = (what: string, before: string, after: string) => ({ what, subject: undefined, before, after });

let system: TestSystem;
let strata: Strata;

async function does(addressed: AddressedCommand): Promise<string> {
  const outcome = await strata.execute(SYSTEM, addressed);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  await system.catchUp();
  return outcome.position;
}

async function entries(question: Partial<TimelineQuestion> = {}, caller: Caller = SYSTEM) {
  const view = await strata.clusters.view(caller, CLUSTER);
  return strata.timeline.page(view, { limit: 100, ...question });
}

beforeEach(async () => {
  system = await newTestSystem();
  await seedCluster(system);
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  await system.catchUp();
});

describe('A timeline', () => {
  it('tells what changed, from what to what, when and by whom', async () => {
    await does(setTarget('60'));
    const position = await does(setTarget('55'));
    const [last] = await entries({ newestFirst: true, limit: 1 });
    expect(last).toMatchObject({
      position,
      by: 'system:test',
      type: 'TargetSet',
      sentence: {
        en: 'The target of the measure "Sample" for all members was set.',
        ru: 'Задано целевое значение показателя «Sample» (все участники).',
        uk: 'Задано цільове значення показника «Sample» (усі учасники).',
      },
      changes: [{ what: 'goal', before: '60', after: '55' }],
      reason: null,
    });
  });

  it('tells from when a change holds, and lists only what changes then', async () => {
    const cluster = (command: object) => ({ aggregate: 'cluster', clusterId: CLUSTER, command }) as AddressedCommand;
    const { measures } = (await strata.clusters.view(SYSTEM, CLUSTER)).structure;
    const { exists: _e, retired: _r, id: _i, targets: _t, ...definition } = measures.get('debt')!;
    const revised = { ...definition, unit: 'thousand' };
    const targets = [{ subject: '*', figures: { goal: '80', redFlag: '50' } }];
    await does(measure({ type: 'ReviseMeasure', definition: revised, factor: '0.001', targets, from: '2021' }));
    await does(measure({ type: 'RetireMeasure', reason: 'replaced', from: '2022' }));
    await does(cluster({ type: 'ReleaseActor', actorId: 'B', reason: 'sold', from: '2021' }));
    const told = await entries({ newestFirst: true, limit: 3 });
    expect(told.map(({ sentence, changes }) => [sentence.en, changes])).toEqual([
      ['"Sample" left the cluster from 2021-01-01.', [changed('status from 2021-01-01', 'member', 'left')]],
      ['The measure "Sample" was retired from 2022-01-01.', [changed('use from 2022-01-01', 'in use', 'retired')]],
      [
        'The definition of the measure "Sample" was changed from 2021-01-01.',
        [
          changed('unit from 2021-01-01', '%', 'thousand'),
          added('factor from 2021-01-01', '0.001'),
          added('targets.target *.goal', '80'),
          added('targets.target *.redFlag', '50'),
        ],
      ],
    ]);
  });

  it('tells from which target one that is set from a period on moves, and to which its withdrawal returns', async () => {
    const withdraw = (from: string) => measure({ type: 'WithdrawTarget', subject: '*', from });
    await does(setTarget('60'));
    await does(setTarget('55', '2021'));
    await does(setTarget('50', '2023'));
    await does(setTarget('58', '2022'));
    await does(withdraw('2022'));
    const told = await entries({ newestFirst: true, limit: 4 });
    expect(told.map(({ changes }) => changes)).toEqual([
      [changed('goal', '58', '55')],
      [changed('goal', '55', '58')],
      [changed('goal', '55', '50')],
      [changed('goal', '60', '55')],
    ]);
  });

  it('has the reason and the evidence of a restatement', async () => {
    await does(submit('A', '2019', '1'));
    const values = [{ measure: 'debt', subject: 'A', actual: { kind: 'number', value: '2' } }] as const;
    const command = {
      type: 'RestateValues',
      actorId: 'A',
      period: '2019',
      values,
      reason: 'audit',
      evidence: EVIDENCE,
    };
    await does({ aggregate: 'report', clusterId: CLUSTER, command } as AddressedCommand);
    const [last] = await entries({ about: 'measure:debt', newestFirst: true, limit: 1 });
    expect(last).toMatchObject({
      reason: 'audit',
      evidence: EVIDENCE,
      changes: [{ what: 'debt', subject: 'A', before: '1', after: '2' }],
    });
    const view = await strata.clusters.view(member('A'), CLUSTER);
    const key = { measure: 'debt', subject: 'A', period: '2019' };
    expect(await strata.reports.value(view, key)).toMatchObject({ value: '2', evidence: EVIDENCE });
  });

  it('is about one thing, between two moments, in pages of either order', async () => {
    await does(submit('A', '2019', '1'));
    system.now += 86_400_000;
    await does(setTarget('60'));
    await does(record('A', '2019', '2'));
    await does(submit('B', '2019', '3'));
    const types = async (question: Partial<TimelineQuestion>) => (await entries(question)).map(({ type }) => type);
    const all = ['MeasureDefined', 'ValuesSubmitted', 'TargetSet', 'ValuesRestated', 'ValuesSubmitted'];
    expect(await types({ about: 'measure:debt' })).toEqual(all);
    expect(await types({ about: 'member:A' })).toEqual(['ActorAdmitted', 'ValuesSubmitted', 'ValuesRestated']);
    expect(await types({ about: 'measure:debt', from: '2020-06-02' })).toEqual(all.slice(2));
    expect(await types({ about: 'measure:debt', to: '2020-06-01' })).toEqual(all.slice(0, 2));
    expect(await types({ from: '2020-06-02', newestFirst: true })).toEqual(all.slice(2).reverse());
    expect(await types({ about: 'measure:debt', types: ['TargetSet'] })).toEqual(['TargetSet']);
    for (const newestFirst of [false, true]) {
      const paged: string[] = [];
      let after: string | undefined;
      for (;;) {
        const page = await entries({ about: 'measure:debt', newestFirst, after, limit: 2 });
        paged.push(...page.map(({ type }) => type));
        if (page.length < 2) break;
        after = page.at(-1)!.position;
      }
      expect(paged).toEqual(newestFirst ? [...all].reverse() : all);
    }
  });

  it('is about a link, a contribution, a target, a member or a part of one, also after it is gone', async () => {
    const cluster = (command: object) =>
      does({ aggregate: 'cluster', clusterId: CLUSTER, command } as AddressedCommand);
    const map = (strategyId: string, command: object) =>
      does({ aggregate: 'strategy', clusterId: CLUSTER, strategyId, command } as AddressedCommand);
    const cascade = (command: object) =>
      does({ aggregate: 'cascade', clusterId: CLUSTER, command } as AddressedCommand);
    const labels = { en: 'Sample' };
    const weight = [{ from: null, value: 1 }];
    const objective = (id: string) => ({
      type: 'SetObjective',
      objective: { id, labels, perspective: 'finance', weight, rollUp: 'weighted-mean' },
    });
    await cluster({ type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] });
    await cluster({ type: 'SetUpService', actorId: 'A', service: { id: 'budget', labels } });
    await cascade({ type: 'DraftStrategy', strategyId: 'top', rank: 'integrative', owner: '@cluster', labels });
    await cascade({ type: 'DraftStrategy', strategyId: 'a', rank: 'business', owner: 'A', parent: 'top', labels });
    for (const id of ['grow', 'save']) await map('top', objective(id));
    await map('a', objective('earn'));
    await map('top', { type: 'LinkObjectives', link: { from: 'save', to: 'grow', sign: 'positive', lag: 1 } });
    await map('top', { type: 'LinkObjectives', link: { from: 'save', to: 'grow', sign: 'positive', lag: 2 } });
    await map('top', { type: 'UnlinkObjectives', from: 'save', to: 'grow' });
    await map('top', { type: 'DropObjective', objectiveId: 'save' });
    const link = { objective: 'earn', parentObjective: 'grow', kind: 'contributes', weight };
    await map('a', { type: 'LinkToParent', link });
    const contribution = { strategy: 'a', objective: 'earn', parentObjective: 'grow' };
    await cascade({ type: 'AcceptContribution', strategyId: 'top', contribution, weight: 2 });
    await does(measure({ type: 'SetTarget', subject: 'A/budget', from: null, figures: { goal: '60', redFlag: '10' } }));
    await does(setTarget('60'));
    const types = async (about: string) => (await entries({ about })).map(({ type }) => type);
    expect(await types('link:top/save>grow')).toEqual(['ObjectivesLinked', 'LinkRevised', 'ObjectivesUnlinked']);
    expect(await types('objective:top/save')).toEqual([
      ...['ObjectiveSet', 'ObjectivesLinked', 'LinkRevised', 'ObjectivesUnlinked', 'ObjectiveDropped'],
    ]);
    expect(await types('contribution:a/earn>grow')).toEqual(['LinkedToParent', 'ContributionAccepted']);
    expect(await types('target:debt/*')).toEqual(['TargetSet']);
    expect(await types('target:debt/A/budget')).toEqual(['TargetSet']);
    expect(await types('member:A/budget')).toEqual(['ServiceSetUp', 'TargetSet']);
    expect(await types('member:A')).toEqual(['ActorAdmitted', 'ServiceSetUp', 'StrategyDrafted', 'TargetSet']);
    expect(await types('strategy:top')).toContain('StrategyDrafted');
    const refused = (await entries({ about: 'link:top/grow>save' }).catch((error: unknown) => error)) as object;
    expect(refused).toMatchObject({ code: 'UNKNOWN_LINK' });
  });

  it('refuses to be about what the cluster does not have', async () => {
    const code = async (about: string) => (await entries({ about }).catch((error: unknown) => error)) as object;
    expect(await code('measure:dept')).toMatchObject({
      code: 'UNKNOWN_MEASURE',
      remedy: expect.stringContaining('Did you mean "debt"?'),
    });
    expect(await code('member:C')).toMatchObject({ code: 'UNKNOWN_MEMBER' });
    expect(await code('evaluation:2019_1')).toMatchObject({ code: 'UNKNOWN_EVALUATION' });
    expect(await code('debt')).toMatchObject({ code: 'INVALID_TOPIC' });
  });

  it('shows a member everything but what it may not read', async () => {
    await does(submit('A', '2019', '1'));
    await does(submit('B', '2019', '3'));
    const draft = { type: 'DraftScenario', scenarioId: 'dry', labels: { en: 'Dry' } } as const;
    await does({ aggregate: 'scenario', clusterId: CLUSTER, scenarioId: 'dry', command: draft });
    const assumptions = ['A', 'B'].map((subject) => ({ measure: 'debt', subject, period: '2020', value: '9' }));
    const assume = { type: 'AssumeValues', assumptions } as const;
    await does({ aggregate: 'scenario', clusterId: CLUSTER, scenarioId: 'dry', command: assume });

    const seen = await entries({}, member('A'));
    const all = await entries();
    expect(all.length - seen.length).toBe(1);
    expect(seen.filter(({ type }) => type === 'ValuesSubmitted').map(({ stream }) => stream)).toEqual([
      'report-alps.A.2019',
    ]);
    expect(seen.at(-1)!.changes).toEqual([{ what: 'debt 2020', subject: 'A', before: null, after: '9' }]);
    expect(all.at(-1)!.changes).toHaveLength(2);

    const open = { type: 'SetDisclosure', disclosure: 'open' } as const;
    await does({ aggregate: 'cluster', clusterId: CLUSTER, command: open });
    expect(await entries({}, member('A'))).toEqual(await entries());
  });

  it('knows who set a target, and when', async () => {
    await does(setTarget('60', '2020-01-01'));
    await does(setTarget('55', '2021-01-01'));
    system.now += 1_000;
    const position = await does(setTarget('50', '2020-01-01'));
    const view = await strata.clusters.view(SYSTEM, CLUSTER);
    const stream = { kind: 'measure', clusterId: CLUSTER, measureId: 'debt' } as const;
    expect(await strata.timeline.origin(view, stream, targetKey('*', undefined, '2020-01-01'))).toEqual({
      position,
      by: 'system:test',
      recordedAt: new Date(system.now).toISOString(),
      knownAt: new Date(system.now).toISOString(),
      reason: null,
    });
    expect(await strata.timeline.origin(view, stream, targetKey('A', undefined, null))).toBeUndefined();
  });
});
