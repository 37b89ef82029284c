import { StrataError } from '@strata/domain';
import { errorValue, type ErrorValue } from '../formula/values.js';
import type { ComputedVertex, Vertex } from './graph.js';
import { packAdjacency, reverseAdjacency, topologyOf, wayRound, type Adjacency } from './topology.js';

/** The parts of a graph that do not change: numbering, edges both ways, order of evaluation, cycles. */
export interface Structure {
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly dependencies: Adjacency;
  readonly dependents: Adjacency;
  /** Node by position in the order of evaluation, and the inverse. */
  readonly order: Int32Array;
  readonly positions: Int32Array;
  readonly cycles: readonly (readonly string[])[];
  /** The error of every node that stands in a cycle. */
  readonly cycleErrors: ReadonlyMap<number, ErrorValue>;
  /** Ids that are named as dependencies and are not in the graph, numbered after the vertices. */
  readonly unknown: readonly string[];
}

export function isComputed<T>(vertex: Vertex<T>): vertex is ComputedVertex<T> {
  return 'compute' in vertex;
}

/** Numbers the vertices and packs their edges. A dependency that is not in the graph becomes a node of its own. */
export function buildStructure<T>(vertices: readonly Vertex<T>[]): Structure {
  const numbers = numberVertices(vertices);
  const unknown: string[] = [];
  const lists = vertices.map((vertex) => (isComputed(vertex) ? vertex.dependsOn : []).map(numberOf));
  function numberOf(id: string): number {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const added = vertices.length + unknown.length;
    numbers.set(id, added);
    unknown.push(id);
    return added;
  }
  const dependencies = packAdjacency([...lists, ...unknown.map(() => [])]);
  const ids = [...vertices.map(({ id }) => id), ...unknown];
  const { order, cycles } = topologyOf(dependencies);
  const positions = new Int32Array(order.length);
  order.forEach((node, position) => (positions[node] = position));
  const named = cycles.map((members) => ({
    members,
    way: wayRound(members, dependencies).map((node) => ids[node] as string),
  }));
  return {
    ids,
    numbers,
    dependencies,
    dependents: reverseAdjacency(dependencies),
    order,
    positions,
    cycles: named.map(({ way }) => way),
    cycleErrors: cycleErrors(named),
    unknown,
  };
}

function numberVertices<T>(vertices: readonly Vertex<T>[]): Map<string, number> {
  const numbers = new Map<string, number>();
  vertices.forEach(({ id }, index) => {
    if (numbers.has(id)) {
      throw new StrataError('DUPLICATE_VERTEX', `two vertices of the graph have the id ${id}`, {
        remedy: 'give every vertex an id of its own',
        details: { id },
      });
    }
    numbers.set(id, index);
  });
  return numbers;
}

function cycleErrors(
  cycles: readonly { readonly members: readonly number[]; readonly way: readonly string[] }[],
): ReadonlyMap<number, ErrorValue> {
  const errors = new Map<number, ErrorValue>();
  for (const { members, way } of cycles) {
    const error = errorValue('CYCLE', `depends on itself: ${way.join(' → ')}`, { name: way[0] ?? '' });
    for (const member of members) errors.set(member, error);
  }
  return errors;
}
