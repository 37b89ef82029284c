import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, CascadeCommand, MeasureCommand, StrategyCommand } from '@strata/domain';
import { operator } from '../access/caller.js';
import { CLUSTER, newTestSystem, seedCluster, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';
import type { MapComparison, MapQuestion } from '../index.js';

const ANNA = operator('anna');
const DAY = 86_400_000;
const labels = { en: 'Sample' };
const always = <T>(value: T) => [{ from: null, value }];
const objective = (id: string, perspective = 'finance', weight = 1) => ({
  ...{ id, labels: { en: id.toUpperCase() }, perspective, weight: always(weight), rollUp: 'weighted-mean' as const },
});

let system: TestSystem;
let strata: Strata;

async function does(addressed: AddressedCommand): Promise<string> {
  const outcome = await strata.execute(ANNA, addressed);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  await system.catchUp();
  return outcome.position;
}
const map = (command: StrategyCommand, strategyId = 'top'): Promise<string> =>
  does({ aggregate: 'strategy', clusterId: CLUSTER, strategyId, command });
const cascade = (command: CascadeCommand): Promise<string> =>
  does({ aggregate: 'cascade', clusterId: CLUSTER, command });
const measure = (command: MeasureCommand): Promise<string> =>
  does({ aggregate: 'measure', clusterId: CLUSTER, measureId: 'debt', command });
const target = (goal: string, from: string | null = null) =>
  measure({ type: 'SetTarget', subject: '*', from, figures: { goal, redFlag: '10' } });

/** What differs between two questions, each about the newest state unless it has a moment. */
async function compared(
  first: Omit<MapQuestion, 'view'> & { readonly at?: string },
  second: Omit<MapQuestion, 'view'> & { readonly at?: string } = {},
  strategy = 'top',
): Promise<MapComparison> {
  const sides = await Promise.all(
    [first, second].map(async ({ at, ...question }) => {
      const asOf = at === undefined ? {} : { position: at };
      return { ...question, view: await strata.clusters.view(ANNA, CLUSTER, asOf) };
    }),
  );
  return strata.strategies.compareMaps([sides[0]!, sides[1]!], strategy);
}

const short = ({ differences }: MapComparison) =>
  differences.map(({ kind, thing, changes, events }) => [
    `${kind} ${thing}`,
    changes.map(({ what, before, after }) => `${what} ${before ?? '-'} > ${after ?? '-'}`).join(', '),
    events.map(({ type }) => type).join(),
  ]);

/** An integrative strategy with two objectives, one measure, one link, and its map in force. */
beforeEach(async () => {
  system = await newTestSystem();
  await seedCluster(system);
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  await system.catchUp();
  const perspectives = ['finance', 'customers'].map((id) => ({ id, labels }));
  await does({ aggregate: 'cluster', clusterId: CLUSTER, command: { type: 'ArrangePerspectives', perspectives } });
  await target('60');
  await cascade({ type: 'DraftStrategy', strategyId: 'top', rank: 'integrative', owner: '@cluster', labels });
  for (const id of ['grow', 'save']) await map({ type: 'SetObjective', objective: objective(id) });
  await map({ type: 'PlaceMeasure', objectiveId: 'save', measure: { measure: 'debt', weight: always(1) } });
  await map({ type: 'LinkObjectives', link: { from: 'save', to: 'grow', sign: 'positive', lag: 3 } });
});

describe('The comparison of two maps of a strategy', () => {
  it('names what was added, removed, moved, re-weighted, re-targeted and relinked, with the events behind it', async () => {
    const at = await cascade({ type: 'ActivateStrategy', strategyId: 'top' });
    system.now += DAY;
    await map({ type: 'SetObjective', objective: objective('please', 'customers') });
    await map({ type: 'SetObjective', objective: objective('grow', 'customers', 2) });
    await map({ type: 'LinkObjectives', link: { from: 'save', to: 'grow', sign: 'negative', lag: 6 } });
    await map({ type: 'LinkObjectives', link: { from: 'please', to: 'grow', sign: 'positive', lag: 0 } });
    await map({ type: 'TakeMeasureOff', objectiveId: 'save', measureId: 'debt' });
    await map({ type: 'PlaceMeasure', objectiveId: 'please', measure: { measure: 'debt', weight: always(1) } });
    await map({ type: 'WeighPerspective', perspective: { perspective: 'finance', weight: always(3) } });
    await target('50');
    const before = await compared({ at });
    expect(short(before)).toEqual([['retargeted measure:top/save/debt', 'goal 60 > 50', 'TargetSet']]);
    expect(before.putInForce).toEqual([]);
    await cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'customers first' });
    const after = await compared({ at });
    expect(short(after)).toEqual([
      ['reweighted perspective:top/finance', 'weight 1 > 3', 'PerspectiveWeighed'],
      ['moved objective:top/grow', 'perspective finance > customers', 'ObjectiveRevised'],
      ['reweighted objective:top/grow', 'weight 1 > 2', 'ObjectiveRevised'],
      ['added objective:top/please', expect.stringContaining('perspective - > customers'), 'ObjectiveSet'],
      ['moved measure:top/please/debt', 'objective save > please', 'MeasureTakenOff,MeasurePlaced'],
      ['retargeted measure:top/please/debt', 'goal 60 > 50', 'TargetSet'],
      ['relinked link:top/save>grow', 'sign positive > negative, lag 3 > 6', 'LinkRevised'],
      ['added link:top/please>grow', expect.any(String), 'ObjectivesLinked'],
    ]);
    expect(after.putInForce).toEqual([expect.objectContaining({ type: 'StrategyRevised', reason: 'customers first' })]);
    const [weighed] = after.differences;
    expect(weighed!.events[0]).toMatchObject({ by: 'anna', sentence: { en: expect.stringContaining('perspective') } });
  });

  it('is the same backwards, with what was added as removed', async () => {
    const at = await cascade({ type: 'ActivateStrategy', strategyId: 'top' });
    await map({ type: 'UnlinkObjectives', from: 'save', to: 'grow' });
    await map({ type: 'DropObjective', objectiveId: 'save' });
    await cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'less' });
    expect(short(await compared({ at }))).toEqual([
      ['removed objective:top/save', expect.any(String), 'ObjectiveDropped'],
      ['removed measure:top/save/debt', 'objective save > -, weight 1 > -', 'ObjectiveDropped'],
      ['removed link:top/save>grow', 'sign positive > -, lag 3 > -', 'ObjectivesUnlinked,ObjectiveDropped'],
    ]);
    expect(short(await compared({}, { at })).map(([what]) => what)).toEqual([
      'added objective:top/save',
      'added measure:top/save/debt',
      'added link:top/save>grow',
    ]);
  });

  it('is about periods as known at one moment', async () => {
    await cascade({ type: 'ActivateStrategy', strategyId: 'top' });
    await target('40', '2021-01-01');
    await map({ type: 'SetObjective', objective: objective('please', 'customers') });
    await cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'customers', from: '2022-01' });
    expect(short(await compared({ period: '2020' }, { period: '2021' }))).toEqual([
      ['retargeted measure:top/save/debt', 'goal 60 > 40', 'TargetSet'],
    ]);
    const later = await compared({ period: '2021' }, { period: '2022' });
    expect(short(later)).toEqual([['added objective:top/please', expect.any(String), 'ObjectiveSet']]);
    expect(later.putInForce.map(({ from }) => from)).toEqual(['2022-01-01']);
  });

  it('is about revisions, counted from the activation', async () => {
    await cascade({ type: 'ActivateStrategy', strategyId: 'top' });
    await map({ type: 'SetObjective', objective: objective('please', 'customers') });
    await cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'customers' });
    await map({ type: 'DropObjective', objectiveId: 'please' });
    await cascade({ type: 'ReviseStrategy', strategyId: 'top', note: 'as before' });
    const things = async (first: number, second: number) =>
      short(await compared({ revision: first }, { revision: second })).map(([what]) => what);
    expect(await things(1, 2)).toEqual(['added objective:top/please']);
    expect(await things(2, 3)).toEqual(['removed objective:top/please']);
    expect(await things(1, 3)).toEqual([]);
    await expect(compared({ revision: 4 })).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
  });

  it('is about the working copy, which is not in force yet', async () => {
    await cascade({ type: 'ActivateStrategy', strategyId: 'top' });
    await map({ type: 'SetObjective', objective: objective('please', 'customers') });
    expect(short(await compared({}))).toEqual([]);
    expect(short(await compared({}, { workingCopy: true }))).toEqual([
      ['added objective:top/please', expect.any(String), 'ObjectiveSet'],
    ]);
  });

  it('names contributions on both maps', async () => {
    await cascade({ type: 'ActivateStrategy', strategyId: 'top' });
    await cascade({ type: 'DraftStrategy', strategyId: 'a', rank: 'business', owner: 'A', parent: 'top', labels });
    await map({ type: 'SetObjective', objective: objective('earn') }, 'a');
    const link = { objective: 'earn', parentObjective: 'grow', kind: 'contributes', weight: always(1) } as const;
    await map({ type: 'LinkToParent', link }, 'a');
    const at = await cascade({ type: 'ActivateStrategy', strategyId: 'a' });
    const contribution = { strategy: 'a', objective: 'earn', parentObjective: 'grow' };
    await cascade({ type: 'AcceptContribution', strategyId: 'top', contribution, weight: 2 });
    expect(short(await compared({ at }))).toEqual([
      ['added contribution:a/earn>grow', 'accepted - > 2', 'ContributionAccepted'],
    ]);
    expect(short(await compared({ at }, {}, 'a'))).toEqual([
      ['reweighted contribution:a/earn>grow', 'accepted - > 2', 'ContributionAccepted'],
    ]);
  });

  it('has everything as added if the strategy did not exist at the first moment, and refuses unknown ones', async () => {
    const [first] = await strata.timeline.page(await strata.clusters.view(ANNA, CLUSTER), { limit: 1 });
    const comparison = await compared({ at: first!.position });
    expect(short(comparison)[0]).toEqual(['added strategy:top', expect.any(String), 'StrategyDrafted']);
    expect(comparison.differences.some(({ kind }) => kind !== 'added')).toBe(false);
    await expect(compared({}, {}, 'tap')).rejects.toMatchObject({ code: 'UNKNOWN_STRATEGY' });
  });
});
