import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, MeasureDefinition, ResourceNeed } from '@strata/domain';
import { operator } from '../access/caller.js';
import type { Principal } from '../access/principal.js';
import { CLUSTER, newTestSystem, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';

const SYSTEM = operator('system:test');
const labels = { en: 'Sample' };
const yearly: MeasureDefinition = {
  labels,
  unit: 'nights',
  decimals: 0,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'year',
  scoring: { kind: 'unscored' },
  aggregation: { time: 'sum', organisation: 'sum' },
  accumulate: 'period',
};
const updaterOf = (actor: string): Principal => ({
  login: actor,
  name: actor,
  grants: [{ cluster: CLUSTER, role: 'updater', actor }],
});

let system: TestSystem;
let strata: Strata;

const to = (strategyId: string) => ({ aggregate: 'resources', clusterId: CLUSTER, strategyId }) as const;
const need = (strategyId: string, amount: string, more: Partial<ResourceNeed> = {}): AddressedCommand => ({
  ...to(strategyId),
  command: {
    type: 'SetResourceNeed',
    need: {
      ...{ id: 'nurses', labels, kind: 'staff', objective: 'grow', measure: 'nights', period: '2026', amount },
      ...more,
    },
  },
});
const available = (strategyId: string, amount: string): AddressedCommand => ({
  ...to(strategyId),
  command: { type: 'SetResourceAvailability', kind: 'staff', period: '2026', amount },
});

async function done(...commands: readonly AddressedCommand[]): Promise<void> {
  for (const command of commands) {
    const outcome = await strata.execute(SYSTEM, command);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    await system.catchUp();
  }
}

async function balances(caller: Principal | typeof SYSTEM = SYSTEM, period = '2026') {
  const found = await strata.plans.resources(await strata.clusters.view(caller, CLUSTER), period);
  return found.map(({ strategy, kind, need: needed, available: there, deficit, below, total }) =>
    [kind, strategy, needed, there, deficit, below, total].join(' '),
  );
}

/** The strategies `top`, under it `ofA` and `ofB`, and `sales` under `ofA`. */
beforeEach(async () => {
  system = await newTestSystem();
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  const drafting = { type: 'DraftStrategy', labels } as const;
  const objective = { id: 'grow', labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } as const;
  const cluster = { aggregate: 'cluster', clusterId: CLUSTER } as const;
  const cascade = { aggregate: 'cascade', clusterId: CLUSTER } as const;
  const measure = { aggregate: 'measure', clusterId: CLUSTER, measureId: 'nights' } as const;
  await done(
    { ...cluster, command: { type: 'FoundCluster', clusterId: CLUSTER, labels } },
    { ...cluster, command: { type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] } },
    { ...cluster, command: { type: 'AdmitActor', actorId: 'A', labels } },
    { ...cluster, command: { type: 'SetUpService', actorId: 'A', service: { id: 'sales', labels } } },
    { ...cluster, command: { type: 'AdmitActor', actorId: 'B', labels } },
    { ...measure, command: { type: 'DefineMeasure', measureId: 'nights', definition: yearly } },
    { ...cascade, command: { ...drafting, strategyId: 'top', rank: 'integrative', owner: '@cluster' } },
    { ...cascade, command: { ...drafting, strategyId: 'ofA', rank: 'business', owner: 'A', parent: 'top' } },
    { ...cascade, command: { ...drafting, strategyId: 'ofB', rank: 'business', owner: 'B', parent: 'top' } },
    { ...cascade, command: { ...drafting, strategyId: 'sales', rank: 'functional', owner: 'A/sales', parent: 'ofA' } },
    ...['top', 'ofA', 'ofB', 'sales'].map((strategyId): AddressedCommand => ({
      aggregate: 'strategy',
      clusterId: CLUSTER,
      strategyId,
      command: { type: 'SetObjective', objective },
    })),
  );
});

describe('Resource balances', () => {
  it('show a deficit at its level and at the parent', async () => {
    await done(need('ofA', '120'), available('ofA', '90'));
    expect(await balances()).toEqual(['staff top 0  0 30 30', 'staff ofA 120 90 30 0 30']);
    expect(await balances(SYSTEM, '2027')).toEqual([]);
  });

  it('sum needs, and carry deficits up through every level, but no surplus', async () => {
    await done(
      need('ofA', '100'),
      need('ofA', '20.5', { id: 'cooks' }),
      available('ofA', '200'),
      need('sales', '7'),
      available('sales', '2'),
      need('ofB', '10'),
      need('top', '1'),
      available('top', '0'),
      need('top', '3', { id: 'berths', kind: 'berths' }),
    );
    expect(await balances()).toEqual([
      'berths top 3  3 0 3',
      'staff top 1 0 1 15 16',
      'staff ofA 120.5 200 0 5 5',
      'staff ofB 10  10 0 10',
      'staff sales 7 2 5 0 5',
    ]);
  });

  it('hide the strategies of others, and what could be computed from them', async () => {
    await done(need('ofA', '120'), available('ofA', '90'), need('ofB', '10'));
    expect(await balances(updaterOf('B'))).toEqual(['staff top 0  0  ', 'staff ofB 10  10 0 10']);
  });
});
