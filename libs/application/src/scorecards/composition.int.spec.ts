import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, MeasureDefinition } from '@strata/domain';
import { operator, type Caller } from '../access/caller.js';
import { CLUSTER, newTestSystem, seedCluster, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';
import type { CompositionQuestion } from './composition.js';

const ANNA = operator('anna');
const MEMBER: Caller = { login: 'una', name: 'Una', grants: [{ role: 'updater', cluster: CLUSTER, actor: 'A' }] };
const labels = { en: 'Sample' };
const weight = [{ from: null, value: 1 }];
const guests: MeasureDefinition = {
  labels,
  unit: 'guests',
  decimals: 0,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'month',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'sum', organisation: 'sum' },
  accumulate: 'period',
};
const NODE = 'measure:top/grow/guests';
const MONTHS = ['2020-01', '2020-02', '2020-03'];

let system: TestSystem;
let strata: Strata;

async function does(addressed: object): Promise<void> {
  const outcome = await strata.execute(ANNA, { clusterId: CLUSTER, ...addressed } as AddressedCommand);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  await system.catchUp();
}
const toCluster = (command: object) => does({ aggregate: 'cluster', command });
const toMap = (strategyId: string, command: object) => does({ aggregate: 'strategy', strategyId, command });
const toCascade = (command: object) => does({ aggregate: 'cascade', command });

/** The number of guests of the cluster in each month, and the composition. */
async function series(composition: CompositionQuestion, caller: Caller = ANNA) {
  const view = await strata.clusters.view(caller, CLUSTER);
  const span = { from: MONTHS[0]!, to: MONTHS[2]! };
  const { nodes, composition: counted } = await strata.scorecards.series(view, { nodes: [NODE], ...span, composition });
  const figures = nodes[0]!.points.map(({ node }) => {
    const actual = node.reading?.actual;
    return actual && actual.kind !== 'not-applicable' ? Number(actual.value) : null;
  });
  return { figures, counted };
}

/** A, a member since ever, reports 1 guest; B, until February, 10; C, from February on, 100; D, from March on, 1,000. */
beforeEach(async () => {
  system = await newTestSystem();
  await seedCluster(system);
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  await system.catchUp();
  await toCluster({ type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] });
  await toCluster({ type: 'AdmitActor', actorId: 'C', labels, from: '2020-02' });
  await toCluster({ type: 'AdmitActor', actorId: 'D', labels, from: '2020-03' });
  const define = { type: 'DefineMeasure', measureId: 'guests', definition: guests };
  await does({ aggregate: 'measure', measureId: 'guests', command: define });
  const target = { type: 'SetTarget', subject: '*', figures: { goal: '2000', redFlag: '0' } };
  await does({ aggregate: 'measure', measureId: 'guests', command: target });
  await toCascade({ type: 'DraftStrategy', strategyId: 'top', rank: 'integrative', owner: '@cluster', labels });
  const objective = { id: 'grow', labels, perspective: 'finance', weight, rollUp: 'weighted-mean' };
  await toMap('top', { type: 'SetObjective', objective });
  await toMap('top', { type: 'PlaceMeasure', objectiveId: 'grow', measure: { measure: 'guests', weight } });
  await toCascade({ type: 'ActivateStrategy', strategyId: 'top' });
  const reports = [
    ['A', '1', MONTHS],
    ['B', '10', MONTHS.slice(0, 2)],
    ['C', '100', MONTHS.slice(1)],
    ['D', '1000', MONTHS.slice(2)],
  ] as const;
  for (const [actorId, value, periods] of reports) {
    for (const period of periods) {
      const values = [{ measure: 'guests', subject: actorId, actual: { kind: 'number', value } }];
      await does({ aggregate: 'report', command: { type: 'SubmitValues', actorId, period, values } });
    }
  }
  await toCluster({ type: 'ReleaseActor', actorId: 'B', reason: 'sold', from: '2020-03' });
});

describe('A series of scores', () => {
  it('is by default of the members of each period', async () => {
    const { figures, counted } = await series({});
    expect(figures).toEqual([11, 111, 1101]);
    expect(counted).toEqual({
      members: 'then',
      over: { from: '2020-01', to: '2020-03' },
      without: null,
      actors: ['A', 'B', 'C', 'D'],
    });
  });

  it('is of a constant panel: those who were members in all of the periods', async () => {
    const { figures, counted } = await series({ members: 'constant' });
    expect(figures).toEqual([1, 1, 1]);
    expect(counted).toMatchObject({ members: 'constant', actors: ['A'] });
  });

  it("is of today's members, also before they joined", async () => {
    const { figures, counted } = await series({ members: 'today' });
    expect(figures).toEqual([1, 101, 1101]);
    expect(counted).toMatchObject({ members: 'today', actors: ['A', 'C', 'D'] });
  });

  it('is without one actor, together with any of these', async () => {
    expect((await series({ without: 'A' })).figures).toEqual([10, 110, 1100]);
    const { figures, counted } = await series({ members: 'today', without: 'C' });
    expect(figures).toEqual([1, 1, 1001]);
    expect(counted).toMatchObject({ without: 'C', actors: ['A', 'D'] });
    await expect(series({ without: 'X' })).rejects.toMatchObject({ code: 'UNKNOWN_MEMBER' });
  });
});

describe('A scorecard', () => {
  const figureOf = async (period: string, composition: CompositionQuestion) => {
    const answer = await strata.scorecards.of(await strata.clusters.view(ANNA, CLUSTER), { period, composition });
    const actual = answer.nodes.find(({ id }) => id === NODE)?.reading?.actual;
    return [actual && 'value' in actual ? Number(actual.value) : null, answer.composition.actors];
  };

  it('has a constant panel since a period', async () => {
    expect(await figureOf('2020-03', {})).toEqual([1101, ['A', 'C', 'D']]);
    expect(await figureOf('2020-03', { members: 'constant', since: '2020-02' })).toEqual([101, ['A', 'C']]);
    expect(await figureOf('2020-03', { members: 'constant' })).toEqual([1101, ['A', 'C', 'D']]);
  });

  it('tells a panel from the members of a period, though the same actors counted', async () => {
    const view = await strata.clusters.view(ANNA, CLUSTER);
    const span = { from: MONTHS[0]!, to: MONTHS[2]! };
    const coverages = async (composition: CompositionQuestion) => {
      const { nodes } = await strata.scorecards.series(view, { nodes: [NODE], ...span, composition });
      return nodes[0]!.points.map(({ node }) => node.coverage);
    };
    expect(await coverages({ without: 'B' })).toEqual([1, 1, 1]);
    expect(await coverages({ members: 'today', without: 'B' })).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('leaves out the strategies of an actor that does not count', async () => {
    await toCascade({ type: 'DraftStrategy', strategyId: 'c', rank: 'business', owner: 'C', parent: 'top', labels });
    const objective = { id: 'earn', labels, perspective: 'finance', weight, rollUp: 'weighted-mean' };
    await toMap('c', { type: 'SetObjective', objective });
    await toCascade({ type: 'ActivateStrategy', strategyId: 'c' });
    const view = await strata.clusters.view(ANNA, CLUSTER);
    const strategies = async (composition: CompositionQuestion) => {
      const { nodes } = await strata.scorecards.of(view, { period: '2020-03', composition });
      return nodes.filter(({ kind }) => kind === 'strategy').map(({ strategy }) => strategy);
    };
    expect(await strategies({})).toEqual(['top', 'c']);
    expect(await strategies({ without: 'C' })).toEqual(['top']);
  });

  it('shows members no scores of other compositions, from which figures of others could be computed', async () => {
    await toCluster({ type: 'AdmitActor', actorId: 'E', labels, from: '2020-01' });
    const values = [{ measure: 'guests', subject: 'E', actual: { kind: 'number', value: '500' } }];
    const report = { type: 'SubmitValues', actorId: 'E', period: '2020-03', values };
    await does({ aggregate: 'report', command: report });
    const shownOf = async (composition: CompositionQuestion) => {
      const own = await strata.clusters.view(MEMBER, CLUSTER);
      const { nodes } = await strata.scorecards.of(own, { period: '2020-03', composition });
      return nodes.find(({ id }) => id === NODE);
    };
    expect(await shownOf({})).toMatchObject({ shown: 'rounded', score: expect.any(Number) });
    for (const composition of [{ without: 'D' }, { members: 'today' }, { members: 'constant' }] as const) {
      expect(await shownOf(composition)).toMatchObject({ shown: 'status', score: null });
    }
  });
});
