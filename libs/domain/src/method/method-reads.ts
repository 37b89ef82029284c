import type { MeasureState } from '../measure/measure.js';
import { pathBetween } from '../strategy/chains.js';
import type { Id } from '../words.js';
import { sourcesWithin } from './input-fit.js';
import type { MethodOutline } from './method.context.js';
import type { InputSource, MethodBinding, MethodState } from './method.js';

/** The methods and measures of a cluster, whose dependencies form a graph. */
interface MethodGraph {
  readonly measures: ReadonlyMap<Id, MeasureState>;
  readonly methods: ReadonlyMap<Id, MethodState>;
  /** The definition that the new binding is for, and those of the other methods. */
  readonly definition?: MethodOutline | undefined;
  readonly outlines?: ReadonlyMap<Id, MethodOutline>;
}

/** A method or a measure: its id after the prefix "method " or "measure ". */
type Node = string;

/**
 * The cycle that a binding would create, as the methods and measures on it in order, starting and ending with the
 * method itself; undefined if there is none. Reading an earlier period counts too, so that the methods of a cluster
 * always have an evaluation order, whatever the period.
 */
export function findCycle(methodId: Id, binding: MethodBinding, graph: MethodGraph): readonly Node[] | undefined {
  const start = methodNode(methodId);
  const bindings = [...bindingsOf(graph.methods, methodId), [methodId, binding] as const];
  const outlineOf = (id: Id) => (id === methodId ? graph.definition : graph.outlines?.get(id));
  const reads = new Map(
    bindings.map(([id, bound]) => [
      methodNode(id),
      [...readBy(bound, outlineOf(id)), ...ofMembers(bound, outlineOf(id))],
    ]),
  );
  const producers = producersOf(bindings);
  const successors = (node: Node) => [
    ...(reads.get(node) ?? []),
    ...(producers.get(node) ?? []),
    ...weightMeasure(node, graph.measures),
  ];
  for (const next of successors(start)) {
    const back = pathBetween(next, start, successors);
    if (back !== undefined) return [start, ...back];
  }
  return undefined;
}

/** The other methods that read outputs of a method for the same subject, with their bindings. */
export function readersOf(methodId: Id, { methods, outlines }: MethodGraph): readonly (readonly [Id, MethodBinding])[] {
  const read = methodNode(methodId);
  return bindingsOf(methods, methodId).filter(([id, binding]) => readBy(binding, outlines?.get(id)).includes(read));
}

/** The bindings of the methods in use, except one. */
export function bindingsOf(
  methods: ReadonlyMap<Id, MethodState>,
  except: Id,
): readonly (readonly [Id, MethodBinding])[] {
  return [...methods].flatMap(([id, { binding, withdrawn }]) =>
    id === except || withdrawn || binding === undefined ? [] : [[id, binding] as const],
  );
}

function readBy({ inputs }: MethodBinding, outline: MethodOutline | undefined): readonly Node[] {
  return Object.entries(inputs).flatMap(([name, source]) =>
    source.kind === 'default' ? wiredTo(name, outline) : sourcesWithin(source).flatMap(nodeOf),
  );
}

/** The methods that default wirings read for every member. */
function ofMembers({ inputs }: MethodBinding, outline: MethodOutline | undefined): readonly Node[] {
  return (outline?.inputs ?? [])
    .filter(({ name }) => inputs[name]?.kind === 'default')
    .flatMap(({ wiredToMembers = [] }) => wiredToMembers.map(methodNode));
}

function wiredTo(name: string, outline: MethodOutline | undefined): readonly Node[] {
  return (outline?.inputs.find((input) => input.name === name)?.wired ?? []).map(methodNode);
}

function nodeOf(source: InputSource): readonly Node[] {
  if (source.kind === 'measure') return [measureNode(source.measure)];
  return source.kind === 'method' ? [methodNode(source.method)] : [];
}

/** The method that computes each measure. */
function producersOf(bindings: readonly (readonly [Id, MethodBinding])[]): ReadonlyMap<Node, readonly Node[]> {
  return new Map(
    bindings.flatMap(([id, { outputs }]) =>
      Object.values(outputs).map((measure) => [measureNode(measure), [methodNode(id)]] as const),
    ),
  );
}

/** The weight measure of a measure, whose values are read together with it. */
function weightMeasure(node: Node, measures: ReadonlyMap<Id, MeasureState>): readonly Node[] {
  const weight = node.startsWith(MEASURE)
    ? measures.get(node.slice(MEASURE.length))?.aggregation.weightMeasure
    : undefined;
  return weight === undefined ? [] : [measureNode(weight)];
}

const MEASURE = 'measure ';

function measureNode(id: Id): Node {
  return `${MEASURE}${id}`;
}

function methodNode(id: Id): Node {
  return `method ${id}`;
}
