import type { ComparisonOperator, Span } from './ast.js';
import type { DecisionTable } from './decision-table.js';
import type { AggregateFunction, NumericFunction } from './numeric-functions.js';
import type { Bank, ValueType } from './types.js';

/** The place of a name in a frame. `id` is unique over all banks and indexes the reasons. */
export interface Slot {
  readonly id: number;
  readonly name: string;
  readonly type: ValueType;
  readonly bank: Bank;
  readonly index: number;
}

/**
 * The checked form of a formula: every name is a slot, every part has a type, and functions of history and of segments
 * are expanded. Numbers, booleans (0, 1) and segments (their points) are all in the number bank.
 */
export type Core =
  | { readonly kind: 'constant'; readonly type: ValueType; readonly at: Span; readonly value: number }
  | { readonly kind: 'text'; readonly type: ValueType; readonly at: Span; readonly value: string }
  | { readonly kind: 'slot'; readonly type: ValueType; readonly at: Span; readonly slot: Slot }
  | { readonly kind: 'sum'; readonly type: ValueType; readonly at: Span; readonly terms: readonly CoreTerm[] }
  | { readonly kind: 'product'; readonly type: ValueType; readonly at: Span; readonly factors: readonly CoreFactor[] }
  | {
      readonly kind: 'power';
      readonly type: ValueType;
      readonly at: Span;
      readonly base: Core;
      readonly exponent: Core;
    }
  | CoreComparison
  | { readonly kind: 'and'; readonly type: ValueType; readonly at: Span; readonly operands: readonly Core[] }
  | { readonly kind: 'or'; readonly type: ValueType; readonly at: Span; readonly operands: readonly Core[] }
  | { readonly kind: 'not'; readonly type: ValueType; readonly at: Span; readonly operand: Core }
  | CoreIf
  | { readonly kind: 'coalesce'; readonly type: ValueType; readonly at: Span; readonly candidates: readonly Core[] }
  | CoreCall
  | CoreAggregate
  | { readonly kind: 'list'; readonly type: ValueType; readonly at: Span; readonly items: readonly Core[] }
  | { readonly kind: 'points'; readonly type: ValueType; readonly at: Span; readonly operand: Core }
  | {
      readonly kind: 'lookup';
      readonly type: ValueType;
      readonly at: Span;
      readonly table: DecisionTable;
      readonly keys: readonly Core[];
    }
  | { readonly kind: 'letter'; readonly type: ValueType; readonly at: Span; readonly operand: Core }
  | { readonly kind: 'join'; readonly type: ValueType; readonly at: Span; readonly parts: readonly Core[] }
  | { readonly kind: 'broken'; readonly type: 'any'; readonly at: Span };

export interface CoreTerm {
  readonly sign: 1 | -1;
  readonly node: Core;
}

export interface CoreFactor {
  readonly op: '*' | '/';
  readonly node: Core;
}

/** Both sides are of the number bank, or both are text. */
export interface CoreComparison {
  readonly kind: 'compare';
  readonly type: ValueType;
  readonly at: Span;
  readonly op: ComparisonOperator;
  readonly on: 'number' | 'text';
  readonly left: Core;
  readonly right: Core;
}

export interface CoreIf {
  readonly kind: 'if';
  readonly type: ValueType;
  readonly at: Span;
  readonly condition: Core;
  readonly whenTrue: Core;
  readonly whenFalse: Core;
}

/** A function of a fixed number of scalars. */
export interface CoreCall {
  readonly kind: 'call';
  readonly type: ValueType;
  readonly at: Span;
  readonly fn: NumericFunction;
  readonly args: readonly Core[];
}

/** A function of one or more lists; the scalars and lists of a group are concatenated. */
export interface CoreAggregate {
  readonly kind: 'aggregate';
  readonly type: ValueType;
  readonly at: Span;
  readonly fn: AggregateFunction;
  readonly groups: readonly (readonly Core[])[];
}

/** The checked form of one kind. */
export type CoreOf<K extends Core['kind']> = Extract<Core, { kind: K }>;

const PARTS: { readonly [K in Core['kind']]: (core: CoreOf<K>) => readonly Core[] } = {
  constant: () => [],
  text: () => [],
  slot: () => [],
  broken: () => [],
  sum: (core) => core.terms.map(({ node }) => node),
  product: (core) => core.factors.map(({ node }) => node),
  power: (core) => [core.base, core.exponent],
  compare: (core) => [core.left, core.right],
  and: (core) => core.operands,
  or: (core) => core.operands,
  not: (core) => [core.operand],
  if: (core) => [core.condition, core.whenTrue, core.whenFalse],
  coalesce: (core) => core.candidates,
  call: (core) => core.args,
  aggregate: (core) => core.groups.flat(),
  list: (core) => core.items,
  points: (core) => [core.operand],
  letter: (core) => [core.operand],
  lookup: (core) => core.keys,
  join: (core) => core.parts,
};

/** The direct parts of a checked formula, in the order of the text. */
export function innerParts(core: Core): readonly Core[] {
  return (PARTS[core.kind] as (core: Core) => readonly Core[])(core);
}
