import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';

const REHEARSE = `query ($change: RehearsedChangeInput!, $first: Int) {
  rehearseChange(change: $change) { outcome refusal { code }
    moved(first: $first) { counts { period scores } nodes { period node before after } pageInfo { hasNextPage } } } }`;

let demo: DemoApi;

beforeAll(async () => {
  demo = await startDemoApi();
  const input = { cluster: CLUSTER, evaluationId: 'closed', period: PERIOD, reason: 'monthly', incomplete: true };
  const closed = await demo.send('coordinator', 'closeEvaluation', input, '... on EvaluationClosed { outcome }');
  expect(closed).toMatchObject({ outcome: 'DONE' });
}, 120_000);
afterAll(() => demo.close());

function target(retroactive?: { readonly reason: string }) {
  const figures = { goal: '400', redFlag: '100' };
  return {
    cluster: CLUSTER,
    measureId: 'training-hours',
    subject: 'grand-hotel',
    figures,
    from: '2025-12',
    retroactive,
  };
}

describe('A change over GraphQL', () => {
  it('is refused if it reaches back without a reason, in a rehearsal as well', async () => {
    const { rehearseChange } = await demo.must('coordinator', REHEARSE, { change: { setTarget: target() } });
    expect(rehearseChange).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'RETROACTIVE_CHANGE' } });
    expect(await demo.send('coordinator', 'setTarget', target())).toMatchObject({ code: 'RETROACTIVE_CHANGE' });
  });

  it('moves the scores that its rehearsal lists in pages', async () => {
    const input = target({ reason: 'agreed late' });
    const { rehearseChange } = await demo.must('coordinator', REHEARSE, { change: { setTarget: input }, first: 500 });
    const { counts, nodes } = rehearseChange.moved;
    expect(counts).toContainEqual({ period: PERIOD, scores: expect.any(Number) });
    const page = await demo.must('coordinator', REHEARSE, { change: { setTarget: input }, first: 1 });
    expect(page.rehearseChange.moved).toMatchObject({
      counts,
      nodes: nodes.slice(0, 1),
      pageInfo: { hasNextPage: true },
    });

    const { position } = await demo.send('coordinator', 'setTarget', input, '... on MeasureChanged { position }');
    const { scoresMoved } = await demo.must(
      'auditor',
      `{ scoresMoved(cluster: "${CLUSTER}", position: "${position}", first: 500) { counts { period scores }
        nodes { period node before after } } }`,
    );
    expect(scoresMoved).toEqual({ counts, nodes });
  });

  it('shows what it moves only to those who may read the history', async () => {
    const { position } = (
      await demo.must('auditor', `{ scorecard(cluster: "${CLUSTER}", period: "${PERIOD}") { position } }`)
    ).scorecard;
    const asked = `{ scoresMoved(cluster: "${CLUSTER}", position: "${position}") { nodes { node } } }`;
    expect(await demo.refusal('updater', asked)).toBe('NOT_ALLOWED');
  });
});
