import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator, parseClusterFile } from '@strata/application';
import { executeCommand } from '../testing/seed-clusters.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const MEMBERS = 200;
const OBJECTIVES = 18;
let test: TestApi;
let token: string;

/** A cluster whose scorecard has more than 12,000 nodes. */
function largeCluster(): string {
  const members = Array.from({ length: MEMBERS }, (_, i) => `m${i}`);
  const objectives = Array.from({ length: OBJECTIVES }, (_, i) => {
    return `      o${i}: { labels: Objective ${i}, perspective: p${i % 4}, measures: [a, b] }`;
  });
  const strategies = members.map((id) =>
    [
      `  ${id}:`,
      '    rank: business',
      `    owner: ${id}`,
      '    parent: whole',
      `    labels: Strategy of ${id}`,
      '    objectives:',
      ...objectives,
    ].join('\n'),
  );
  return [
    'strata: 1',
    'id: large',
    'labels: Large',
    'perspectives: { p0: Finance, p1: Customers, p2: Processes, p3: Learning }',
    `actors: { ${members.map((id) => `${id}: Member ${id}`).join(', ')} }`,
    'measures:',
    '  a: { labels: A, targets: { "*": { goal: 10, redFlag: 5 } } }',
    '  b: { labels: B, targets: { "*": { goal: 10, redFlag: 5 } } }',
    'strategies:',
    '  whole: { rank: integrative, labels: The whole, objectives: { all: { labels: All, perspective: p0 } } }',
    ...strategies,
  ].join('\n');
}

beforeAll(async () => {
  test = await startTestApi();
  const parsed = parseClusterFile(largeCluster(), 'large.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  await test.api.runtime.strata.clusters.apply(operator('system:test'), parsed.file);
  const role = { cluster: 'large', role: 'auditor' } as const;
  const login = 'auditor';
  await executeCommand(test.api.runtime, { aggregate: 'account', login, command: { type: 'GrantRole', grant: role } });
  await test.api.runtime.reads.waitFor('history', await test.api.runtime.events.head(), 60_000);
  token = await test.token('auditor');
}, 400_000);
afterAll(() => test.close());

interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

describe('A scorecard of 12,000 nodes', () => {
  it('is read as a flat list in pages, each within the limits, from one evaluation', async () => {
    const query = `query ($after: String, $asOf: AsOf) { scorecard(cluster: "large", period: "2024-01", asOf: $asOf) { position
      nodes(first: 500, after: $after) { pageInfo { hasNextPage endCursor } nodes {
        id kind parentId strategy perspective objective measure label score rawScore status shown coverage state reason
        weight share actual { kind number yesNo text computed } target variance } } } }`;
    const nodes: Node[] = [];
    let after: string | null = null;
    let asOf: object | undefined;
    for (;;) {
      const { body } = await test.ask(query, { token, variables: { after, asOf } });
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      const { position, nodes: page } = body.data.scorecard;
      asOf ??= { position };
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor as string;
    }
    expect(nodes.length).toBeGreaterThanOrEqual(11_800);
    const seen = new Set<string>();
    for (const { id, parentId } of nodes) {
      if (parentId !== null && !seen.has(parentId)) throw new Error(`${id} comes before ${parentId}`);
      seen.add(id);
    }
    expect(seen.size).toBe(nodes.length);
  }, 300_000);
});
