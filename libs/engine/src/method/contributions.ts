import { innerParts, type Core } from '../formula/core.js';
import { interpret, type Walk } from '../formula/interpret.js';
import { excerpt } from '../formula/source-text.js';

/** A term of a weighted sum: coefficient × value = contribution. The contributions add up to the value of the sum. */
export interface Contribution {
  readonly text: string;
  /** Names of the inputs and formulas the term reads. */
  readonly reads: readonly string[];
  readonly coefficient: number;
  readonly value: number;
  readonly contribution: number;
}

/** The terms of a weighted sum or mean; undefined if the formula is not one or has no value. */
export function contributionsOf(core: Core, walk: Walk): readonly Contribution[] | undefined {
  const terms = decompose(core, 1, walk);
  return terms && terms.length > 1 ? terms : undefined;
}

type Terms = readonly Contribution[] | undefined;

function decompose(core: Core, factor: number, walk: Walk): Terms {
  switch (core.kind) {
    case 'sum':
      return gather(core.terms.map(({ sign, node }) => decompose(node, factor * sign, walk)));
    case 'product':
      return scaled(core, factor, walk);
    case 'aggregate':
      return aggregated(core, factor, walk);
    default:
      return leaf(core, factor, walk);
  }
}

function gather(parts: readonly Terms[]): Terms {
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** A product in which only one factor is not constant scales the terms of that factor. */
function scaled(core: Extract<Core, { kind: 'product' }>, factor: number, walk: Walk): Terms {
  const variable = core.factors.filter(({ node }) => node.kind !== 'constant');
  const [only] = variable;
  if (!only || variable.length > 1 || only.op === '/') return leaf(core, factor, walk);
  const scale = core.factors.reduce((product, { op, node }) => {
    if (node.kind !== 'constant') return product;
    return op === '*' ? product * node.value : product / node.value;
  }, factor);
  return Number.isFinite(scale) ? decompose(only.node, scale, walk) : undefined;
}

function aggregated(core: Extract<Core, { kind: 'aggregate' }>, factor: number, walk: Walk): Terms {
  const [values = [], weights = []] = core.groups;
  if (core.fn.name === 'wmean') return weighted(elements(values, walk), elements(weights, walk), factor);
  if (core.fn.name !== 'mean' && core.fn.name !== 'sum') return leaf(core, factor, walk);
  const items = elements(values, walk);
  if (!items) return undefined;
  const share = core.fn.name === 'mean' ? factor / items.length : factor;
  return items.map((item) => ({ ...item, coefficient: share, contribution: share * item.value }));
}

function weighted(items: Terms, weights: Terms, factor: number): Terms {
  if (!items || !weights) return undefined;
  const total = weights.reduce((sum, { value }) => sum + value, 0);
  return items.map((item, index) => {
    const share = (factor * (weights[index]?.value ?? 0)) / total;
    return { ...item, coefficient: share, contribution: share * item.value };
  });
}

/** The elements of the parts of a group: a list gives one term for each element, named x[0], x[1], … */
function elements(parts: readonly Core[], walk: Walk): Terms {
  return gather(parts.map((part) => (part.kind === 'list' ? elements(part.items, walk) : elementsOf(part, walk))));
}

function elementsOf(part: Core, walk: Walk): Terms {
  const outcome = interpret(part, walk);
  if (!Array.isArray(outcome)) return leaf(part, 1, walk);
  const text = excerpt(walk.text, part.at);
  const reads = readsOf(part);
  return (outcome as readonly number[]).map((value, index) => ({
    text: `${text}[${index}]`,
    reads,
    coefficient: 1,
    value,
    contribution: value,
  }));
}

function leaf(core: Core, coefficient: number, walk: Walk): Terms {
  const value = interpret(core, walk);
  if (typeof value !== 'number') return undefined;
  return [
    { text: excerpt(walk.text, core.at), reads: readsOf(core), coefficient, value, contribution: coefficient * value },
  ];
}

/** The names that a part reads, each once. */
function readsOf(core: Core): readonly string[] {
  const names = new Set<string>();
  const visit = (part: Core): void => {
    if (part.kind === 'slot') names.add(part.slot.name);
    for (const inner of innerParts(part)) visit(inner);
  };
  visit(core);
  return [...names];
}
