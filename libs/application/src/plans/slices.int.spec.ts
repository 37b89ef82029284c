import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, InitiativePlan, MeasureDefinition, Position } from '@strata/domain';
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
  scoring: { kind: 'goal-red-flag' },
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

const CLUSTER_STREAM = { aggregate: 'cluster', clusterId: CLUSTER } as const;
const CASCADE = { aggregate: 'cascade', clusterId: CLUSTER } as const;
const NIGHTS = { aggregate: 'measure', clusterId: CLUSTER, measureId: 'nights' } as const;
const of = <A extends string>(aggregate: A, strategyId: string) => ({ aggregate, clusterId: CLUSTER, strategyId });

const initiative = (strategyId: string, id: string, more: Partial<InitiativePlan> = {}): AddressedCommand => ({
  ...of('programme', strategyId),
  command: {
    type: 'PlanInitiative',
    initiative: {
      ...{ id, labels, objectives: ['grow'], measures: ['nights'], responsible: ['A'], milestones: [] },
      ...{ start: '2026-03-01', end: '2027-02-28', ...more },
    },
  },
});
const line = (strategyId: string, fixed: string, id = 'rooms'): readonly AddressedCommand[] => [
  {
    ...of('budget', strategyId),
    command: {
      type: 'SetBudgetLine',
      line: { id, labels, objective: 'grow', measure: 'nights', source: 'own funds', frequency: 'year' },
    },
  },
  {
    ...of('budget', strategyId),
    command: { type: 'PlanBudget', lineId: id, period: '2026', fixed, variable: '0', volume: '0' },
  },
];
const need = (strategyId: string, amount: string): AddressedCommand => ({
  ...of('resources', strategyId),
  command: {
    type: 'SetResourceNeed',
    need: { id: 'nurses', labels, kind: 'staff', objective: 'grow', measure: 'nights', period: '2026', amount },
  },
});
const available = (strategyId: string, amount: string): AddressedCommand => ({
  ...of('resources', strategyId),
  command: { type: 'SetResourceAvailability', kind: 'staff', period: '2026', amount },
});
const nights = (period: string, value: string): AddressedCommand => ({
  aggregate: 'report',
  clusterId: CLUSTER,
  command: {
    type: 'SubmitValues',
    actorId: 'A',
    period,
    values: [{ measure: 'nights', subject: 'A/sales', actual: { kind: 'number', value } }],
  },
});
const linked = (strategyId: string): AddressedCommand => ({
  ...of('strategy', strategyId),
  command: {
    type: 'LinkToParent',
    link: { objective: 'grow', parentObjective: 'grow', kind: 'supports', weight: [] },
  },
});

async function done(...commands: readonly AddressedCommand[]): Promise<void> {
  for (const command of commands) {
    const outcome = await strata.execute(SYSTEM, command);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    await system.catchUp();
  }
}

const view = (caller: Principal | typeof SYSTEM = SYSTEM, position?: Position) =>
  strata.clusters.view(caller, CLUSTER, position === undefined ? undefined : { position });

/** `top`, under it `ofA` and `ofB`, `sales` under `ofA`, `desk` under `sales`; each with the objective `grow`. */
beforeEach(async () => {
  system = await newTestSystem();
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  const drafting = { type: 'DraftStrategy', labels } as const;
  const objective = { id: 'grow', labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } as const;
  const strategies = ['top', 'ofA', 'ofB', 'sales', 'desk'];
  await done(
    { ...CLUSTER_STREAM, command: { type: 'FoundCluster', clusterId: CLUSTER, labels } },
    { ...CLUSTER_STREAM, command: { type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] } },
    { ...CLUSTER_STREAM, command: { type: 'AdmitActor', actorId: 'A', labels } },
    { ...CLUSTER_STREAM, command: { type: 'SetUpService', actorId: 'A', service: { id: 'sales', labels } } },
    { ...CLUSTER_STREAM, command: { type: 'SetUpUnit', actorId: 'A', unit: { id: 'desk', labels, service: 'sales' } } },
    { ...CLUSTER_STREAM, command: { type: 'AdmitActor', actorId: 'B', labels } },
    { ...NIGHTS, command: { type: 'DefineMeasure', measureId: 'nights', definition: yearly } },
    { ...NIGHTS, command: { type: 'SetTarget', subject: '*', figures: { goal: '100', redFlag: '0' } } },
    { ...CASCADE, command: { ...drafting, strategyId: 'top', rank: 'integrative', owner: '@cluster' } },
    { ...CASCADE, command: { ...drafting, strategyId: 'ofA', rank: 'business', owner: 'A', parent: 'top' } },
    { ...CASCADE, command: { ...drafting, strategyId: 'ofB', rank: 'business', owner: 'B', parent: 'top' } },
    { ...CASCADE, command: { ...drafting, strategyId: 'sales', rank: 'functional', owner: 'A/sales', parent: 'ofA' } },
    { ...CASCADE, command: { ...drafting, strategyId: 'desk', rank: 'operational', owner: 'A/desk', parent: 'sales' } },
    ...strategies.map((id): AddressedCommand => ({
      ...of('strategy', id),
      command: { type: 'SetObjective', objective },
    })),
  );
});

describe('The compliance of plans', () => {
  const check = async (caller: Principal | typeof SYSTEM = SYSTEM) => {
    const { lines, faults, sums } = await strata.plans.compliance(await view(caller), '2026');
    return {
      lines,
      faults: faults.map((one) => [
        `${one.strategy}/${one.kind}/${one.id}`,
        ...[...one.missingObjectives, ...one.missingMeasures],
      ]),
      sums: sums.map(({ strategy, planned, children, gap }) => [strategy, planned, children, gap].join(' ')),
    };
  };

  it('has no faults while every line names an objective and a measure', async () => {
    await done(initiative('ofA', 'spa'), ...line('ofA', '100'), need('ofA', '5'));
    expect(await check()).toEqual({ lines: 3, faults: [], sums: ['top 0 100 -100'] });
  });

  it('lists lines whose objective has left the map or whose measure has left use, and no cancelled initiative', async () => {
    await done(initiative('ofA', 'spa'), initiative('ofA', 'road'), ...line('ofB', '1'), need('ofA', '5'));
    const cancel = { type: 'CancelInitiative', initiativeId: 'road', reason: 'too dear' } as const;
    await done(
      { ...of('programme', 'ofA'), command: cancel },
      { ...of('strategy', 'ofA'), command: { type: 'DropObjective', objectiveId: 'grow' } },
    );
    expect((await check()).faults).toEqual([
      ['ofA/initiative/spa', 'grow'],
      ['ofA/resource-need/nurses', 'grow'],
    ]);
    await done({ ...NIGHTS, command: { type: 'RetireMeasure', reason: 'no longer counted' } });
    expect((await check()).faults).toEqual([
      ['ofA/initiative/spa', 'grow', 'nights'],
      ['ofB/budget-line/rooms', 'nights'],
      ['ofA/resource-need/nurses', 'grow', 'nights'],
    ]);
  });

  it('shows the gap where plans below do not sum to the plan, and none that the caller may not read', async () => {
    await done(...line('top', '300'), ...line('ofA', '100'), ...line('ofB', '200'), ...line('sales', '70'));
    expect((await check()).sums).toEqual(['top 300 300 0', 'ofA 100 70 30']);
    expect(await check(updaterOf('B'))).toEqual({ lines: 2, faults: [], sums: ['top 300  '] });
  });
});

describe('The time-and-tools slice', () => {
  const slice = async (caller: Principal | typeof SYSTEM = SYSTEM, period = '2026') =>
    (await strata.plans.timeSlice(await view(caller), period)).map((one) => {
      const carries = one.carries.map(({ strategy, id }) => `${strategy}/${id}`).join(',');
      return [one.horizon, `${one.strategy}/${one.id}`, one.standing, one.orphan, carries].join(' ').trim();
    });

  it('goes from long-term plans to operational ones, and marks orphans', async () => {
    await done(
      initiative('ofA', 'spa'),
      initiative('desk', 'shifts'),
      ...line('sales', '10'),
      initiative('top', 'far'),
    );
    expect(await slice()).toEqual([
      'long-term top/far top false',
      'tactical ofA/spa not-linked true',
      'tactical sales/rooms not-linked true',
      'operational desk/shifts not-linked true',
    ]);
    await done(linked('ofA'), linked('sales'), linked('desk'));
    expect(await slice()).toEqual([
      'long-term top/far top false',
      'tactical ofA/spa carries false top/far',
      'tactical sales/rooms carries false ofA/spa',
      'operational desk/shifts carries false sales/rooms',
    ]);
  });

  it('takes only the plans of the period', async () => {
    await done(
      linked('ofA'),
      initiative('top', 'far', { end: '2026-12-31' }),
      initiative('ofA', 'spa'),
      ...line('top', '9'),
    );
    expect(await slice(SYSTEM, '2027')).toEqual(['tactical ofA/spa nothing-above true']);
    expect(await slice(SYSTEM, '2025')).toEqual([]);
  });

  it('hides the budget lines of others, and does not tell whether they are carried out', async () => {
    await done(linked('sales'), initiative('sales', 'calls'), ...line('ofA', '10'));
    expect(await slice(updaterOf('A'))).toEqual([
      'tactical ofA/rooms not-linked true',
      'tactical sales/calls carries false ofA/rooms',
    ]);
    expect(await slice(updaterOf('B'))).toEqual(['tactical sales/calls unknown']);
  });

  it('answers as of any moment', async () => {
    await done(initiative('ofA', 'spa'));
    const { position } = await view();
    await done({
      ...of('programme', 'ofA'),
      command: { type: 'CancelInitiative', initiativeId: 'spa', reason: 'too dear' },
    });
    expect(await slice()).toEqual([]);
    expect(await strata.plans.timeSlice(await view(SYSTEM, position), '2026')).toMatchObject([{ id: 'spa' }]);
  });
});

describe('The functional slice', () => {
  const slice = async (caller: Principal | typeof SYSTEM = SYSTEM) =>
    (await strata.plans.functionalSlice(await view(caller), '2019')).map(
      ({ actor, service, rank, strategy, objective, pace, direction }) =>
        [`${actor}/${service}`, rank, `${strategy}/${objective}`, pace?.toFixed(2), direction].join(' ').trim(),
    );

  beforeEach(async () => {
    const placed = { type: 'PlaceMeasure', objectiveId: 'grow', measure: { measure: 'nights', weight: [] } } as const;
    await done(
      { ...of('strategy', 'sales'), command: placed },
      linked('sales'),
      ...['top', 'ofA', 'sales'].map((strategyId): AddressedCommand => {
        return { ...CASCADE, command: { type: 'ActivateStrategy', strategyId } };
      }),
      nights('2018', '40'),
      nights('2019', '75'),
    );
  });

  it('shows direction and pace of each service on each level that it works for', async () => {
    expect(await slice()).toEqual([
      'A/sales business ofA/grow',
      `A/sales functional sales/grow ${(0.35 / 3).toFixed(2)} rising`,
      'A/sales operational desk/grow',
    ]);
  });

  it('shows no pace to those who may not read the scores', async () => {
    expect(await slice(updaterOf('B'))).toEqual([
      'A/sales business ofA/grow',
      'A/sales functional sales/grow',
      'A/sales operational desk/grow',
    ]);
  });
});

describe('The resource slice', () => {
  const slice = async (caller: Principal | typeof SYSTEM = SYSTEM) =>
    (await strata.plans.resourceSlice(await view(caller), '2026')).map((one) =>
      [one.kind, one.rank, one.strategies, one.need, one.available, one.deficit].join(' '),
    );

  it('sums need, availability and deficit per level, and no surplus against a deficit', async () => {
    await done(need('top', '1'), need('ofA', '120'), available('ofA', '90'), need('ofB', '10'), available('ofB', '50'));
    await done(need('desk', '3'));
    expect(await slice()).toEqual([
      'staff integrative 1 1  1',
      'staff business 2 130 140 30',
      'staff operational 1 3  3',
    ]);
  });

  it('hides the figures of a level of which the caller may not read a strategy', async () => {
    await done(need('ofA', '120'), need('ofB', '10'), need('top', '1'));
    expect(await slice(updaterOf('B'))).toEqual(['staff integrative 1 1  1', 'staff business 2   ']);
  });
});

describe('The operator slice', () => {
  it('lists actors and groups with what they are responsible for', async () => {
    await done(
      initiative('top', 'spa'),
      initiative('ofA', 'road', { responsible: ['B', 'A/desk', 'A'] }),
      initiative('ofA', 'port', { responsible: ['B', 'A', 'A/desk'] }),
      initiative('ofA', 'past', { start: '2024-01-01', end: '2024-12-31' }),
    );
    const operators = await strata.plans.operatorSlice(await view(updaterOf('B')), '2026');
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(',');
    expect(
      operators.map(({ members, strategies, initiatives, shared }) =>
        [members.join('+'), ids(strategies), ids(initiatives), ids(shared)].join(' '),
      ),
    ).toEqual([
      '@cluster top  ',
      'A ofA spa road,port',
      'A/sales sales  ',
      'A/desk desk  road,port',
      'B ofB  road,port',
      'B+A+A/desk  road,port ',
    ]);
  });
});
