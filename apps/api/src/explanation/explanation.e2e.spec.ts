import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';
import { explained, type Shown } from '../testing/explained.js';

let demo: DemoApi;

beforeAll(async () => {
  demo = await startDemoApi();
}, 120_000);
afterAll(() => demo.close());

const send = (as: string, field: string, input: object, more?: string) =>
  demo.send(as, field, { cluster: CLUSTER, ...input }, more);

describe('An explanation for a user who may not read every figure', () => {
  it('hides the figures and scores of other members, and shows what many of them contribute to', async () => {
    const whole = { of: { node: 'strategy:all-seasons' } };
    const all = await explained(demo, 'auditor', whole);
    const seen = await explained(demo, 'updater', whole);
    const foreign = (nodes: readonly Shown[]) =>
      nodes.filter(({ subject }) => subject !== null && subject !== '@cluster' && !subject.startsWith('grand-hotel'));

    expect(all.some(({ hidden }) => hidden)).toBe(false);
    expect(foreign(all).filter(({ value, event }) => value !== null && event !== null).length).toBeGreaterThan(10);
    expect(seen.map(({ thing }) => thing)).toEqual(all.map(({ thing }) => thing));
    const scoreIn = (nodes: readonly Shown[], id: string) => nodes.find(({ thing }) => thing === id)?.score;
    expect(scoreIn(all, 'strategy:all-seasons')).toBeCloseTo(0.6817, 4);
    // Three members have still to report; see the tests of disclosure.
    expect(scoreIn(seen, 'strategy:all-seasons')).toBeNull();
    const finance = 'perspective:all-seasons/finance';
    expect(scoreIn(seen, finance)).toBe(Math.round(scoreIn(all, finance)! * 100) / 100);
    expect(scoreIn(seen, 'strategy:grand-hotel')).toBe(scoreIn(all, 'strategy:grand-hotel'));
    expect(foreign(seen).filter(({ score }) => typeof score === 'number')).toEqual([]);
    expect(foreign(seen).length).toBe(foreign(all).length);
    expect(foreign(seen).filter(({ value, event, hidden }) => value !== null || event !== null || !hidden)).toEqual([]);
    expect(seen.filter(({ value, subject }) => value !== null && subject === 'grand-hotel').length).toBeGreaterThan(3);
    const direct = `query ($of: ExplainedThing!) { explanation(cluster: "${CLUSTER}", period: "${PERIOD}", of: $of) { position } }`;
    const value = (member: string) => ({ of: { value: { measure: 'complaints', member } } });
    expect(await demo.refusal('updater', direct, value('museum'))).toBe('NOT_ALLOWED');
    expect(await demo.refusal('updater', direct, value('grand-hotel'))).toBeUndefined();
    expect(await demo.refusal('auditor', direct, value('nobody'))).toBe('UNKNOWN_MEMBER');
  });

  it('hides inputs that come from other members, at any depth', async () => {
    const words = (text: string) => `{ en: '${text}', ru: '${text}', uk: '${text}' }`;
    const definition = `id: worst-case
version: 1
title: ${words('Worst case')}
source: { paper: Own, authors: The cluster, place: minutes }
inputs:
  - { name: complaints, type: numbers, unit: as-measured, label: ${words('Complaints')} }
formulas:
  - { name: highest, formula: max(complaints), label: ${words('Highest')} }
outputs:
  - { name: highest }
`;
    const methodId = 'worst-case';
    const list = ['museum', 'highwire'].map((subject) => ({ value: { measure: { measure: 'complaints', subject } } }));
    const binding = { scope: 'CLUSTER', inputs: [{ input: 'complaints', source: { list } }] };
    const changed = `... on MethodChanged { method { versions { origin description { title } } binding { inputs { source {
      kind parts { name source { measure subject } } } } } } }`;
    const done = [
      await send('coordinator', 'registerMethodVersion', { methodId, definition }, changed),
      await send('coordinator', 'bindMethod', { methodId, binding }, changed),
      await send('coordinator', 'adoptMethodVersion', { methodId, version: 1, reason: 'asked for' }, changed),
    ];
    expect(done[2].method.versions).toEqual([{ origin: 'OWN', description: { title: 'Worst case' } }]);
    expect(done[2].method.binding.inputs[0].source).toEqual({
      kind: 'LIST',
      parts: [
        { name: '1', source: { measure: 'complaints', subject: 'museum' } },
        { name: '2', source: { measure: 'complaints', subject: 'highwire' } },
      ],
    });
    for (const depth of [1, 64]) {
      const inputOf = async (as: string) =>
        (await explained(demo, as, { of: { output: { method: methodId, output: 'highest' } }, depth })).find(
          ({ kind }) => kind === 'INPUT',
        );
      expect(await inputOf('auditor')).toMatchObject({ hidden: false, value: { text: expect.stringMatching(/, /) } });
      expect(await inputOf('updater')).toMatchObject({ hidden: true, value: null });
    }
  });
});
