import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, BudgetCommand, BudgetLine, MeasureDefinition } from '@strata/domain';
import { operator } from '../access/caller.js';
import type { Principal } from '../access/principal.js';
import { CLUSTER, newTestSystem, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';

const SYSTEM = operator('system:test');
const labels = { en: 'Sample' };
const monthly: MeasureDefinition = {
  labels,
  unit: 'nights',
  decimals: 0,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'month',
  scoring: { kind: 'unscored' },
  aggregation: { time: 'sum', organisation: 'sum' },
  accumulate: 'period',
};
const member = (login: string, role: 'updater' | 'approver', actor: string): Principal => ({
  login,
  name: login,
  grants: [{ cluster: CLUSTER, role, actor }],
});

let system: TestSystem;
let strata: Strata;

const line = (id: string, more: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ id, labels, objective: 'grow', measure: 'nights', source: 'own funds', frequency: 'month' },
  volume: { measure: 'nights', subject: 'A' },
  ...more,
});
const to = (strategyId: string, command: BudgetCommand): AddressedCommand => ({
  aggregate: 'budget',
  clusterId: CLUSTER,
  strategyId,
  command,
});
const planned = (strategyId: string, lineId: string, period: string, amounts: readonly [string, string, string]) => {
  const [fixed, variable, volume] = amounts;
  return to(strategyId, { type: 'PlanBudget', lineId, period, fixed, variable, volume });
};
const nights = (period: string, value: string): AddressedCommand => {
  const values = [{ measure: 'nights', subject: 'A', actual: { kind: 'number', value } }] as const;
  return { aggregate: 'report', clusterId: CLUSTER, command: { type: 'SubmitValues', actorId: 'A', period, values } };
};

async function done(addressed: AddressedCommand, caller: Principal | typeof SYSTEM = SYSTEM): Promise<void> {
  const outcome = await strata.execute(caller, addressed);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  await system.catchUp();
}

const budgets = async (period: string, caller: Principal | typeof SYSTEM = SYSTEM, strategy?: string) =>
  strata.plans.budgets(await strata.clusters.view(caller, CLUSTER), period, strategy);

/** A cluster with members A and B and the strategies `top`, `ofA` and `ofB`, each with a line of its budget. */
beforeEach(async () => {
  system = await newTestSystem();
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  const drafting = { type: 'DraftStrategy', labels } as const;
  const objective = { id: 'grow', labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } as const;
  const cluster = { aggregate: 'cluster', clusterId: CLUSTER } as const;
  const cascade = { aggregate: 'cascade', clusterId: CLUSTER } as const;
  const measure = { aggregate: 'measure', clusterId: CLUSTER, measureId: 'nights' } as const;
  const map = (strategyId: string) => ({ aggregate: 'strategy', clusterId: CLUSTER, strategyId }) as const;
  for (const command of [
    { ...cluster, command: { type: 'FoundCluster', clusterId: CLUSTER, labels } },
    { ...cluster, command: { type: 'ArrangePerspectives', perspectives: [{ id: 'finance', labels }] } },
    { ...cluster, command: { type: 'AdmitActor', actorId: 'A', labels } },
    { ...cluster, command: { type: 'AdmitActor', actorId: 'B', labels } },
    { ...measure, command: { type: 'DefineMeasure', measureId: 'nights', definition: monthly } },
    { ...cascade, command: { ...drafting, strategyId: 'top', rank: 'integrative', owner: '@cluster' } },
    { ...cascade, command: { ...drafting, strategyId: 'ofA', rank: 'business', owner: 'A', parent: 'top' } },
    { ...cascade, command: { ...drafting, strategyId: 'ofB', rank: 'business', owner: 'B', parent: 'top' } },
    ...['top', 'ofA', 'ofB'].map((id) => ({ ...map(id), command: { type: 'SetObjective', objective } as const })),
    to('ofA', { type: 'SetBudgetLine', line: line('rooms') }),
  ] satisfies readonly AddressedCommand[]) {
    await done(command);
  }
  await done(planned('ofA', 'rooms', '2020-01', ['100', '2', '50']));
});

describe('A flexible budget', () => {
  it('allows fixed amounts, and variable amounts for the actual volume', async () => {
    await done(nights('2020-01', '60'));
    const amounts = { committed: '15', spent: '230' };
    await done(to('ofA', { type: 'RecordSpending', lineId: 'rooms', period: '2020-01', ...amounts }));
    expect(await budgets('2020-01')).toMatchObject([
      {
        strategy: 'ofA',
        ...{ planned: '200', allowed: '220', committed: '15', spent: '230', variance: '-10' },
        lines: [{ line: { id: 'rooms' }, plannedVolume: '50', actualVolume: '60', allowed: '220' }],
      },
    ]);
  });

  it('has no allowance until the volume is known', async () => {
    expect(await budgets('2020-01')).toMatchObject([
      { planned: '200', allowed: null, variance: null, lines: [{ actualVolume: null }] },
    ]);
  });

  it('sums the periods within another, exactly, as known at any moment', async () => {
    await done(planned('ofA', 'rooms', '2020-02', ['0.10', '0.2', '3']));
    await done(nights('2020-01', '60'));
    await done(nights('2020-02', '7'));
    expect(await budgets('2020-Q1')).toMatchObject([{ planned: '200.70', allowed: '221.50' }]);
    expect(await budgets('2020')).toMatchObject([{ planned: '200.70', allowed: '221.50', variance: '221.50' }]);
    expect(await budgets('2020-03')).toEqual([]);
    const position = await system.events.head();
    await done(planned('ofA', 'rooms', '2020-01', ['900', '0', '0']));
    const then = await strata.clusters.view(SYSTEM, CLUSTER, { position });
    expect(await strata.plans.budgets(then, '2020-01')).toMatchObject([{ planned: '200' }]);
  });

  it('shows the money by source, and the gap to the budgets of the strategies below', async () => {
    const fixed = { volume: undefined };
    await done(to('ofB', { type: 'SetBudgetLine', line: line('ships', { ...fixed, source: 'a bank' }) }));
    await done(planned('ofB', 'ships', '2020-01', ['50', '0', '0']));
    await done(to('top', { type: 'SetBudgetLine', line: line('all', fixed) }));
    await done(to('top', { type: 'SetBudgetLine', line: line('fair', { ...fixed, source: 'a grant' }) }));
    await done(planned('top', 'all', '2020-01', ['260', '0', '0']));
    await done(planned('top', 'fair', '2020-01', ['40', '0', '0']));
    const [top, ofA] = await budgets('2020-01');
    expect(top).toMatchObject({ strategy: 'top', planned: '300', allowed: '300', children: '250', gap: '50' });
    expect(top!.sources).toMatchObject([
      { source: 'own funds', planned: '260' },
      { source: 'a grant', planned: '40' },
    ]);
    expect(ofA).toMatchObject({ strategy: 'ofA', children: null, gap: null });
    expect((await budgets('2020-01', SYSTEM, 'ofB')).map(({ strategy }) => strategy)).toEqual(['ofB']);
    await expect(budgets('2020-01', SYSTEM, 'none')).rejects.toMatchObject({ code: 'UNKNOWN_STRATEGY' });

    const seen = await budgets('2020-01', member('bob', 'updater', 'B'));
    expect(seen).toMatchObject([
      { strategy: 'top', children: null, gap: null },
      { strategy: 'ofB', planned: '50' },
    ]);
    const view = await strata.clusters.view(member('bob', 'updater', 'B'), CLUSTER);
    await expect(strata.plans.budgetLines(view, 'ofA')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it("does not show a volume to those who may not read its subject's figures", async () => {
    await done(nights('2020-01', '60'));
    await done(to('top', { type: 'SetBudgetLine', line: line('rooms') }));
    await done(planned('top', 'rooms', '2020-01', ['100', '2', '50']));
    expect(await budgets('2020-01', SYSTEM, 'top')).toMatchObject([{ allowed: '220' }]);
    expect(await budgets('2020-01', member('bob', 'updater', 'B'), 'top')).toMatchObject([{ allowed: null }]);
  });
});
