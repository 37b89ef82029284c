/** A span of the formula's text, as offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '<>';

/** The syntax tree as parsed: names are not resolved and nothing has a type yet. */
export type Syntax =
  | { readonly kind: 'number'; readonly value: number; readonly at: Span }
  | { readonly kind: 'text'; readonly value: string; readonly at: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: Span }
  | { readonly kind: 'name'; readonly name: string; readonly at: Span }
  | { readonly kind: 'list'; readonly items: readonly Syntax[]; readonly at: Span }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Syntax[]; readonly at: Span }
  | { readonly kind: 'sum'; readonly terms: readonly SyntaxTerm[]; readonly at: Span }
  | { readonly kind: 'product'; readonly factors: readonly SyntaxFactor[]; readonly at: Span }
  | { readonly kind: 'power'; readonly base: Syntax; readonly exponent: Syntax; readonly at: Span }
  | {
      readonly kind: 'compare';
      readonly op: ComparisonOperator;
      readonly left: Syntax;
      readonly right: Syntax;
      readonly at: Span;
    }
  | { readonly kind: 'and'; readonly operands: readonly Syntax[]; readonly at: Span }
  | { readonly kind: 'or'; readonly operands: readonly Syntax[]; readonly at: Span }
  | { readonly kind: 'not'; readonly operand: Syntax; readonly at: Span };

export type CallSyntax = Extract<Syntax, { kind: 'call' }>;

export interface SyntaxTerm {
  readonly sign: 1 | -1;
  readonly node: Syntax;
}

export interface SyntaxFactor {
  readonly op: '*' | '/';
  readonly node: Syntax;
}

const PARTS: { readonly [K in Syntax['kind']]: (node: Extract<Syntax, { kind: K }>) => readonly Syntax[] } = {
  number: () => [],
  text: () => [],
  boolean: () => [],
  name: () => [],
  list: (node) => node.items,
  call: (node) => node.args,
  sum: (node) => node.terms.map((term) => term.node),
  product: (node) => node.factors.map((factor) => factor.node),
  power: (node) => [node.base, node.exponent],
  compare: (node) => [node.left, node.right],
  and: (node) => node.operands,
  or: (node) => node.operands,
  not: (node) => [node.operand],
};

/** The direct parts of a syntax node, in the order of the text. */
export function partsOf(node: Syntax): readonly Syntax[] {
  return (PARTS[node.kind] as (node: Syntax) => readonly Syntax[])(node);
}
