import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { CLUSTER, PERIOD, startDemoApi, type DemoApi } from '../testing/demo-api.js';

let demo: DemoApi;

beforeAll(async () => {
  demo = await startDemoApi();
}, 120_000);
afterAll(() => demo.close());

interface Node {
  readonly id: string;
  readonly shown: 'ALL' | 'ROUNDED' | 'STATUS' | 'NOTHING';
  readonly score: number | null;
  readonly rawScore: number | null;
  readonly variance: number | null;
  readonly status: string;
  readonly actual: object | null;
  readonly parts: readonly { readonly score: number | null; readonly contribution: number | null }[];
}

interface Seen {
  readonly position: string;
  readonly nodes: ReadonlyMap<string, Node>;
}

async function scorecard(as: string, asOf?: object, period = PERIOD): Promise<Seen> {
  const query = `query ($asOf: AsOf, $after: String) { scorecard(cluster: "${CLUSTER}", period: "${period}", asOf: $asOf) { position
    nodes(first: 100, after: $after) { nodes { id shown score rawScore variance status actual { kind } parts { score contribution } }
      pageInfo { hasNextPage endCursor } } } }`;
  const nodes: Node[] = [];
  let position = '';
  let after: string | null = null;
  for (;;) {
    const { scorecard: answer } = await demo.must(as, query, { asOf, after });
    nodes.push(...answer.nodes.nodes);
    position = answer.position;
    if (!answer.nodes.pageInfo.hasNextPage) break;
    after = String(answer.nodes.pageInfo.endCursor);
  }
  return { position, nodes: new Map(nodes.map((node) => [node.id, node])) };
}

const of = ({ nodes }: Seen, id: string): Node => nodes.get(id)!;
const isOthers = (id: string) => /:(museum|wanderland|pine-resort|northway|harvest-table)\b/.test(id);

describe('A member', () => {
  it('sees its own figures, statuses of others, and in whole percent what all have reported for', async () => {
    const [all, seen] = [await scorecard('auditor'), await scorecard('updater')];
    expect([...all.nodes.values()].every(({ shown }) => shown === 'ALL')).toBe(true);
    expect([...seen.nodes.keys()]).toEqual([...all.nodes.keys()]);
    expect(of(seen, 'strategy:grand-hotel')).toEqual(of(all, 'strategy:grand-hotel'));
    const finance = of(seen, 'perspective:all-seasons/finance');
    expect(finance).toMatchObject({ shown: 'ROUNDED', rawScore: null, variance: null, actual: null });
    expect(finance.score).toBe(Math.round(of(all, finance.id).score! * 100) / 100);
    // Three members have not reported their new offers yet: when they do, the difference would tell what they report.
    expect(of(seen, 'strategy:all-seasons')).toMatchObject({ shown: 'STATUS', score: null, status: 'GREEN' });
    const others = [...seen.nodes.values()].filter(({ id }) => isOthers(id));
    expect(others.length).toBeGreaterThan(20);
    for (const node of others) {
      expect(node).toMatchObject({ score: null, rawScore: null, variance: null, actual: null });
      expect(node.parts.every(({ score, contribution }) => score === null && contribution === null)).toBe(true);
    }
    expect(others.filter(({ id, status }) => status === of(all, id).status).length).toBeGreaterThan(20);
  });

  it('sees statuses alone as of another moment, unless an evaluation was closed at it', async () => {
    const { position } = await scorecard('coordinator');
    const top = async () => of(await scorecard('updater', { position }), 'strategy:all-seasons');
    expect(await top()).toMatchObject({ shown: 'STATUS', score: null });
    const input = {
      cluster: CLUSTER,
      evaluationId: 'meeting',
      period: PERIOD,
      reason: 'board meeting',
      incomplete: true,
    };
    const more = '... on EvaluationClosed { evaluation { position } }';
    const { evaluation } = await demo.send('coordinator', 'closeEvaluation', input, more);
    expect(evaluation.position).toBe(position);
    expect(await top()).toMatchObject({ shown: 'ROUNDED', score: 0.68 });
    // It was closed for one period; others may still be open.
    const before = of(await scorecard('updater', { position }, '2026-08'), 'strategy:all-seasons');
    expect(before).toMatchObject({ shown: 'STATUS', score: null });
    const query = `query ($period: Period!) { closedScorecard(cluster: "${CLUSTER}", period: $period) { position evaluation { id incomplete }
      tree { id shown score } } }`;
    const { closedScorecard } = await demo.must('updater', query, { period: PERIOD });
    expect(closedScorecard).toMatchObject({ position, evaluation: { id: 'meeting', incomplete: true } });
    expect(closedScorecard.tree[0]).toEqual({ id: 'strategy:all-seasons', shown: 'ROUNDED', score: 0.68 });
    expect(await demo.must('updater', query, { period: '2026-08' })).toEqual({ closedScorecard: null });
    await demo.send('coordinator', 'withdrawEvaluation', {
      cluster: CLUSTER,
      evaluationId: 'meeting',
      reason: 'too early',
    });
    expect(await demo.must('updater', query, { period: PERIOD })).toEqual({ closedScorecard: null });
  });

  it('sees what the cluster discloses', async () => {
    const set = (as: string, disclosure: string) => demo.send(as, 'setDisclosure', { cluster: CLUSTER, disclosure });
    expect((await set('approver', 'OPEN')).__typename).toBe('NotAllowed');
    await set('coordinator', 'OPEN');
    const open = await scorecard('updater');
    expect([...open.nodes.values()].every(({ shown }) => shown === 'ALL')).toBe(true);
    expect(of(open, 'strategy:museum').score).toEqual(expect.any(Number));
    await set('coordinator', 'STATUS');
    const statuses = await scorecard('updater');
    expect(of(statuses, 'strategy:all-seasons')).toMatchObject({ shown: 'STATUS', score: null });
    expect(of(statuses, 'strategy:grand-hotel').shown).toBe('ALL');
  });
  it('sees in the changes of a watched scorecard what a question shows', async () => {
    await demo.send('coordinator', 'setDisclosure', { cluster: CLUSTER, disclosure: 'SCORES' });
    const client = createClient({
      url: demo.api.graphqlUrl.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${demo.token('updater')}` },
    });
    const query = `subscription { scorecardChanged(cluster: "${CLUSTER}", period: "${PERIOD}") { nodes { id shown score } } }`;
    const messages = client.iterate({ query });
    await messages.next();
    const values = [{ measure: 'complaints', actual: { number: '3' } }];
    const input = { cluster: CLUSTER, actorId: 'grand-hotel', period: PERIOD, values, reason: 'counted again' };
    expect((await demo.send('updater', 'restateValues', input)).__typename).toBe('ValuesReported');
    const { value } = await messages.next();
    const { nodes } = (value.data as { readonly scorecardChanged: { readonly nodes: readonly Node[] } })
      .scorecardChanged;
    await client.dispose();
    const asked = await scorecard('updater');
    expect(of(asked, 'perspective:all-seasons/finance').shown).toBe('ROUNDED');
    expect(nodes.length).toBeGreaterThan(0);
    for (const { id, shown, score } of nodes) expect(of(asked, id)).toMatchObject({ shown, score });
  });
});
