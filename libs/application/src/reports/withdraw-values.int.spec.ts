import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand } from '@strata/domain';
import { valueRowKey } from '@strata/read-models';
import { CLUSTER, newTestSystem, seedCluster, submit, type TestSystem } from '../commands/testing/test-system.js';
import { replayCluster } from '../evaluations/replayed-cluster.js';

const withdraw: AddressedCommand = {
  aggregate: 'report',
  clusterId: CLUSTER,
  command: {
    type: 'WithdrawValues',
    actorId: 'A',
    period: '2019',
    values: [{ measure: 'debt', subject: 'A' }],
    reason: 'of another year',
  },
};

describe('Withdrawn values', () => {
  let system: TestSystem;

  beforeEach(async () => {
    system = await newTestSystem();
    await seedCluster(system);
  });

  async function done(addressed: AddressedCommand): Promise<string> {
    const outcome = await system.send(addressed);
    await system.catchUp();
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    return outcome.position;
  }

  async function valueAt(position: string) {
    const view = await system.queries.get(CLUSTER, { position });
    return (await system.queries.value(view, 'debt', 'A', '2019'))?.value;
  }

  async function replayedAt(upTo: string) {
    const { values } = await replayCluster(system.events, CLUSTER, { upTo });
    return values.get(valueRowKey('debt', 'A', '2019'))?.value;
  }

  it('are missing as of later moments and known as of earlier ones, in queries and in a replay', async () => {
    const submitted = await done(submit('A', '2019', '1'));
    const withdrawn = await done(withdraw);
    const again = await done(submit('A', '2019', '2'));

    for (const at of [valueAt, replayedAt]) {
      expect([await at(submitted), await at(withdrawn), await at(again)]).toEqual(['1', undefined, '2']);
    }
    const view = await system.queries.get(CLUSTER);
    const versions = await system.queries.versions(view, 'debt', 'A', '2019');
    expect(versions.map(({ value, validFrom, validTo }) => [value, validFrom, validTo])).toEqual([
      ['1', submitted, withdrawn],
      [null, withdrawn, again],
      ['2', again, undefined],
    ]);
    const timeline = await system.queries.timeline({ cluster: CLUSTER, limit: 3, newestFirst: true });
    expect(timeline.map(({ type }) => type)).toEqual(['ValuesSubmitted', 'ValuesWithdrawn', 'ValuesSubmitted']);
  });

  it('are withdrawn once', async () => {
    await done(submit('A', '2019', '1'));
    await done(withdraw);
    expect(await system.send(withdraw)).toMatchObject({ kind: 'unchanged' });
  });
});

describe('Reports of a period that has not begun', () => {
  it('are refused by the day in the time zone of the cluster', async () => {
    const system = await newTestSystem();
    await seedCluster(system);
    expect(await system.send(submit('A', '2021', '1'))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'PERIOD_NOT_BEGUN', details: { begins: '2021-01-01', day: '2020-06-01' } },
    });
    expect(await system.send(submit('A', '2020', '1'))).toMatchObject({ kind: 'done' });
  });
});
