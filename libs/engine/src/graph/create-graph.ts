import { StrataError } from '@strata/domain';
import { errorValue, missingValue, sameValue, type ErrorValue, type Value } from '../formula/values.js';
import type { Changes, ComputedVertex, Graph, GraphOptions, Vertex } from './graph.js';
import { createOrderQueue } from './order-queue.js';
import { buildStructure, isComputed, type Structure } from './structure.js';
import type { Adjacency } from './topology.js';

type Held<T> = T | ErrorValue;
type Compute<T> = ComputedVertex<T>['compute'];

interface State<T> {
  readonly structure: Structure;
  readonly values: Held<T>[];
  /** By node; undefined for inputs and for vertices in a cycle, whose value is fixed. */
  readonly computes: readonly (Compute<T> | undefined)[];
  /** Arrays for arguments, one per number of arguments. */
  readonly scratch: Map<number, Held<T>[]>;
  readonly same: (left: Held<T>, right: Held<T>) => boolean;
}

/**
 * Builds a dependency graph and evaluates it. A cycle, a missing input and an unknown dependency are error values of the
 * vertices concerned and flow on. Building costs time linear in vertices and edges; a recomputation costs what depends
 * on the change (times the logarithm of its size), however large the graph.
 * @throws StrataError DUPLICATE_VERTEX if two vertices have the same id
 */
export function createGraph<T = Value>(vertices: readonly Vertex<T>[], options: GraphOptions<T> = {}): Graph<T> {
  const structure = buildStructure(vertices);
  const state: State<T> = {
    structure,
    values: initialValues(vertices, structure),
    computes: vertices.map((vertex, node) =>
      isComputed(vertex) && !structure.cycleErrors.has(node) ? vertex.compute : undefined,
    ),
    scratch: new Map(),
    same: options.same ?? sameValue,
  };
  const wave = createWave(state);
  const graph: Graph<T> = {
    size: vertices.length,
    has: (id) => (structure.numbers.get(id) ?? Infinity) < vertices.length,
    get: (id) => state.values[structure.numbers.get(id) ?? -1],
    set: (id, value) => {
      const node = inputNumber(id, vertices, structure);
      const next = value === undefined ? missingValue(id) : finite(value, id);
      if (state.same(state.values[node] as Held<T>, next)) return;
      state.values[node] = next;
      wave.noteInput(node);
    },
    recompute: (changedIds = []) => wave.run(changedIds.map((id) => vertexNumber(id, structure))),
    evaluateAll: () => wave.runAll(),
    cycles: structure.cycles,
    dependenciesOf: (id) => neighbours(id, structure, structure.dependencies),
    dependentsOf: (id) => neighbours(id, structure, structure.dependents),
  };
  wave.runAll();
  return graph;
}

function initialValues<T>(vertices: readonly Vertex<T>[], structure: Structure): Held<T>[] {
  const known = vertices.map((vertex, node) => {
    const cycle = structure.cycleErrors.get(node);
    if (cycle) return cycle;
    const given = isComputed(vertex) ? undefined : vertex.value;
    return given === undefined ? missingValue(vertex.id) : finite(given, vertex.id);
  });
  const unknown = structure.unknown.map((id) => errorValue('UNKNOWN_NAME', `${id} is not in the graph`, { name: id }));
  return [...known, ...unknown];
}

/** A number that is NaN or infinite never becomes a value. */
function finite<T>(value: Held<T>, id: string): Held<T> {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  return errorValue('NOT_FINITE', `the value of ${id} is not a finite number`, { name: id });
}

function vertexNumber(id: string, { numbers }: Structure): number {
  const node = numbers.get(id);
  if (node !== undefined) return node;
  throw new StrataError('UNKNOWN_VERTEX', `the graph has no vertex ${id}`, {
    remedy: 'name a vertex the graph was built with',
    details: { id },
  });
}

function inputNumber<T>(id: string, vertices: readonly Vertex<T>[], structure: Structure): number {
  const node = vertexNumber(id, structure);
  const vertex = vertices[node];
  if (vertex && !isComputed(vertex)) return node;
  throw new StrataError('NOT_AN_INPUT', `${id} is computed and cannot be set`, {
    remedy: 'set one of the inputs it depends on',
    details: { id },
  });
}

function neighbours(id: string, structure: Structure, { offsets, targets }: Adjacency): readonly string[] {
  const node = structure.numbers.get(id);
  if (node === undefined) return [];
  return Array.from(targets.subarray(offsets[node], offsets[node + 1]), (target) => structure.ids[target] as string);
}

interface Wave {
  readonly noteInput: (node: number) => void;
  readonly run: (nodes: readonly number[]) => Changes;
  readonly runAll: () => Changes;
}

/** The wave of recomputation: positions wait in a queue and are taken in the order of evaluation. */
function createWave<T>(state: State<T>): Wave {
  const { structure, values, computes, same } = state;
  const queue = createOrderQueue(structure.order.length);
  const touchedInputs = new Set<number>();

  const enqueueDependents = (node: number): void => {
    const { offsets, targets } = structure.dependents;
    const end = offsets[node + 1] as number;
    for (let edge = offsets[node] as number; edge < end; edge += 1) {
      queue.push(structure.positions[targets[edge] as number] as number);
    }
  };

  const run = (nodes: readonly number[]): Changes => {
    const changed: string[] = [];
    let evaluated = 0;
    for (const node of touchedInputs) {
      changed.push(structure.ids[node] as string);
      enqueueDependents(node);
    }
    touchedInputs.clear();
    for (const node of nodes) {
      if (computes[node]) queue.push(structure.positions[node] as number);
      else enqueueDependents(node);
    }
    for (let position = queue.pop(); position >= 0; position = queue.pop()) {
      const node = structure.order[position] as number;
      const compute = computes[node];
      if (!compute) continue;
      evaluated += 1;
      const next = evaluate(node, compute, state);
      if (same(values[node] as Held<T>, next)) continue;
      values[node] = next;
      changed.push(structure.ids[node] as string);
      enqueueDependents(node);
    }
    return { changed, evaluated };
  };

  return {
    noteInput: (node) => {
      touchedInputs.add(node);
    },
    run,
    runAll: () => run(Array.from(structure.order)),
  };
}

function evaluate<T>(node: number, compute: Compute<T>, state: State<T>): Held<T> {
  const { offsets, targets } = state.structure.dependencies;
  const start = offsets[node] as number;
  const count = (offsets[node + 1] as number) - start;
  let args = state.scratch.get(count);
  if (!args) {
    args = new Array<Held<T>>(count);
    state.scratch.set(count, args);
  }
  for (let index = 0; index < count; index += 1)
    args[index] = state.values[targets[start + index] as number] as Held<T>;
  return finite(compute(args), state.structure.ids[node] as string);
}
