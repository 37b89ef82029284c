import { beforeEach, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import type {
  AddressedCommand,
  AskedStart,
  CascadeCommand,
  ClusterCommand,
  MeasureCommand,
  MeasureDefinition,
  MethodCommand,
  StrategyCommand,
} from '@strata/domain';
import { operator } from './access/caller.js';
import type { Principal } from './access/principal.js';
import { CLUSTER, newTestSystem, type TestSystem } from './commands/testing/test-system.js';
import { parseClusterFile } from './cluster-file/parse-cluster-file.js';
import { DEFAULT_COLUMNS } from './reports/import/value-file.js';
import { createStrata, type Strata } from './strata.js';

const SYSTEM = operator('system:test');
const approver: Principal = {
  login: 'ann',
  name: 'Ann',
  grants: [{ cluster: CLUSTER, role: 'approver', actor: 'A' }],
};
const labels = { en: 'Sample' };
const retroactive = { reason: 'agreed late' };
const monthly: MeasureDefinition = {
  labels,
  unit: '%',
  decimals: 1,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'month',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'last', organisation: 'sum' },
  accumulate: 'period',
};

let system: TestSystem;
let strata: Strata;

const toCluster = (command: ClusterCommand): AddressedCommand => ({
  aggregate: 'cluster',
  clusterId: CLUSTER,
  command,
});
const toMeasure = (measureId: string, command: MeasureCommand): AddressedCommand => ({
  aggregate: 'measure',
  clusterId: CLUSTER,
  measureId,
  command,
});
const toMap = (command: StrategyCommand): AddressedCommand => ({
  aggregate: 'strategy',
  clusterId: CLUSTER,
  strategyId: 'top',
  command,
});
const report = (actorId: string, period: string, values: Readonly<Record<string, string>>): AddressedCommand => ({
  aggregate: 'report',
  clusterId: CLUSTER,
  command: {
    type: 'SubmitValues',
    actorId,
    period,
    confirm: true,
    values: Object.entries(values).map(([measure, value]) => ({
      measure,
      subject: actorId,
      actual: { kind: 'number', value },
    })),
  },
});

async function done(addressed: AddressedCommand): Promise<string> {
  const outcome = await strata.execute(SYSTEM, addressed);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  await system.catchUp();
  return outcome.position;
}

async function refusal(addressed: AddressedCommand, caller: Principal | typeof SYSTEM = SYSTEM): Promise<string> {
  const outcome = await strata.execute(caller, addressed);
  if (outcome.kind !== 'refused') throw new Error(JSON.stringify(outcome));
  return outcome.refusal.code;
}

async function close(period: string): Promise<void> {
  const closed = await strata.evaluations.close(SYSTEM, {
    cluster: CLUSTER,
    period,
    reason: 'monthly',
    incomplete: true,
  });
  if (closed.kind !== 'done') throw new Error(JSON.stringify(closed));
  await system.catchUp();
}

async function score(period: string, node = 'strategy:top', preview?: string): Promise<number | null | undefined> {
  const view = await strata.clusters.view(SYSTEM, CLUSTER);
  const { nodes } = await strata.scorecards.of(view, { period, preview });
  const found = nodes.find(({ id }) => id === node);
  return found && found.score !== null ? Number(found.score.toFixed(4)) : found?.score;
}

const MONTHS = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05'];
const scores = (node?: string) => Promise.all(MONTHS.map((month) => score(month, node)));
const place = (measure: string): AddressedCommand =>
  toMap({ type: 'PlaceMeasure', objectiveId: 'grow', measure: { measure, weight: [{ from: null, value: 1 }] } });

/** A cluster with members A and B and measures m (score 2/3) and n (score 1/3), of which m is on the map. */
beforeEach(async () => {
  system = await newTestSystem();
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  const objective = { id: 'grow', labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } as const;
  const draft = { type: 'DraftStrategy', strategyId: 'top', rank: 'integrative', owner: '@cluster', labels } as const;
  for (const command of [
    toCluster({ type: 'FoundCluster', clusterId: CLUSTER, labels }),
    toCluster({ type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] }),
    ...['A', 'B'].map((actorId) => toCluster({ type: 'AdmitActor', actorId, labels })),
    ...['m', 'n'].flatMap((id) => [
      toMeasure(id, { type: 'DefineMeasure', measureId: id, definition: monthly }),
      toMeasure(id, { type: 'SetTarget', subject: '*', figures: { goal: '20', redFlag: '10' } }),
    ]),
    { aggregate: 'cascade', clusterId: CLUSTER, command: draft } as const,
    toMap({ type: 'SetObjective', objective }),
    place('m'),
    { aggregate: 'cascade', clusterId: CLUSTER, command: { type: 'ActivateStrategy', strategyId: 'top' } } as const,
    ...MONTHS.flatMap((period) => ['A', 'B'].map((actor) => report(actor, period, { m: '10', n: '5' }))),
  ]) {
    await done(command);
  }
});

describe('After a month is closed', () => {
  beforeEach(() => close('2020-03'));

  it('a change holds from the next month on', async () => {
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.6667, 0.6667]);
    await done(toMeasure('m', { type: 'SetTarget', subject: '*', figures: { goal: '30', redFlag: '20' } }));
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.3333, 0.3333]);
    await done(toCluster({ type: 'ReleaseActor', actorId: 'B', reason: 'left', from: '2020-05' }));
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.3333, 0]);
    await done(toMeasure('m', { type: 'RetireMeasure', reason: 'replaced', from: '2020-05' }));
    expect(await scores('measure:top/grow/m')).toEqual([0.6667, 0.6667, 0.6667, 0.3333, undefined]);
  });

  it('a closed evaluation stays as it was, and replays equal', async () => {
    await done(toMeasure('m', { type: 'RetireMeasure', reason: 'replaced' }));
    await done(toCluster({ type: 'ReleaseActor', actorId: 'B', reason: 'left' }));
    const replayed = await strata.evaluations.replay(SYSTEM, CLUSTER, '2020-03_1');
    expect(replayed).toMatchObject({ equal: true });
  });

  it('a change that reaches back needs a reason, and is refused for the people of a member', async () => {
    const setTarget = {
      type: 'SetTarget',
      subject: '*',
      from: '2020-02',
      figures: { goal: '30', redFlag: '20' },
    } as const;
    expect(await refusal(toMeasure('m', setTarget))).toBe('RETROACTIVE_CHANGE');
    await done(toMeasure('m', { ...setTarget, retroactive }));
    expect(await scores()).toEqual([0.6667, 0.3333, 0.3333, 0.3333, 0.3333]);
    const view = await strata.clusters.view(SYSTEM, CLUSTER);
    const [entry] = await strata.timeline.page(view, { limit: 1, newestFirst: true });
    expect(entry).toMatchObject({ type: 'TargetSet', from: '2020-02-01', retroactive: 'agreed late' });
    const segment = { type: 'SegmentMarket', actorId: 'A', groups: [], services: [], cells: [], retroactive } as const;
    expect(await refusal({ aggregate: 'segmentation', clusterId: CLUSTER, command: segment }, approver)).toBe(
      'NOT_ALLOWED',
    );
  });

  it('nothing is locked any more once the evaluation is withdrawn', async () => {
    const withdraw = { type: 'WithdrawEvaluation', evaluationId: '2020-03_1', reason: 'wrong' } as const;
    await done({ aggregate: 'evaluations', clusterId: CLUSTER, command: withdraw });
    await done(toMeasure('m', { type: 'SetTarget', subject: '*', figures: { goal: '30', redFlag: '20' } }));
    expect(await score('2020-01')).toBe(0.3333);
  });

  it('the map in force stays until its working copy is activated, which can be scored as a preview', async () => {
    await done(place('n'));
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.6667, 0.6667]);
    expect(await score('2020-01', 'strategy:top', 'top')).toBe(0.5);
    const shown = await strata.scorecards.of(await strata.clusters.view(SYSTEM, CLUSTER), { period: '2020-01' });
    expect(shown.nodes.map(({ id }) => id)).not.toContain('measure:top/grow/n');
    const activate = { type: 'ActivateStrategy', strategyId: 'top' } as const;
    await done({ aggregate: 'cascade', clusterId: CLUSTER, command: activate });
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.5, 0.5]);
    const drop = { type: 'TakeMeasureOff', objectiveId: 'grow', measureId: 'm' } as const;
    await done(toMap(drop));
    const may = { ...activate, from: '2020-05' } as const;
    await done({ aggregate: 'cascade', clusterId: CLUSTER, command: may });
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.5, 0.3333]);
    await close('2020-05');
    expect(await strata.evaluations.replay(SYSTEM, CLUSTER, '2020-05_1')).toMatchObject({ equal: true });
  });

  it('a measure that the working copy no longer has is reported while the map in force has it', async () => {
    await done(toCluster({ type: 'AdmitActor', actorId: 'C', labels }));
    await done(toMap({ type: 'TakeMeasureOff', objectiveId: 'grow', measureId: 'm' }));
    await done(place('n'));
    const unconfirmed = (period: string) => {
      const addressed = report('C', period, { m: '10' });
      return { ...addressed, command: { ...addressed.command, confirm: undefined } } as AddressedCommand;
    };
    await done(unconfirmed('2020-04'));
    const activate = { type: 'ActivateStrategy', strategyId: 'top', from: '2020-05' } as const;
    await done({ aggregate: 'cascade', clusterId: CLUSTER, command: activate });
    expect(await refusal(unconfirmed('2020-05'))).toBe('CONFIRMATION_REQUIRED');
  });

  it('names and the order of objectives change everywhere at once', async () => {
    const renamed = {
      id: 'grow',
      labels: { en: 'Grow' },
      perspective: 'finance',
      weight: [],
      rollUp: 'worst',
    } as const;
    await done(toMap({ type: 'SetObjective', objective: renamed }));
    const view = await strata.clusters.view(SYSTEM, CLUSTER);
    const node = { kind: 'node', node: 'objective:top/grow' } as const;
    expect(await strata.scorecards.explain(view, '2020-01', node)).toMatchObject({ label: { en: 'Grow' } });
    const { nodes } = await strata.scorecards.of(view, { period: '2020-01' });
    expect(nodes.find(({ id }) => id === node.node)).toMatchObject({ rollUp: 'weighted-mean' });
  });

  it('the scores that a change moves are listed before and afterwards', async () => {
    const setTarget = {
      type: 'SetTarget',
      subject: '*',
      from: '2020-02',
      figures: { goal: '30', redFlag: '20' },
      retroactive,
    } as const;
    const periods = ['2020-02', '2020-03', '2020-04', '2020-05'];
    const nodes = ['strategy:top', 'perspective:top/finance', 'objective:top/grow', 'measure:top/grow/m'];
    const monthlyMoves = periods.flatMap((period) =>
      nodes.map((node) => ({ period, node, before: 2 / 3, after: expect.closeTo(1 / 3, 9) })),
    );
    const rehearsed = await strata.changes.rehearse(SYSTEM, toMeasure('m', setTarget));
    expect(rehearsed.outcome.kind).toBe('done');
    expect(rehearsed.scores.filter(({ period }) => MONTHS.includes(period))).toEqual(monthlyMoves);
    expect(rehearsed.counts).toEqual(
      [...periods, '2020-Q1', '2020-Q2', '2020-H1', '2020'].map((period) => ({ period, scores: 4 })),
    );
    expect(await score('2020-02')).toBe(0.6667);
    const position = await done(toMeasure('m', setTarget));
    await done(toMeasure('n', { type: 'RetireMeasure', reason: 'unused' }));
    const moved = await strata.changes.scoresMoved(SYSTEM, CLUSTER, position);
    expect(moved).toEqual({ scores: rehearsed.scores, counts: rehearsed.counts });
    await expect(strata.changes.scoresMoved(approver, CLUSTER, position)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('a rehearsed activation moves the scores of its periods', async () => {
    await done(place('n'));
    const activate = { type: 'ActivateStrategy', strategyId: 'top', from: '2020-05' } as const;
    const addressed = { aggregate: 'cascade', clusterId: CLUSTER, command: activate } as const;
    const { counts } = await strata.changes.rehearse(SYSTEM, addressed);
    expect(counts).toEqual([{ period: '2020-05', scores: 4 }]);
    const position = await done(addressed);
    expect((await strata.changes.scoresMoved(SYSTEM, CLUSTER, position)).counts).toEqual(counts);
  });
});

const TEXT = (label: string) => `{ en: ${label}, ru: ${label}, uk: ${label} }`;
/** A method whose output is n times a factor. */
const scaled = (version: number, factor: number): string => `
id: scaled
version: ${version}
title: ${TEXT('scaled')}
source: { paper: 'none', authors: 'the cluster', place: 'own' }
inputs:
  - { name: n, quantity: sample.n, type: number, unit: index, label: ${TEXT('n')} }
formulas:
  - { name: out, formula: 'n * ${factor}', label: ${TEXT('out')} }
outputs:
  - { name: out }
`;

describe('A method that changes from a period on', () => {
  const toMethod = (command: MethodCommand): AddressedCommand => ({
    aggregate: 'method',
    clusterId: CLUSTER,
    methodId: 'scaled',
    command,
  });
  const adopt = (version: number, more: AskedStart = {}): AddressedCommand =>
    toMethod({ type: 'AdoptMethodVersion', version, reason: 'agreed', ...more });

  beforeEach(async () => {
    await done(toMeasure('r', { type: 'DefineMeasure', measureId: 'r', definition: monthly }));
    await done(toMeasure('r', { type: 'SetTarget', subject: '*', figures: { goal: '20', redFlag: '10' } }));
    for (const [version, factor] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const registered = { cluster: CLUSTER, method: 'scaled', definition: scaled(version, factor) };
      const outcome = await strata.methods.register(SYSTEM, registered);
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    }
    const inputs = { n: { kind: 'measure', measure: 'n' } } as const;
    await done(toMethod({ type: 'BindMethod', binding: { scope: 'actor', inputs, outputs: { out: 'r' } } }));
    await done(adopt(1));
    await done(toMap({ type: 'TakeMeasureOff', objectiveId: 'grow', measureId: 'm' }));
    await done(place('r'));
    await done({ aggregate: 'cascade', clusterId: CLUSTER, command: { type: 'ActivateStrategy', strategyId: 'top' } });
    await close('2020-03');
  });

  it('moves the scores that its rehearsal lists', async () => {
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.6667, 0.6667]);
    const rehearsed = await strata.changes.rehearse(SYSTEM, adopt(2));
    expect(rehearsed.counts.slice(0, 2)).toEqual([
      { period: '2020-04', scores: 4 },
      { period: '2020-05', scores: 4 },
    ]);
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.6667, 0.6667]);
    const position = await done(adopt(2));
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.3333, 0.3333]);
    const { scores: moved, counts } = rehearsed;
    expect(await strata.changes.scoresMoved(SYSTEM, CLUSTER, position)).toEqual({ scores: moved, counts });
    expect(await refusal(adopt(2, { from: '2020-02' }))).toBe('RETROACTIVE_CHANGE');
  });
});

describe('A file of values', () => {
  const imported = async (lines: readonly string[]) => {
    const report = await strata.reports.importFile(SYSTEM, CLUSTER, {
      input: Readable.from([['member,measure,period,value', ...lines].join('\n')]),
      file: 'file.csv',
      columns: DEFAULT_COLUMNS,
      skipBad: true,
      dryRun: true,
      confirm: true,
    });
    return report.refused.map(({ row, code }) => [row, code]);
  };

  it('is judged by the members and measures of its periods', async () => {
    await done(toCluster({ type: 'ReleaseActor', actorId: 'B', reason: 'left', from: '2020-03' }));
    await done(toCluster({ type: 'AdmitActor', actorId: 'C', labels, from: '2020-04' }));
    await done(toMeasure('n', { type: 'RetireMeasure', reason: 'unused', from: '2020-05' }));
    const rows = [
      'B,m,2020-02,10',
      'B,m,2020-03,10',
      'C,m,2020-03,7',
      'C,m,2020-04,7',
      'A,n,2020-04,5',
      'A,n,2020-05,5',
    ];
    expect(await imported(rows)).toEqual([
      [3, 'MEMBER_LEFT'],
      [4, 'MEMBER_LEFT'],
      [7, 'MEASURE_RETIRED'],
    ]);
  });

  it('is judged by the frequency of a measure in its periods', async () => {
    const quarterly = { ...monthly, frequency: 'quarter' } as const;
    await done(toMeasure('m', { type: 'ReviseMeasure', definition: quarterly, from: '2020-Q2' }));
    const rows = ['A,m,2020-03,11', 'A,m,2020-Q1,11', 'A,m,2020-04,11', 'A,m,2020-Q2,11'];
    expect((await imported(rows)).filter(([, code]) => code === 'PERIOD_DOES_NOT_FIT')).toEqual([
      [3, 'PERIOD_DOES_NOT_FIT'],
      [4, 'PERIOD_DOES_NOT_FIT'],
    ]);
  });
});

describe('A contribution that a working copy proposes', () => {
  const toCascade = (command: CascadeCommand): AddressedCommand => ({
    aggregate: 'cascade',
    clusterId: CLUSTER,
    command,
  });
  const toChild = (command: StrategyCommand): AddressedCommand =>
    ({ ...toMap(command), strategyId: 'a' }) as AddressedCommand;
  const link = {
    objective: 'sell',
    parentObjective: 'grow',
    kind: 'contributes',
    weight: [{ from: null, value: 3 }],
  } as const;

  it('counts once it is accepted, until the child no longer proposes it', async () => {
    const objective = { id: 'sell', labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } as const;
    const measure = { measure: 'n', weight: [] };
    for (const command of [
      toCascade({ type: 'DraftStrategy', strategyId: 'a', rank: 'business', owner: 'A', parent: 'top', labels }),
      toChild({ type: 'SetObjective', objective }),
      toChild({ type: 'PlaceMeasure', objectiveId: 'sell', measure }),
      toCascade({ type: 'ActivateStrategy', strategyId: 'a' }),
      toChild({ type: 'LinkToParent', link }),
    ]) {
      await done(command);
    }
    expect(await scores()).toEqual([0.6667, 0.6667, 0.6667, 0.6667, 0.6667]);
    const contribution = { strategy: 'a', objective: 'sell', parentObjective: 'grow' };
    const accept = { type: 'AcceptContribution', strategyId: 'top', contribution, weight: 1, from: '2020-03' } as const;
    await done(toCascade(accept));
    expect(await scores()).toEqual([0.6667, 0.6667, 0.4167, 0.4167, 0.4167]);
    await done(toChild({ type: 'UnlinkFromParent', objective: 'sell', parentObjective: 'grow' }));
    expect(await scores()).toEqual([0.6667, 0.6667, 0.4167, 0.4167, 0.4167]);
    await done(toCascade({ type: 'ActivateStrategy', strategyId: 'a', from: '2020-05' }));
    expect(await scores()).toEqual([0.6667, 0.6667, 0.4167, 0.4167, 0.6667]);
    const view = await strata.clusters.view(SYSTEM, CLUSTER);
    const told = await strata.timeline.page(view, { about: 'objective:a/sell', limit: 2, newestFirst: true });
    expect(told.map(({ type, from }) => [type, from])).toEqual([
      ['ContributionDeclined', '2020-05-01'],
      ['UnlinkedFromParent', null],
    ]);
  });
});

describe('A cluster with dated structure', () => {
  it('is exported as a file that gives the same scores in an empty store, and changes nothing where it is applied', async () => {
    const millions = { ...monthly, unit: 'k', polarity: 'lower' } as const;
    const targets = [{ subject: '*', figures: { goal: '5', redFlag: '10' } }] as const;
    for (const command of [
      toMeasure('m', { type: 'ReviseMeasure', definition: millions, factor: '2', targets, from: '2020-03' }),
      toMeasure('n', { type: 'RetireMeasure', reason: 'unused', from: '2020-04' }),
      toCluster({ type: 'ReleaseActor', actorId: 'B', reason: 'left', from: '2020-03' }),
      toCluster({ type: 'AdmitActor', actorId: 'B', labels, from: '2020-05' }),
      toCluster({ type: 'SetClusterScoring', scoring: { overAchievement: 'keep' }, from: '2020-04' }),
    ]) {
      await done(command);
    }
    const before = await scores();
    const text = await strata.clusters.export(await strata.clusters.view(SYSTEM, CLUSTER));
    const parsed = parseClusterFile(text, 'cluster.yaml');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(await strata.clusters.preview(SYSTEM, parsed.file)).toMatchObject({ changes: [] });

    system = await newTestSystem();
    const { events, reads, accountStore } = system;
    strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
    await strata.clusters.apply(SYSTEM, parsed.file);
    await system.catchUp();
    for (const period of MONTHS) {
      for (const actor of ['A', 'B']) {
        if (actor === 'B' && ['2020-03', '2020-04'].includes(period)) continue;
        await done(report(actor, period, period < '2020-04' ? { m: '10', n: '5' } : { m: '10' }));
      }
    }
    expect(await scores()).toEqual(before);
    const again = await strata.clusters.export(await strata.clusters.view(SYSTEM, CLUSTER));
    expect(again).toBe(text);
  });
});
