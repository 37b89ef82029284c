import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CatalogueMethod, ClusterView } from '@strata/application';
import type {
  AddressedCommand,
  CascadeCommand,
  Id,
  InputSource,
  MeasureDefinition,
  MethodBinding,
} from '@strata/domain';
import type { ScoreNode } from '@strata/engine';
import { loadDemo, type Runtime } from '@strata/runtime';
import { createHash } from 'node:crypto';
import { openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import { nodeIn, nodesOf } from './support/explained.js';

const HOTEL = 'grand-hotel';
const MONTH = '2026-03';
const METHODS = [
  'human-capital',
  'innovation-activity',
  'profitability',
  'liquidity-normative-discounts',
  'bankruptcy-probability',
  'snw-portrait',
];

let place: Place;
let runtime: Runtime;
let cluster: Id;

async function send(...commands: readonly AddressedCommand[]): Promise<void> {
  for (const command of commands) {
    const outcome = await runtime.strata.execute(TESTER, command);
    if (outcome.kind === 'refused') throw new Error(`${command.command.type}: ${JSON.stringify(outcome.refusal)}`);
  }
  await runtime.catchUp();
}

const constant = (value: string): InputSource => ({ kind: 'constant', value });

/** Human capital from its questionnaire, innovation from months of two measures, finance from a measure and constants. */
function sourceOf(method: Id, name: string, index: number): InputSource {
  switch (method) {
    case 'human-capital':
      return { kind: 'assessment', questionnaire: 'human-capital', item: name };
    case 'innovation-activity': {
      const measure = index < 5 ? 'guest-satisfaction' : 'occupancy';
      return {
        kind: 'change',
        previous: { kind: 'measure', measure, periodsBack: 1 },
        current: { kind: 'measure', measure },
      };
    }
    case 'profitability':
      return name === 'depositRate' ? constant('4') : { kind: 'measure', measure: 'operating-margin' };
    case 'snw-portrait':
      return { kind: 'default' };
    default:
      return constant(String(10 + index));
  }
}

const OUTPUTS: Readonly<Record<string, MethodBinding['outputs']>> = {
  'snw-portrait': { points: 'portrait-points', direction: 'portrait-direction' },
};

function commandsFor({ definition, text }: CatalogueMethod): readonly AddressedCommand[] {
  const { id, version } = definition;
  const inputs = Object.fromEntries(definition.inputs.map(({ name }, i) => [name, sourceOf(id, name, i)]));
  const binding: MethodBinding = { scope: 'actor', inputs, outputs: OUTPUTS[id] ?? {} };
  const made = { version, text, sha256: createHash('sha256').update(text).digest('hex'), origin: 'catalogue' } as const;
  const address = { aggregate: 'method', clusterId: cluster, methodId: id } as const;
  return [
    { ...address, command: { type: 'RegisterMethodVersion', methodId: id, version: made } },
    { ...address, command: { type: 'AdoptMethodVersion', version, reason: 'agreed' } },
    { ...address, command: { type: 'BindMethod', binding } },
  ];
}

function define(measureId: Id, more: Partial<MeasureDefinition>): AddressedCommand {
  const definition: MeasureDefinition = {
    labels: { en: measureId },
    unit: '',
    decimals: 0,
    valueType: 'number',
    polarity: 'higher',
    frequency: 'month',
    scoring: { kind: 'unscored' },
    aggregation: { time: 'last', organisation: 'none' },
    accumulate: 'period',
    ...more,
  };
  return {
    aggregate: 'measure',
    clusterId: cluster,
    measureId,
    command: { type: 'DefineMeasure', measureId, definition },
  };
}

async function assess(questionnaire: Id, subject: string, assessor: string, grade: (scale: string) => string) {
  const { items } = await runtime.strata.assessments.questionnaire(questionnaire);
  const grades = items.map(({ id, scale }) => ({ item: id, grade: grade(scale) }));
  const command = { type: 'AssessItems', questionnaire, subject, period: MONTH, assessor, grades } as const;
  await send({ aggregate: 'assessment', clusterId: cluster, command });
}

function view(): Promise<ClusterView> {
  return runtime.strata.clusters.view(TESTER, cluster);
}

async function output(path: string) {
  const question = { method: 'snw-portrait', subject: HOTEL, period: MONTH };
  return (await runtime.strata.methods.evaluate(await view(), question)).output(path);
}

/** The node of a measure on the map of the hotel. */
async function nodeOf(measure: Id): Promise<ScoreNode> {
  const { nodes } = await runtime.strata.scorecards.of(await view(), { period: MONTH });
  return nodes.find(({ id }) => id === `measure:${HOTEL}/skilled-staff/${measure}`)!;
}

beforeAll(async () => {
  place = await newPlace();
  runtime = await openPlace(place);
  await loadDemo(runtime);
  [cluster = ''] = await runtime.strata.clusters.list(TESTER);
  const figures = { goal: '10', redFlag: '6' };
  await send(
    define('portrait-points', { scoring: { kind: 'goal-red-flag' } }),
    define('portrait-direction', { valueType: 'text' }),
    {
      aggregate: 'measure',
      clusterId: cluster,
      measureId: 'portrait-points',
      command: { type: 'SetTarget', subject: '*', from: null, figures },
    },
  );
  for (const id of METHODS) await send(...commandsFor(await runtime.strata.methods.catalogued(id)));
  const onMap = (measure: Id): AddressedCommand => ({
    aggregate: 'strategy',
    clusterId: cluster,
    strategyId: HOTEL,
    command: { type: 'PlaceMeasure', objectiveId: 'skilled-staff', measure: { measure, weight: [] } },
  });
  const activate: CascadeCommand = { type: 'ActivateStrategy', strategyId: HOTEL };
  await send(onMap('portrait-points'), onMap('portrait-direction'), {
    aggregate: 'cascade',
    clusterId: cluster,
    command: activate,
  });
}, 60_000);

afterAll(async () => {
  await runtime?.close();
  await place?.remove();
});

describe('The SNW portrait of a member of the demo cluster', () => {
  it('has no value and says why before anybody has assessed', async () => {
    expect(await output('points')).toMatchObject({ reason: 'MISSING_INPUT' });
    expect(await nodeOf('portrait-points')).toMatchObject({ score: null, reason: 'MISSING' });
  });

  it('is computed from questionnaires, months of measures, and other methods', async () => {
    await assess('human-capital', HOTEL, 'ann', (scale) => (scale === 'snw' ? 'S' : '6'));
    await assess('human-capital', HOTEL, 'bob', (scale) => (scale === 'snw' ? 'N' : '4'));
    await assess('customers', HOTEL, 'ann', () => 'N');
    const units = (await view()).structure.cluster.actors.find(({ id }) => id === HOTEL)!.units;
    for (const { id } of units) await assess('organisational-component', `${HOTEL}/${id}`, 'eve', () => 'S');
    expect(units.length).toBeGreaterThan(0);
    expect(await output('portrait')).toMatch(/^SN[SNW]{2}$/);
    const node = await nodeOf('portrait-points');
    const points = Number((node.reading!.actual as { value: string }).value);
    expect(points).toBe(await output('points'));
    expect(node.score).toBeCloseTo(Math.min(1, 1 / 3 + (points - 6) / 12), 12);
    expect((await nodeOf('portrait-direction')).reading!.actual).toEqual({
      kind: 'text',
      value: await output('direction'),
    });
  });

  it('is explained down to assessors and reports', async () => {
    const question = { kind: 'node', node: `strategy:${HOTEL}` } as const;
    const tree = await runtime.strata.scorecards.explain(await view(), MONTH, question);
    const all = [...nodesOf(tree)];
    const graded = all.filter(({ kind, assessors = 0 }) => kind === 'assessment' && assessors > 0);
    expect(graded.length).toBeGreaterThan(20);
    for (const one of graded) expect(one.event).toMatchObject({ by: 'test' });
    const item = graded.find(({ item: id }) => id === 'f1.1')!;
    expect(item).toMatchObject({ value: 2.5, assessors: 2, questionnaire: 'human-capital', period: MONTH });
    expect(new Set(all.filter(({ kind }) => kind === 'method-output').map(({ id }) => id.split('/')[0]))).toEqual(
      new Set(METHODS.map((id) => `method:${id}`)),
    );
    for (const value of all.filter(({ kind, event }) => kind === 'value' && event))
      expect(value.value).not.toBeUndefined();
    expect(nodeIn(tree, `value:guest-satisfaction/${HOTEL}/2026-02`).value).not.toBeNull();
  });

  it('is closed with its assessments and replays equal after they change', async () => {
    const { evaluations } = runtime.strata;
    const close = (id: string) => evaluations.close(TESTER, { cluster, id, period: MONTH, reason: 'end of the month' });
    const replay = (id: string) => evaluations.replay(TESTER, cluster, id);
    expect((await close('march')).kind).toBe('done');
    await assess('human-capital', HOTEL, 'bob', (scale) => (scale === 'snw' ? 'W' : '0'));
    expect(await output('portrait')).toMatch(/^N/);
    expect(await replay('march')).toMatchObject({ equal: true });
    expect((await close('march-again')).kind).toBe('done');
    const again = await replay('march-again');
    expect(again.equal).toBe(true);
    expect(again.resultsHash.closed).not.toBe((await replay('march')).resultsHash.closed);
  });
});
