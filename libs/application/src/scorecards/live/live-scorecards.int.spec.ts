import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, Position } from '@strata/domain';
import { operator } from '../../access/caller.js';
import {
  CLUSTER,
  define,
  newTestSystem,
  record,
  seedCluster,
  type TestSystem,
} from '../../commands/testing/test-system.js';
import { createStrata, type Strata } from '../../strata.js';
import type { ShownNode } from '../disclosure.js';

const ANNA = operator('anna');
const labels = { en: 'Sample' };
const weight = [{ from: null, value: 1 }];

let system: TestSystem;
let strata: Strata;

async function does(...commands: readonly object[]): Promise<void> {
  for (const command of commands) {
    const outcome = await system.send({ clusterId: CLUSTER, ...command } as AddressedCommand);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  }
  await system.catchUp();
}

async function nodesOf(): Promise<readonly ShownNode[]> {
  const view = await strata.clusters.view(ANNA, CLUSTER);
  return (await strata.scorecards.of(view, { period: '2019' })).nodes;
}

/** The strategies of A, B and the cluster, each with an objective to which debt belongs. */
beforeEach(async () => {
  system = await newTestSystem();
  await seedCluster(system);
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  await does({
    aggregate: 'cluster',
    command: { type: 'ArrangePerspectives', perspectives: [{ id: 'money', labels }] },
  });
  const top = { strategyId: 'top', rank: 'integrative', owner: '@cluster' };
  const below = ['A', 'B'].map((owner) => ({
    strategyId: owner.toLowerCase(),
    rank: 'business',
    owner,
    parent: 'top',
  }));
  for (const strategy of [top, ...below]) {
    const { strategyId } = strategy;
    const objective = { id: 'save', labels, perspective: 'money', weight, rollUp: 'weighted-mean' };
    await does(
      { aggregate: 'cascade', command: { type: 'DraftStrategy', ...strategy, labels } },
      { aggregate: 'strategy', strategyId, command: { type: 'SetObjective', objective } },
      {
        aggregate: 'strategy',
        strategyId,
        command: { type: 'PlaceMeasure', objectiveId: 'save', measure: { measure: 'debt', weight } },
      },
      { aggregate: 'cascade', command: { type: 'ActivateStrategy', strategyId } },
    );
  }
  await does(record('A', '2019', '40'), record('B', '2019', '50'));
});

describe('A scorecard in memory', () => {
  it('stays the same through events that change no score', async () => {
    await does({ aggregate: 'cluster', command: { type: 'RequireAgreement', required: true } });
    const before = await nodesOf();
    await does(
      { aggregate: 'cycles', command: { type: 'OpenCycle', period: '2020-05' } },
      { aggregate: 'cycles', command: { type: 'LockCycle', period: '2020-05' } },
      { aggregate: 'agreement', strategyId: 'top', command: { type: 'ProposeStrategy', roles: [] } },
      record('A', '2018', '12'),
    );
    expect(await nodesOf()).toBe(before);
  });

  it('keeps the nodes that a report does not change', async () => {
    const before = await nodesOf();
    await does(record('A', '2019', '41'));
    const after = await nodesOf();
    const changed = after.filter((node, index) => node !== before[index]).map(({ id }) => id);
    expect(changed).toEqual(['measure:a/save/debt']);
    expect(await nodesOf()).toBe(after);
  });

  it('is explained by what was known then, after the same figure has been reported again', async () => {
    const then = await strata.clusters.view(ANNA, CLUSTER);
    const explained = () => strata.scorecards.explain(then, '2019', { kind: 'node', node: 'measure:a/save/debt' });
    const before = await explained();
    const values = [{ measure: 'debt', subject: 'A' }];
    const withdrawal = { type: 'WithdrawValues', actorId: 'A', period: '2019', values, reason: 'by mistake' };
    const nodes = await nodesOf();
    await does({ aggregate: 'report', command: withdrawal }, record('A', '2019', '40'));
    expect(await nodesOf()).toEqual(nodes);
    expect(await explained()).toEqual(before);
  });

  describe('as of an earlier moment', () => {
    const pastOf = async (position: Position) => {
      const view = await strata.clusters.view(ANNA, CLUSTER, { position });
      return (await strata.scorecards.of(view, { period: '2019' })).nodes;
    };
    const positionNow = async () => (await strata.clusters.view(ANNA, CLUSTER)).position;

    it('shares the nodes that were the same then', async () => {
      const then = await positionNow();
      const before = await nodesOf();
      await does(record('A', '2019', '41'), record('B', '2018', '7'));
      // Forgotten, so that only the newest state is left.
      for (const value of ['42', '43', '44', '45', '46']) {
        await does(record('A', '2019', value));
        await nodesOf();
      }
      const [after, past] = [await nodesOf(), await pastOf(then)];
      expect(past).toEqual(before);
      expect(past).not.toBe(before);
      const changed = past.filter((node, index) => node !== after[index]).map(({ id }) => id);
      expect(changed).toEqual(['measure:a/save/debt']);
      expect(await nodesOf()).toBe(after);
    });

    it('has what methods computed then', async () => {
      await does(define('doubled'));
      const registered = await strata.methods.register(ANNA, {
        cluster: CLUSTER,
        method: 'double',
        definition: DOUBLE,
      });
      if (registered.kind !== 'done') throw new Error(JSON.stringify(registered));
      const inputs = { n: { kind: 'measure', measure: 'debt' } };
      const binding = { scope: 'actor', inputs, outputs: { out: 'doubled' } };
      const toMethod = (command: object) => ({ aggregate: 'method', methodId: 'double', command });
      await does(
        toMethod({ type: 'BindMethod', binding }),
        toMethod({ type: 'AdoptMethodVersion', version: 1, reason: 'agreed' }),
        {
          aggregate: 'strategy',
          strategyId: 'a',
          command: { type: 'PlaceMeasure', objectiveId: 'save', measure: { measure: 'doubled', weight } },
        },
        { aggregate: 'cascade', command: { type: 'ReviseStrategy', strategyId: 'a', note: 'doubled' } },
      );
      const doubled = async (nodes: Promise<readonly ShownNode[]>) =>
        (await nodes).find(({ id }) => id === 'measure:a/save/doubled')?.reading?.actual;
      const [then, before] = [await positionNow(), await doubled(nodesOf())];
      expect(before).toMatchObject({ value: '80' });
      for (const value of ['41', '42', '43', '44', '45']) {
        await does(record('A', '2019', value));
        await nodesOf();
      }
      expect(await doubled(nodesOf())).toMatchObject({ value: '90' });
      expect(await doubled(pastOf(then))).toEqual(before);
    });
  });
});

const TEXT = '{ en: doubled, ru: doubled, uk: doubled }';
/** A method whose output is twice its input. */
const DOUBLE = `
id: double
version: 1
title: ${TEXT}
source: { paper: 'none', authors: 'the cluster', place: 'own' }
inputs:
  - { name: n, quantity: sample.n, type: number, unit: index, label: ${TEXT} }
formulas:
  - { name: out, formula: 'n * 2', label: ${TEXT} }
outputs:
  - { name: out }
`;
