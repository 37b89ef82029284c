import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AddressedCommand, MeasureDefinition } from '@strata/domain';
import { createHash } from 'node:crypto';
import { operator, type Caller } from '../access/caller.js';
import { CLUSTER, newTestSystem, seedCluster, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';
import { snapshotText, type PublishRequest } from './snapshots.js';

const ANNA = operator('anna');
const as = (role: 'updater' | 'coordinator' | 'auditor' | 'approver', actor?: string): Caller => ({
  login: role,
  name: role,
  grants: [{ role, cluster: CLUSTER, ...(actor && { actor }) }],
});
const COORDINATOR = as('coordinator');
const PERIOD = '2020-01';
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
const report = (actorId: string, value: string) => {
  const values = [{ measure: 'guests', subject: actorId, actual: { kind: 'number', value } }];
  return does({ aggregate: 'report', command: { type: 'SubmitValues', actorId, period: PERIOD, values } });
};

/** The cluster's strategy counts the guests of all members; A has a strategy of its own. */
beforeEach(async () => {
  system = await newTestSystem();
  await seedCluster(system);
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  await system.catchUp();
  await toCluster({ type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] });
  await toCluster({ type: 'AdmitActor', actorId: 'C', labels });
  const define = { type: 'DefineMeasure', measureId: 'guests', definition: guests };
  await does({ aggregate: 'measure', measureId: 'guests', command: define });
  const target = { type: 'SetTarget', subject: '*', figures: { goal: '600', redFlag: '0' } };
  await does({ aggregate: 'measure', measureId: 'guests', command: target });
  const objective = { id: 'grow', labels, perspective: 'finance', weight, rollUp: 'weighted-mean' };
  for (const [strategyId, rank, owner, parent] of [
    ['top', 'integrative', '@cluster', undefined],
    ['a', 'business', 'A', 'top'],
  ] as const) {
    await toCascade({ type: 'DraftStrategy', strategyId, rank, owner, labels, ...(parent && { parent }) });
    await toMap(strategyId, { type: 'SetObjective', objective });
    await toMap(strategyId, { type: 'PlaceMeasure', objectiveId: 'grow', measure: { measure: 'guests', weight } });
    await toCascade({ type: 'ActivateStrategy', strategyId });
  }
  await report('A', '100');
  await report('B', '130');
  await report('C', '160');
});

const admitD = async () => {
  await toCluster({ type: 'AdmitActor', actorId: 'D', labels });
  await report('D', '150');
};

const request: PublishRequest = { cluster: CLUSTER, view: 'scorecard', period: PERIOD, depth: 'measures' };

async function nodes(of: Partial<PublishRequest> = {}, caller: Caller = COORDINATOR) {
  const { content } = await strata.snapshots.preview(caller, { ...request, ...of });
  return new Map(content.nodes.map((node) => [node.id, node]));
}

async function publish(of: Partial<PublishRequest> = {}, commandId?: string) {
  const outcome = await strata.snapshots.publish(COORDINATOR, { ...request, ...of }, { commandId });
  await system.catchUp();
  return outcome;
}

const withdraw = async (snapshotId: string, caller: Caller = COORDINATOR) => {
  const command = { type: 'WithdrawSnapshot', snapshotId, reason: 'a wrong figure' } as const;
  const outcome = await strata.execute(caller, { aggregate: 'snapshot', clusterId: CLUSTER, command });
  await system.catchUp();
  return outcome;
};

describe('What is published', () => {
  it('shows no figure and no score of a member', async () => {
    await admitD();
    for (const id of ['strategy:a', 'objective:a/grow', 'measure:a/grow/guests']) {
      expect((await nodes()).get(id)).toMatchObject({ score: null, status: 'amber' });
      expect((await nodes()).get(id)).not.toHaveProperty('actual');
    }
  });

  it('shows a score that four members stand behind, but not one of three: each could take off its own part', async () => {
    const view = await strata.clusters.view(as('updater', 'Z'), CLUSTER);
    const seen = await strata.scorecards.of(view, { period: PERIOD });
    // Somebody who is no member sees the score of three.
    expect(seen.nodes.find(({ id }) => id === 'objective:top/grow')).toMatchObject({ score: 0.55 });
    expect((await nodes()).get('objective:top/grow')).toMatchObject({ score: null, status: 'amber' });

    await admitD();
    expect((await nodes()).get('objective:top/grow')).toMatchObject({ score: 0.63, status: 'amber' });
    expect((await nodes()).get('measure:top/grow/guests')).toMatchObject({ score: 0.63 });
    expect((await nodes()).get('measure:top/grow/guests')).not.toHaveProperty('actual');
  });

  it('takes accounts into account that see the figures of several members', async () => {
    await admitD();
    for (const actor of ['A', 'B']) {
      const grant = { type: 'GrantRole', grant: { role: 'updater', cluster: CLUSTER, actor } };
      if (actor === 'A')
        await does({
          aggregate: 'account',
          login: 'both',
          command: { type: 'OpenAccount', login: 'both', name: 'Both' },
        });
      await does({ aggregate: 'account', login: 'both', command: grant });
    }
    expect((await nodes()).get('objective:top/grow')).toMatchObject({ score: null });
  });

  it('shows less if that is wanted, and figures only where members see them of each other', async () => {
    await admitD();
    const status = await nodes({ disclosure: 'status' });
    expect([...status.values()].every(({ score }) => score === null)).toBe(true);
    expect(await publish({ disclosure: 'open' })).toMatchObject({ refusal: { code: 'DISCLOSURE_EXCEEDED' } });

    await toCluster({ type: 'SetDisclosure', disclosure: 'open' });
    expect((await nodes()).get('measure:a/grow/guests')).toMatchObject({ score: null });
    const open = (await nodes({ disclosure: 'open' })).get('measure:a/grow/guests');
    expect(open).toMatchObject({ actual: '100', target: '600', unit: 'guests', parent: 'objective:a/grow' });
  });

  it('is a strategy, or a map with its links and places, as far down as wanted', async () => {
    await toMap('a', {
      type: 'SetObjective',
      objective: { id: 'learn', labels, perspective: 'finance', weight, rollUp: 'weighted-mean' },
    });
    await toMap('a', { type: 'LinkObjectives', link: { from: 'learn', to: 'grow', sign: 'positive', lag: 1 } });
    await does({ aggregate: 'cascade', command: { type: 'ReviseStrategy', strategyId: 'a', note: 'a link' } });
    await does({
      aggregate: 'layout',
      strategyId: 'a',
      command: { type: 'PlaceCards', places: [{ objective: 'learn', x: 10, y: 20 }] },
    });
    expect([...(await nodes({ depth: 'strategies' })).keys()]).toEqual(['strategy:top', 'strategy:a']);
    const { content } = await strata.snapshots.preview(COORDINATOR, {
      cluster: CLUSTER,
      view: 'map',
      period: PERIOD,
      strategy: 'a',
    });
    expect(content.nodes.map(({ id, parent }) => [id, parent])).toEqual([
      ['strategy:a', undefined],
      ['objective:a/grow', 'strategy:a'],
      ['objective:a/learn', 'strategy:a'],
    ]);
    expect(content.nodes[2]).toMatchObject({ place: { x: 10, y: 20 }, perspective: 'finance' });
    expect(content.links).toEqual([{ from: 'objective:a/learn', to: 'objective:a/grow', sign: 'positive' }]);
    expect(await publish({ view: 'map' })).toMatchObject({ refusal: { code: 'NO_STRATEGY_OF_MAP' } });
    expect(await publish({ view: 'map', strategy: 'b' })).toMatchObject({ refusal: { code: 'UNKNOWN_STRATEGY' } });
  });
});

describe('A snapshot', () => {
  it('is fixed with its hash and readable without sign-in, until it is withdrawn', async () => {
    const { id } = await publish();
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const found = await strata.snapshots.published(CLUSTER, id);
    if (found?.status !== 'published') throw new Error('not published');
    expect(createHash('sha256').update(snapshotText(found.content)).digest('hex')).toBe(found.sha256);
    await admitD();
    expect(await strata.snapshots.published(CLUSTER, id)).toEqual(found);
    expect(JSON.stringify(found)).not.toMatch(/coordinator|anna/);

    expect(await withdraw(id)).toMatchObject({ kind: 'done' });
    expect(await strata.snapshots.published(CLUSTER, id)).toEqual({
      status: 'withdrawn',
      withdrawnAt: expect.any(String),
    });
    expect(await strata.snapshots.published(CLUSTER, 'k7')).toBeUndefined();
    const view = await strata.clusters.view(as('auditor'), CLUSTER);
    expect(await strata.snapshots.list(view)).toEqual([
      expect.objectContaining({ id, status: 'withdrawn', reason: 'a wrong figure', publishedBy: 'coordinator' }),
    ]);
    await expect(strata.snapshots.get(view, 'k7')).rejects.toMatchObject({ code: 'UNKNOWN_SNAPSHOT' });
  });

  it('is listed without what it shows, and read alone', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 10; i += 1) ids.push((await publish()).id);
    const before = await strata.clusters.view(COORDINATOR, CLUSTER);
    await withdraw(ids[0]!);
    const now = await strata.clusters.view(COORDINATOR, CLUSTER);
    for (const [view, status] of [[before, 'published'] as const, [now, 'withdrawn'] as const]) {
      const listed = await strata.snapshots.list(view);
      expect(listed.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(listed.filter((one) => 'content' in one)).toEqual([]);
      expect(listed.find(({ id }) => id === ids[0])).toMatchObject({ status });
      expect(await strata.snapshots.get(view, ids[0]!)).toMatchObject({ id: ids[0], status });
    }
    expect((await strata.snapshots.get(before, ids[0]!)).content?.nodes).not.toHaveLength(0);

    const { reads } = system;
    const open = reads.reader.bind(reads);
    let rows = 0;
    const reader = jest.spyOn(reads, 'reader').mockImplementation((...of) => {
      const own = open(...of);
      const find: typeof own.find = async (...by) => {
        const found = await own.find(...by);
        rows += found.length;
        return found;
      };
      return { ...own, get: own.get.bind(own), find };
    });
    await strata.snapshots.get(now, ids[1]!);
    reader.mockRestore();
    expect(rows).toBe(1);
  });

  it('is what the preview has shown, once', async () => {
    const { seen } = await strata.snapshots.preview(COORDINATOR, request);
    const commandId = '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11';
    const { id } = await publish({ seen }, commandId);
    expect(await publish({ seen }, commandId)).toMatchObject({ id, repeated: true });
    // Being published changes nothing of what is shown.
    expect(await publish({ seen })).toMatchObject({ kind: 'done' });
    await admitD();
    expect(await publish({ seen })).toMatchObject({ refusal: { code: 'SNAPSHOT_HAS_CHANGED' } });
    // What was published once stays the answer to the same command.
    expect(await publish({ seen }, commandId)).toMatchObject({ kind: 'done', id, repeated: true });
    expect(await publish({ seen, depth: 'objectives' }, commandId)).toMatchObject({ kind: 'refused' });
    await withdraw(id);
    expect(await publish({ seen }, commandId)).toMatchObject({ kind: 'done', id, repeated: true });
  });

  it.each([as('updater', 'A'), as('approver', 'A'), as('auditor')])(
    'is published and withdrawn by coordinators alone',
    async (other) => {
      const { id } = await publish();
      expect(await strata.snapshots.publish(other, request)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
      await expect(strata.snapshots.preview(other, request)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await withdraw(id, other)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
      expect((await strata.snapshots.published(CLUSTER, id))?.status).toBe('published');
    },
  );
});
