import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Id } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { CLUSTER, newTestSystem, seedCluster, type TestSystem } from '../commands/testing/test-system.js';
import { CurrentClusters } from './current-clusters.js';
import { projectWorklists } from './testing/project-worklists.js';

const MINUTE = 60_000;

let system: TestSystem;
let current: CurrentClusters;
let read: Id[];
let isBroken: boolean;

beforeEach(async () => {
  [read, isBroken] = [[], false];
  system = await newTestSystem();
  await seedCluster(system);
  await system.catchUp();
  await projectWorklists(system);
  const { queries } = system;
  const reads = new Proxy(queries, {
    get: (target, name) => {
      if (name === 'get') {
        return (cluster: Id) => {
          read.push(cluster);
          return isBroken ? Promise.reject(new Error('The store is away.')) : target.get(cluster);
        };
      }
      const found: unknown = Reflect.get(target, name);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  }) satisfies ClusterReads;
  current = new CurrentClusters({ reads, store: system.reads, now: () => system.now, waitFor: 50 });
});

describe('A cluster as it is now', () => {
  it('is read once, also for several who ask at once, until a minute is over', async () => {
    const [one, other] = await Promise.all([current.get(CLUSTER), current.get(CLUSTER)]);
    expect(one).toEqual(other);
    system.now += 1_000;
    const later = await current.get(CLUSTER);
    expect(Date.parse(later.snapshot.moment)).toBe(system.now);
    expect(read).toEqual([CLUSTER]);
    system.now += MINUTE;
    await current.get(CLUSTER);
    expect(read).toHaveLength(2);
  });

  it('is read again once the read models have moved', async () => {
    const { position } = (await current.get(CLUSTER)).snapshot;
    const command = { type: 'OpenCycle', period: '2030' } as const;
    await system.send({ aggregate: 'cycles', clusterId: CLUSTER, command });
    await system.catchUp();
    await projectWorklists(system);
    expect((await current.get(CLUSTER)).snapshot.position > position).toBe(true);
    expect(read).toHaveLength(2);
  });

  it('is read again after a failure, which all who asked learn of', async () => {
    isBroken = true;
    const failed = await Promise.allSettled([current.get(CLUSTER), current.get(CLUSTER)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(read).toHaveLength(1);
    isBroken = false;
    expect((await current.get(CLUSTER)).cycles).toEqual([]);
    expect(read).toHaveLength(2);
  });
});
