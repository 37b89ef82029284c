import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressedCommand } from '@strata/domain';
import { executeCommand } from '../testing/seed-clusters.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;
const labels = { en: 'A spa' };
const of = <A extends string>(aggregate: A) => ({ aggregate, clusterId: 'alpha', strategyId: 'north' });
const initiative = { id: 'spa', labels, objectives: ['grow'], measures: ['guests'], responsible: ['north'] };
const dates = { start: '2024-01-01', end: '2025-12-31', milestones: [] };
const line = {
  id: 'rooms',
  labels,
  objective: 'grow',
  measure: 'guests',
  source: 'own funds',
  frequency: 'year',
} as const;
const need = {
  id: 'nurses',
  labels,
  kind: 'staff',
  objective: 'grow',
  measure: 'guests',
  period: '2024',
  amount: '120',
};

beforeAll(async () => {
  test = await startTestApi();
  const plan = { lineId: 'rooms', period: '2024', fixed: '100', variable: '0', volume: '0' };
  for (const command of [
    { ...of('programme'), command: { type: 'PlanInitiative', initiative: { ...initiative, ...dates } } },
    { ...of('budget'), command: { type: 'SetBudgetLine', line } },
    { ...of('budget'), command: { type: 'PlanBudget', ...plan } },
    { ...of('resources'), command: { type: 'SetResourceNeed', need } },
  ] satisfies readonly AddressedCommand[]) {
    await executeCommand(test.api.runtime, command);
  }
}, 60_000);
afterAll(() => test.close());

async function ask(as: Person, field: string, selection: string) {
  const { body } = await test.ask(`{ ${field}(cluster: "alpha", period: "2024") ${selection} }`, { as });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data[field];
}

describe('Plans across the cascade over GraphQL', () => {
  const compliance = `{ lines faults { nodes { strategy kind id label missingObjectives missingMeasures } }
    sums { nodes { strategy planned children gap } } }`;

  it('are checked for objectives and measures, and for gaps to the plans below', async () => {
    expect(await ask('auditor', 'planCompliance', compliance)).toEqual({
      lines: 3,
      faults: { nodes: [] },
      sums: { nodes: [{ strategy: 'whole', planned: '0', children: '100', gap: '-100' }] },
    });
    const command = { type: 'RetireMeasure', reason: 'no longer counted' } as const;
    await executeCommand(test.api.runtime, { aggregate: 'measure', clusterId: 'alpha', measureId: 'guests', command });
    const { faults } = await ask('auditor', 'planCompliance', compliance);
    expect(faults.nodes).toEqual(
      [
        ['INITIATIVE', 'spa'],
        ['BUDGET_LINE', 'rooms'],
        ['RESOURCE_NEED', 'nurses'],
      ].map(([kind, id]) => ({
        ...{ strategy: 'north', kind, id, label: 'A spa' },
        ...{ missingObjectives: [], missingMeasures: ['guests'] },
      })),
    );
  });

  it('are sliced by time', async () => {
    const selection = `{ nodes { horizon strategy rank kind id label start status planned standing orphan
      carries { strategy } } pageInfo { hasNextPage endCursor } }`;
    const { body } = await test.ask(`{ timeSlice(cluster: "alpha", period: "2024", first: 1) ${selection} }`, {
      as: 'coordinator',
    });
    const page = body.data.timeSlice;
    expect(page.nodes).toEqual([
      {
        ...{ horizon: 'TACTICAL', strategy: 'north', rank: 'BUSINESS', kind: 'INITIATIVE', id: 'spa', label: 'A spa' },
        ...{
          start: '2024-01-01',
          status: 'PLANNED',
          planned: null,
          standing: 'NOTHING_ABOVE',
          orphan: true,
          carries: [],
        },
      },
    ]);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = await test.ask(
      `query ($after: String) { timeSlice(cluster: "alpha", period: "2024", after: $after) { nodes { id planned } } }`,
      { as: 'coordinator', variables: { after: page.pageInfo.endCursor } },
    );
    expect(rest.body.data.timeSlice.nodes).toEqual([{ id: 'rooms', planned: '100' }]);
  });

  it('are sliced by function, resource and operator', async () => {
    const objectives = '{ nodes { actor service rank objective score pace direction } }';
    expect(await ask('auditor', 'functionalSlice', objectives)).toEqual({ nodes: [] });
    const levels = '{ nodes { kind rank strategies need available deficit } }';
    expect((await ask('auditor', 'resourceSlice', levels)).nodes).toEqual([
      { kind: 'staff', rank: 'BUSINESS', strategies: 1, need: '120', available: null, deficit: '120' },
    ]);
    const operators = `{ nodes { members strategies(first: 10) { nodes { id rank } } initiatives(first: 10) { nodes { strategy id status } }
      shared(first: 10) { nodes { id } } } }`;
    const { nodes } = await ask('auditor', 'operatorSlice', operators);
    expect(nodes.find((one: { readonly members: readonly string[] }) => one.members[0] === 'north')).toEqual({
      members: ['north'],
      strategies: { nodes: [{ id: 'north', rank: 'BUSINESS' }] },
      initiatives: { nodes: [{ strategy: 'north', id: 'spa', status: 'PLANNED' }] },
      shared: { nodes: [] },
    });
  });
});
