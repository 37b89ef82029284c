import type { MeasureState } from '../measure/measure.js';
import { pathBetween } from '../strategy/chains.js';
import type { Id } from '../words.js';
import { sourcesWithin } from './input-fit.js';
import type { MethodOutline } from './method.context.js';
import type { InputSource, MethodBinding, MethodState } from './method.js';

/** What a cluster's methods and measures are, for following who reads whom. */
interface Ground {
  readonly measures: ReadonlyMap<Id, MeasureState>;
  readonly methods: ReadonlyMap<Id, MethodState>;
  /** The definition that the new binding is made for, and those of the other methods. */
  readonly definition?: MethodOutline;
  readonly outlines?: ReadonlyMap<Id, MethodOutline>;
}

/** A method or a measure, told apart by a word before its id. */
type Node = string;

/**
 * The circle that a binding would close, each method and measure on it named in order, the method itself first and
 * last; undefined if it closes none. A look at an earlier period counts too: so the methods of a cluster always have
 * an order in which they can be evaluated, whatever the period.
 */
export function circleOf(methodId: Id, binding: MethodBinding, ground: Ground): readonly Node[] | undefined {
  const start = methodNode(methodId);
  const bindings = [...bindingsOf(ground.methods, methodId), [methodId, binding] as const];
  const outlineOf = (id: Id) => (id === methodId ? ground.definition : ground.outlines?.get(id));
  const reads = new Map(bindings.map(([id, held]) => [methodNode(id), readBy(held, outlineOf(id))]));
  const makers = makersOf(bindings);
  const successors = (node: Node) => [
    ...(reads.get(node) ?? []),
    ...(makers.get(node) ?? []),
    ...weighers(node, ground.measures),
  ];
  for (const next of successors(start)) {
    const back = pathBetween(next, start, successors);
    if (back !== undefined) return [start, ...back];
  }
  return undefined;
}

/** The other methods that read outputs of a method, with their bindings. */
export function readersOf(methodId: Id, { methods, outlines }: Ground): readonly (readonly [Id, MethodBinding])[] {
  const read = methodNode(methodId);
  return bindingsOf(methods, methodId).filter(([id, binding]) => readBy(binding, outlines?.get(id)).includes(read));
}

/** Bindings of the methods in use, without one of them. */
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

function wiredTo(name: string, outline: MethodOutline | undefined): readonly Node[] {
  return (outline?.inputs.find((input) => input.name === name)?.wired ?? []).map(methodNode);
}

function nodeOf(source: InputSource): readonly Node[] {
  if (source.kind === 'measure') return [measureNode(source.measure)];
  return source.kind === 'method' ? [methodNode(source.method)] : [];
}

/** By measure, the method whose output it is. */
function makersOf(bindings: readonly (readonly [Id, MethodBinding])[]): ReadonlyMap<Node, readonly Node[]> {
  return new Map(
    bindings.flatMap(([id, { outputs }]) =>
      Object.values(outputs).map((measure) => [measureNode(measure), [methodNode(id)]] as const),
    ),
  );
}

/** The measure that weighs a measure over the members: its values are read with it. */
function weighers(node: Node, measures: ReadonlyMap<Id, MeasureState>): readonly Node[] {
  const weigher = node.startsWith(MEASURE)
    ? measures.get(node.slice(MEASURE.length))?.aggregation.weightMeasure
    : undefined;
  return weigher === undefined ? [] : [measureNode(weigher)];
}

const MEASURE = 'measure ';

function measureNode(id: Id): Node {
  return `${MEASURE}${id}`;
}

function methodNode(id: Id): Node {
  return `method ${id}`;
}
