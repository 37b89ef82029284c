import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
