import { CLUSTER, PERIOD, type DemoApi } from './demo-api.js';

/** A node of an explanation, as far as tests read it. */
export interface Shown {
  readonly id: string;
  readonly parentId: string | null;
  readonly thing: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly score: number | null;
  readonly contribution: number | null;
  readonly value: { readonly text: string } | null;
  readonly event: { readonly by: string; readonly position: string } | null;
  readonly hidden: boolean;
}

interface Page {
  readonly nodes: readonly Shown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

export interface Asked {
  readonly of: object;
  readonly depth?: number;
}

/** All nodes of an explanation, page by page. */
export async function explained(demo: DemoApi, as: string, { of, depth = 64 }: Asked): Promise<readonly Shown[]> {
  const query = `query ($of: ExplainedThing!, $depth: Int, $after: String) {
    explanation(cluster: "${CLUSTER}", period: "${PERIOD}", of: $of, depth: $depth) {
    nodes(first: 400, after: $after) { pageInfo { hasNextPage endCursor } nodes { id parentId depth thing kind subject score
      contribution share weight value { text number } formula assessors hidden event { id position knownAt recordedAt by } } } } }`;
  const found: Shown[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = (await demo.must(as, query, { of, depth, after })).explanation.nodes;
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
