import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { executeCommand } from '../testing/seed-clusters.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const INITIATIVE = `initiative { strategy id label status comment objectives measures responsible start end
  milestones { id label due reachedOn } activities { id dTs dC dK } }`;
const spa = { cluster: 'alpha', strategyId: 'north', initiativeId: 'spa' };

async function send(as: Person, field: string, input: object) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename
    ... on Refusal { code message remedy } ... on InitiativeChanged { outcome ${INITIATIVE} } } }`;
  const { body } = await test.ask(query, { as, variables: { input: { ...spa, ...input } } });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data[field];
}

const plan = {
  labels: { en: 'A spa' },
  ...{ objectives: ['grow'], measures: ['guests'], responsible: ['north'], start: '2024-01-01', end: '2025-12-31' },
  milestones: [{ id: 'permit', labels: { en: 'Permit' }, due: '2024-06-30' }],
};

describe('Initiatives over GraphQL', () => {
  it("are planned by the approver of the strategy's owner", async () => {
    expect(await send('updater', 'planInitiative', plan)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await send('approver', 'planInitiative', plan)).toMatchObject({
      outcome: 'DONE',
      initiative: { strategy: 'north', id: 'spa', label: 'A spa', status: 'PLANNED', responsible: ['north'] },
    });
    expect(await send('approver', 'planInitiative', plan)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await send('approver', 'planInitiative', { ...plan, objectives: ['none'] })).toMatchObject({
      __typename: 'NotFound',
      code: 'OBJECTIVE_NOT_FOUND',
    });
    expect(await send('approver', 'planInitiative', { ...plan, end: '2023-12-31' })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'INVALID_INITIATIVE',
    });
  });

  it('are under way until their milestones are reached', async () => {
    const status = { status: 'UNDER_WAY', comment: 'on time' };
    expect(await send('updater', 'setInitiativeStatus', status)).toMatchObject({ initiative: status });
    expect(await send('updater', 'reachMilestone', { milestoneId: 'permit', on: '2024-07-04' })).toMatchObject({
      initiative: { milestones: [{ id: 'permit', label: 'Permit', due: '2024-06-30', reachedOn: '2024-07-04' }] },
    });
  });

  it('have development activities, which only those read who may read figures of the owner', async () => {
    const activities = [{ id: 'pools', labels: { en: 'Pools' }, dTs: '20', dC: '5.0', dK: '10' }];
    expect(await send('approver', 'planActivities', { activities })).toMatchObject({
      initiative: { activities: [{ id: 'pools', dTs: '20', dC: '5.0', dK: '10' }] },
    });
    const query = '{ initiatives(cluster: "alpha", strategy: "north") { nodes { id activities { dTs } } } }';
    expect((await test.ask(query, { as: 'auditor' })).body.data.initiatives.nodes).toEqual([
      { id: 'spa', activities: [{ dTs: '20' }] },
    ]);
    const unknown = await test.ask('{ initiatives(cluster: "alpha", strategy: "none") { nodes { id } } }', {
      as: 'auditor',
    });
    expect(unknown.body.errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_STRATEGY' });
  });

  it('add to the output of a method that reads their activities', async () => {
    const binding = {
      scope: 'CLUSTER',
      inputs: [
        { input: 'Cb', source: { constant: '100' } },
        { input: 'Kb', source: { constant: '50' } },
        { input: 'activities', source: { activities: true } },
      ],
    };
    const method = { cluster: 'alpha', methodId: 'reduced-efficiency' };
    for (const [field, input] of [
      ['registerMethodVersion', {}],
      ['bindMethod', { binding }],
      ['adoptMethodVersion', { version: 2, reason: 'first' }],
    ] as const) {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
      const { body } = await test.ask(query, { as: 'coordinator', variables: { input: { ...method, ...input } } });
      expect(body.data[field]).toEqual({ __typename: 'MethodChanged' });
    }
    const query = `{ activityEffects(cluster: "alpha", method: "reduced-efficiency", output: "index", period: "2024") {
      output value effects { nodes { strategy initiative activity without effect } } } }`;
    const { data } = (await test.ask(query, { as: 'coordinator' })).body;
    expect(data.activityEffects).toMatchObject({ output: 'index', value: 125 / 60 / 2 });
    expect(data.activityEffects.effects.nodes).toEqual([
      { strategy: 'north', initiative: 'spa', activity: null, without: 1, effect: 125 / 60 / 2 - 1 },
      { strategy: 'north', initiative: 'spa', activity: 'pools', without: 1, effect: 125 / 60 / 2 - 1 },
    ]);
    expect((await test.ask(query, { as: 'updater' })).body.errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('can be cancelled for good', async () => {
    const reason = 'too dear';
    expect(await send('approver', 'cancelInitiative', { reason })).toMatchObject({
      initiative: { status: 'CANCELLED', comment: reason, activities: [] },
    });
    expect(await send('approver', 'planInitiative', plan)).toMatchObject({ code: 'INITIATIVE_CANCELLED' });
  });
});

describe('Budgets over GraphQL', () => {
  const line = { cluster: 'alpha', strategyId: 'north', lineId: 'rooms' };
  const change = async (as: Person, field: string, input: object) => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { code }
      ... on BudgetChanged { outcome line { id label source periods { period fixed variable volume committed spent } } } } }`;
    const { body } = await test.ask(query, { as, variables: { input: { ...line, ...input } } });
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data[field];
  };
  const purpose = { objective: 'grow', measure: 'guests', source: 'own funds', frequency: 'MONTH' };

  it('are planned by approvers, and what is spent is recorded by updaters', async () => {
    const set = { labels: { en: 'Rooms' }, ...purpose, volume: { measure: 'guests', subject: 'north' } };
    expect(await change('updater', 'setBudgetLine', set)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change('approver', 'setBudgetLine', set)).toMatchObject({
      outcome: 'DONE',
      line: { id: 'rooms', label: 'Rooms', periods: [] },
    });
    const amounts = { period: '2024-01', fixed: '100', variable: '2', volume: '50' };
    expect(await change('approver', 'planBudget', amounts)).toMatchObject({ line: { periods: [amounts] } });
    expect(await change('approver', 'planBudget', { period: '2024', fixed: '1' })).toMatchObject({
      __typename: 'PeriodDoesNotFit',
    });
    expect(
      await change('updater', 'recordSpending', { period: '2024-01', committed: '15', spent: '230' }),
    ).toMatchObject({
      line: { periods: [{ ...amounts, committed: '15', spent: '230' }] },
    });
  });

  it('compare what is spent with what the actual volume allows', async () => {
    const reported = { measure: 'guests', subject: 'north', actual: { kind: 'number', value: '60' } } as const;
    const command = { type: 'SubmitValues', actorId: 'north', period: '2024-01', values: [reported] } as const;
    await executeCommand(test.api.runtime, { aggregate: 'report', clusterId: 'alpha', command });
    const query = `{ budgets(cluster: "alpha", period: "2024-01") { nodes { strategy planned spent gap
      sources { source planned } lines { nodes { line { id } plannedVolume actualVolume allowed variance } } } } }`;
    const { nodes } = (await test.ask(query, { as: 'auditor' })).body.data.budgets;
    expect(nodes).toMatchObject([
      {
        ...{ strategy: 'north', planned: '200', spent: '230', gap: null },
        sources: [{ source: 'own funds', planned: '200' }],
        lines: {
          nodes: [{ line: { id: 'rooms' }, plannedVolume: '50', actualVolume: '60', allowed: '220', variance: '-10' }],
        },
      },
    ]);
    expect(await change('approver', 'dropBudgetLine', { reason: 'merged' })).toMatchObject({ line: null });
  });
});

describe('Resources over GraphQL', () => {
  it('are balanced by kind, and their deficits shown at each level', async () => {
    const change = async (field: string, input: object) => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Refusal { code }
        ... on ResourcesChanged { outcome balances(period: "2024") { kind need available deficit needs { id label } } } } }`;
      const strategy = { cluster: 'alpha', strategyId: 'north' };
      const { body } = await test.ask(query, { as: 'approver', variables: { input: { ...strategy, ...input } } });
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data[field];
    };
    const need = { needId: 'nurses', labels: { en: 'Nurses' }, kind: 'staff', objective: 'grow', measure: 'guests' };
    expect(await change('setResourceNeed', { ...need, period: '2024', amount: '120' })).toMatchObject({
      balances: [
        { kind: 'staff', need: '120', available: null, deficit: '120', needs: [{ id: 'nurses', label: 'Nurses' }] },
      ],
    });
    expect(await change('setResourceAvailability', { kind: 'staff', period: '2024', amount: '90' })).toMatchObject({
      balances: [{ need: '120', available: '90', deficit: '30' }],
    });
    const query = `{ resourceBalances(cluster: "alpha", period: "2024") { nodes { strategy rank deficit below total } } }`;
    expect((await test.ask(query, { as: 'coordinator' })).body.data.resourceBalances.nodes).toEqual([
      { strategy: 'whole', rank: 'INTEGRATIVE', deficit: '0', below: '30', total: '30' },
      { strategy: 'north', rank: 'BUSINESS', deficit: '30', below: '0', total: '30' },
    ]);
    expect(await change('dropResourceNeed', { needId: 'nurses', reason: 'outsourced' })).toMatchObject({
      balances: [{ need: '0', deficit: '0' }],
    });
  });
});
