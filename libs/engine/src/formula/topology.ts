/** The edges of a graph, packed: the dependencies of node i are `targets[offsets[i]] … targets[offsets[i + 1] − 1]`. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

export interface Topology {
  /** Every node, dependencies before dependents; the nodes of a cycle are adjacent. */
  readonly order: Int32Array;
  /** Every cycle as the nodes of its component. */
  readonly cycles: readonly (readonly number[])[];
}

/** Packs one list of neighbours per node. */
export function packAdjacency(lists: readonly (readonly number[])[]): Adjacency {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, node) => (offsets[node + 1] = (offsets[node] as number) + list.length));
  const targets = new Int32Array(offsets[lists.length] as number);
  lists.forEach((list, node) => targets.set(list, offsets[node]));
  return { offsets, targets };
}

/** State of Tarjan's search for strongly connected components, iterative so that depth does not use the call stack. */
interface Search {
  readonly graph: Adjacency;
  readonly visit: Int32Array;
  readonly low: Int32Array;
  readonly nextEdge: Int32Array;
  readonly open: Uint8Array;
  readonly stack: number[];
  readonly path: number[];
  readonly order: Int32Array;
  readonly cycles: (readonly number[])[];
  visited: number;
  placed: number;
}

/** Orders the nodes so that dependencies come first, and finds every cycle, in time linear in nodes and edges. */
export function topologyOf(graph: Adjacency): Topology {
  const size = graph.offsets.length - 1;
  const search: Search = {
    graph,
    visit: new Int32Array(size),
    low: new Int32Array(size),
    nextEdge: graph.offsets.slice(0, size),
    open: new Uint8Array(size),
    stack: [],
    path: [],
    order: new Int32Array(size),
    cycles: [],
    visited: 0,
    placed: 0,
  };
  for (let root = 0; root < size; root += 1) if (search.visit[root] === 0) explore(root, search);
  return { order: search.order, cycles: search.cycles };
}

function explore(root: number, search: Search): void {
  enter(root, search);
  while (search.path.length > 0) {
    const node = search.path[search.path.length - 1] as number;
    const edge = search.nextEdge[node] as number;
    if (edge < (search.graph.offsets[node + 1] as number)) {
      search.nextEdge[node] = edge + 1;
      follow(node, search.graph.targets[edge] as number, search);
    } else {
      leave(node, search);
    }
  }
}

function enter(node: number, search: Search): void {
  search.visited += 1;
  search.visit[node] = search.visited;
  search.low[node] = search.visited;
  search.open[node] = 1;
  search.stack.push(node);
  search.path.push(node);
}

function follow(node: number, target: number, search: Search): void {
  if (search.visit[target] === 0) enter(target, search);
  else if (search.open[target] === 1)
    search.low[node] = Math.min(search.low[node] as number, search.visit[target] as number);
}

function leave(node: number, search: Search): void {
  search.path.pop();
  const parent = search.path[search.path.length - 1];
  if (parent !== undefined) search.low[parent] = Math.min(search.low[parent] as number, search.low[node] as number);
  if (search.low[node] === search.visit[node]) closeComponent(node, search);
}

function closeComponent(node: number, search: Search): void {
  const members = popUntil(node, search.stack);
  for (const member of members) {
    search.open[member] = 0;
    search.order[search.placed] = member;
    search.placed += 1;
  }
  if (members.length > 1 || dependsOnItself(node, search.graph)) search.cycles.push(members);
}

function dependsOnItself(node: number, { offsets, targets }: Adjacency): boolean {
  for (let edge = offsets[node] as number; edge < (offsets[node + 1] as number); edge += 1) {
    if (targets[edge] === node) return true;
  }
  return false;
}

/** A shortest cycle through the lowest node of a cycle's component: [A, B, A] if A depends on B and B on A. */
export function cyclePath(members: readonly number[], { offsets, targets }: Adjacency): readonly number[] {
  const inside = new Set(members);
  const start = members.reduce((lowest, member) => Math.min(lowest, member));
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (let edge = offsets[node] as number; edge < (offsets[node + 1] as number); edge += 1) {
      const target = targets[edge] as number;
      if (target === start) return pathBack(node, start, cameFrom);
      if (!inside.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return [start];
}

function pathBack(last: number, start: number, cameFrom: ReadonlyMap<number, number>): readonly number[] {
  const path = [start];
  for (let node = last; node !== start; node = cameFrom.get(node) as number) path.push(node);
  path.push(start);
  return path.reverse();
}

function popUntil(node: number, stack: number[]): readonly number[] {
  const members: number[] = [];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    members.push(top);
    if (top === node) break;
  }
  return members.reverse();
}
