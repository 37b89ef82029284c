import type { ScoreRowFragment, Status, StrategyRowFragment } from '../generated/operations.js';

/** What orders a strategy in the cascade. */
type Placed = Pick<StrategyRowFragment, 'id' | 'parent'>;
/** What assigns a score to a strategy. */
type OfStrategy = Pick<ScoreRowFragment, 'kind' | 'strategy'>;

/** A strategy in the cascade, with its score. */
export interface CascadeRow<Strategy extends Placed = StrategyRowFragment, Node extends OfStrategy = ScoreRowFragment> {
  readonly strategy: Strategy;
  readonly depth: number;
  readonly node: Node | undefined;
}

/** Strategies in the order of the cascade, each before those below it. */
export function cascadeOf<Strategy extends Placed, Node extends OfStrategy>(
  strategies: readonly Strategy[],
  nodes: readonly Node[],
): readonly CascadeRow<Strategy, Node>[] {
  const scores = new Map(nodes.filter(({ kind }) => kind === 'STRATEGY').map((node) => [node.strategy, node]));
  const known = new Set(strategies.map(({ id }) => id));
  const above = ({ parent }: Placed) => (parent && known.has(parent.id) ? parent.id : '');
  const below = new Map<string, Strategy[]>();
  for (const strategy of strategies) below.set(above(strategy), [...(below.get(above(strategy)) ?? []), strategy]);
  const rows: CascadeRow<Strategy, Node>[] = [];
  const visit = (id: string, depth: number): void => {
    for (const strategy of below.get(id) ?? []) {
      rows.push({ strategy, depth, node: scores.get(strategy.id) });
      visit(strategy.id, depth + 1);
    }
  };
  visit('', 0);
  return rows;
}

/** A row of a scorecard. */
export interface TreeRow {
  readonly node: ScoreRowFragment;
  readonly depth: number;
}

/** The nodes of one strategy in their order, with their depth below it. */
export function rowsOf(nodes: readonly ScoreRowFragment[], strategy: string): readonly TreeRow[] {
  const depths = new Map<string, number>();
  const rows: TreeRow[] = [];
  for (const node of nodes) {
    if (node.strategy !== strategy) continue;
    const above = node.kind === 'STRATEGY' || node.parentId === null ? undefined : depths.get(node.parentId);
    const depth = above === undefined ? 0 : above + 1;
    depths.set(node.id, depth);
    rows.push({ node, depth });
  }
  return rows;
}

/** How many of the nodes have each status; statuses without nodes are left out. */
export function countStatuses(nodes: readonly { readonly status: Status }[]): readonly (readonly [Status, number])[] {
  const order: readonly Status[] = ['RED', 'AMBER', 'GREEN', 'BLUE', 'GREY'];
  return order.flatMap((status) => {
    const count = nodes.filter((node) => node.status === status).length;
    return count === 0 ? [] : [[status, count] as const];
  });
}

/** The rows with a status, with the rows above them. */
export function filterRows(rows: readonly TreeRow[], status: Status | undefined): readonly TreeRow[] {
  if (status === undefined) return rows;
  const kept = new Set<string>();
  const byId = new Map(rows.map((row) => [row.node.id, row]));
  for (const { node } of rows) {
    if (node.status !== status || node.kind === 'STRATEGY' || node.kind === 'PERSPECTIVE') continue;
    for (let at: TreeRow | undefined = byId.get(node.id); at; at = byId.get(at.node.parentId ?? '')) {
      if (kept.has(at.node.id)) break;
      kept.add(at.node.id);
    }
  }
  return rows.filter(({ node }) => kept.has(node.id));
}
