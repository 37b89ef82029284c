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

  it('moves the same scores in a what-if branch, which is turned into proposals', async () => {
    const figures = { goal: '900', redFlag: '300' };
    const { retroactive: _, from, ...common } = { ...target(), figures };
    const change = { setTarget: { ...common, from, figures, retroactive: { reason: 'tried' } } };
    const { rehearseChange } = await demo.must('coordinator', REHEARSE, { change, first: 500 });
    const moved = rehearseChange.moved.nodes.filter(({ period }: { period: string }) => period === PERIOD);
    expect(moved.length).toBeGreaterThan(2);

    const of = { cluster: CLUSTER, branchId: 'easier' };
    const changed = '... on BranchChanged { outcome branch { status owner changes { nodes { key kind } } } }';
    const forked = await demo.send('coordinator', 'forkBranch', { ...of, labels: { en: 'Easier' } }, changed);
    expect(forked).toMatchObject({ outcome: 'DONE', branch: { status: 'OPEN', owner: 'coordinator' } });
    const { cluster: _cluster, measureId: measure, ...series } = common;
    const changes = [{ target: { ...series, measure, from } }];
    expect(await demo.send('coordinator', 'changeBranch', { ...of, changes }, changed)).toMatchObject({
      branch: { changes: { nodes: [{ key: `target ${measure} grand-hotel from 2025-12`, kind: 'TARGET' }] } },
    });
    const compare = `query ($first: Int, $after: String) { branchComparison(cluster: "${CLUSTER}", branch: "easier",
      periods: ["${PERIOD}"]) { hidden notApplied { change } incomparable { nodes { node } }
      differences(first: $first, after: $after) { nodes { node before after difference }
        pageInfo { hasNextPage endCursor } } } }`;
    const { branchComparison: first } = await demo.must('auditor', compare, { first: 1 });
    const { endCursor: after, hasNextPage } = first.differences.pageInfo;
    const { branchComparison: rest } = await demo.must('coordinator', compare, { first: 500, after });
    const all = [...first.differences.nodes, ...rest.differences.nodes];
    const byNode = (nodes: readonly { node: string; before: number; after: number }[]) =>
      Object.fromEntries(nodes.map((one) => [one.node, [one.before, one.after]]));
    expect([hasNextPage, first.hidden, first.notApplied, first.incomparable.nodes]).toEqual([true, 0, [], []]);
    expect(byNode(all)).toEqual(byNode(moved));
    const sizes = all.map(({ difference }) => Math.abs(difference));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(await demo.refusal('updater', compare)).toBe('UNKNOWN_BRANCH');

    const value = { measure, subject: 'grand-hotel', period: PERIOD, value: '1' };
    await demo.send('coordinator', 'changeBranch', { ...of, changes: [{ value }] }, changed);
    const steps = 'kind outcome effect refusal { code }';
    const planned = await demo.must(
      'coordinator',
      `{ branchSteps(cluster: "${CLUSTER}", branch: "easier") { ${steps} } }`,
    );
    expect(planned.branchSteps).toMatchObject([
      { kind: 'RESTATEMENT', outcome: 'PLANNED', effect: 'PROPOSES' },
      { kind: 'TARGET', outcome: 'LEFT', effect: 'IN_FORCE' },
    ]);
    const proposed = `... on BranchChanged { outcome steps { ${steps} } branch { status proposals { kind id } } }`;
    const propose = () => demo.send('coordinator', 'proposeBranch', { ...of, reason: 'tried' }, proposed);
    const made = await propose();
    expect(made).toMatchObject({ outcome: 'DONE', steps: [{ outcome: 'DONE' }, { outcome: 'LEFT' }] });
    const [{ id }] = made.branch.proposals;
    expect(await propose()).toMatchObject({
      outcome: 'UNCHANGED',
      steps: [{ kind: 'RESTATEMENT', outcome: 'UNCHANGED' }, { outcome: 'LEFT' }],
      branch: { status: 'PROPOSED' },
    });
    const restatement = `{ restatement(cluster: "${CLUSTER}", id: "${id}") { status reason } }`;
    expect(await demo.must('coordinator', restatement)).toEqual({
      restatement: { status: 'PROPOSED', reason: 'tried' },
    });
  });

  it('shows what it moves only to those who may read the history', async () => {
    const { position } = (
      await demo.must('auditor', `{ scorecard(cluster: "${CLUSTER}", period: "${PERIOD}") { position } }`)
    ).scorecard;
    const asked = `{ scoresMoved(cluster: "${CLUSTER}", position: "${position}") { nodes { node } } }`;
    expect(await demo.refusal('updater', asked)).toBe('NOT_ALLOWED');
  });
});
