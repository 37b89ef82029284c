import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf } from '../testing/submit-values.js';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

const EDIT = `mutation ($input: EditMapInput!) { editMap(input: $input) {
  __typename
  ... on StrategyChanged { outcome strategy { objectives { id perspective } links { from to } editing { changes } } }
  ... on MapHasChanged { code message details { name value } }
  ... on RuleBroken { code message faults { path code message } }
  ... on NotAllowed { code } } }`;
const PLACE = `mutation ($input: PlaceCardsInput!) { placeCards(input: $input) {
  __typename
  ... on StrategyChanged { outcome strategy { layout { objective x y } editing { changes } } }
  ... on NotFound { code } } }`;
const MAP = `query ($asOf: AsOf) { strategyMap(cluster: "alpha", strategy: "north", asOf: $asOf) {
  position objectives { id } layout { objective x y } editing { changes refused } } }`;

const of = { cluster: 'alpha', strategyId: 'north' };
const objective = (id: string) => ({ id, labels: { en: id }, perspective: 'finance' });
const link = (from: string, to: string) => ({ linkObjectives: { from, to, sign: 'POSITIVE', lag: 0 } });

async function map(as: Person = 'coordinator', asOf?: object) {
  return (await dataOf(test, MAP, { as, variables: { asOf } })).strategyMap;
}
async function edit(input: object) {
  return (await dataOf(test, EDIT, { as: 'coordinator', variables: { input: { ...of, ...input } } })).editMap;
}
async function place(input: object) {
  return (await dataOf(test, PLACE, { as: 'coordinator', variables: { input: { ...of, ...input } } })).placeCards;
}

describe('editMap', () => {
  it('makes all edits as one command, based on the map as it was read', async () => {
    const { changes } = (await map()).editing;
    const edits = [{ setObjective: objective('new') }, { setObjective: objective('other') }, link('new', 'other')];
    const done = await edit({ edits, basedOn: changes });

    expect(done).toMatchObject({ __typename: 'StrategyChanged', outcome: 'DONE' });
    expect(done.strategy.links).toContainEqual({ from: 'new', to: 'other' });
    expect(done.strategy.editing.changes).toBe(changes + 3);
  });

  it('stores nothing on a dry run, and says what would be refused', async () => {
    const before = await map();
    const basedOn = before.editing.changes;
    const good = await edit({ edits: [{ setObjective: objective('dry') }], basedOn, dryRun: true });
    const bad = await edit({ edits: [link('other', 'new'), { dropObjective: 'new' }], basedOn, dryRun: true });

    expect(good).toMatchObject({ __typename: 'StrategyChanged', outcome: 'DONE' });
    expect(bad).toMatchObject({
      __typename: 'RuleBroken',
      code: 'EDITS_REFUSED',
      faults: [
        { path: 'input.edits.0', code: 'LINK_CYCLE' },
        { path: 'input.edits.1', code: 'OBJECTIVE_IN_USE' },
      ],
    });
    expect(await map()).toEqual(before);
  });

  it('refuses edits of a map that has changed since, and changes nothing', async () => {
    const before = await map();
    const basedOn = before.editing.changes - 1;
    const answer = await edit({ edits: [{ setObjective: objective('late') }], basedOn });

    expect(answer).toMatchObject({ __typename: 'MapHasChanged', code: 'MAP_HAS_CHANGED' });
    expect(answer.details).toContainEqual({ name: 'changes', value: String(before.editing.changes) });
    expect(await map()).toEqual(before);
  });

  it('says who may not edit', async () => {
    expect((await map()).editing.refused).toBeNull();
    expect((await map('approver')).editing.refused).toBeNull();
    expect((await map('updater')).editing.refused).toBe('NOT_ALLOWED');
    expect((await map('auditor')).editing.refused).toBe('NOT_ALLOWED');
  });
});

describe('placeCards', () => {
  it('keeps places with the map and its history, without changing the map', async () => {
    const before = await map();
    const places = [{ objective: 'grow', x: 320, y: 12.5 }];
    const answer = await place({ places });

    expect(answer).toMatchObject({
      outcome: 'DONE',
      strategy: { layout: places, editing: { changes: before.editing.changes } },
    });
    expect((await map('coordinator', { position: before.position })).layout).toEqual([]);
    const freed = await place({ places: [], free: ['grow'] });
    expect(freed.strategy.layout).toEqual([]);
  });

  it('refuses a card that is not on the map', async () => {
    const places = [{ objective: 'nowhere', x: 0, y: 0 }];
    const answer = await place({ places });
    expect(answer).toEqual({ __typename: 'NotFound', code: 'OBJECTIVE_NOT_FOUND' });
  });
});
