import type { Syntax } from '@strata/engine';

/** An element of MathML with its children, or a text. */
export interface Mathematics {
  readonly tag: 'mrow' | 'mi' | 'mn' | 'mo' | 'mtext' | 'mfrac' | 'msup' | 'msub' | 'msqrt' | 'mtable' | 'mtr' | 'mtd';
  readonly children: readonly (Mathematics | string)[];
  /** Whether an operator keeps its size beside something high. */
  readonly isFlat?: boolean;
}

function make(tag: Mathematics['tag'], ...children: readonly (Mathematics | string)[]): Mathematics {
  return { tag, children };
}

const operator = (text: string): Mathematics => make('mo', text);
const row = (...children: readonly Mathematics[]): Mathematics => make('mrow', ...children);
/** Brackets, which are as high as a fraction in them, and otherwise as high as a line. */
function enclosed(open: string, of: Mathematics, close: string): Mathematics {
  const isFlat = !isHigh(of);
  return row({ ...operator(open), isFlat }, of, { ...operator(close), isFlat });
}

function isHigh({ tag, children }: Mathematics): boolean {
  return tag === 'mfrac' || tag === 'mtable' || children.some((child) => typeof child === 'object' && isHigh(child));
}

const COMPARISONS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=', '<>': '≠' } as const;

/** How tightly the parts of a formula bind; what binds less than its place asks for is put into brackets. */
const BINDS: Readonly<Record<Syntax['kind'], number>> = {
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  sum: 5,
  product: 6,
  power: 7,
  number: 8,
  text: 8,
  boolean: 8,
  name: 8,
  list: 8,
  call: 8,
};

/** A name as it is written in papers: figures at its end, and what follows a point, are set below the line. */
export function nameOf(name: string): Mathematics {
  const [, stem = name, figures = '', rest = ''] = /^(\p{L}+?)(\d*)((?:\.[\p{L}\p{N}_.]+)?)$/u.exec(name) ?? [];
  const below = `${figures}${rest}`;
  return below === '' ? make('mi', name) : make('msub', make('mi', stem), make('mtext', below.replace(/^\./, '')));
}

/** A formula as MathML. */
export function typeset(node: Syntax): Mathematics {
  return (SETTERS[node.kind] as (of: Syntax) => Mathematics)(node);
}

/** A part of a formula, in brackets if it binds less than `least`. */
function part(node: Syntax, least: number): Mathematics {
  return BINDS[node.kind] < least ? enclosed('(', typeset(node), ')') : typeset(node);
}

function joined(parts: readonly Mathematics[], between: string): Mathematics {
  return row(...parts.flatMap((one, at) => (at === 0 ? [one] : [operator(between), one])));
}

const SETTERS: { readonly [Kind in Syntax['kind']]: (node: Extract<Syntax, { readonly kind: Kind }>) => Mathematics } =
  {
    number: ({ value }) => make('mn', String(value)),
    text: ({ value }) => make('mtext', `“${value}”`),
    boolean: ({ value }) => make('mi', String(value)),
    name: ({ name }) => nameOf(name),
    list: ({ items }) => enclosed('[', joined(items.map(typeset), ', '), ']'),
    call: ({ name, args }) => callOf(name, args),
    sum: ({ terms }) =>
      row(
        ...terms.flatMap(({ sign, node }, at) => {
          const set = part(node, at === 0 && sign === 1 ? BINDS.sum : BINDS.product);
          if (at === 0) return sign === 1 ? [set] : [operator('−'), set];
          return [operator(sign === 1 ? '+' : '−'), set];
        }),
      ),
    product: ({ factors }) => productOf(factors),
    power: ({ base, exponent }) => make('msup', part(base, BINDS.number), typeset(exponent)),
    compare: ({ op, left, right }) => row(part(left, BINDS.sum), operator(COMPARISONS[op]), part(right, BINDS.sum)),
    and: ({ operands }) =>
      joined(
        operands.map((one) => part(one, BINDS.and)),
        '∧',
      ),
    or: ({ operands }) =>
      joined(
        operands.map((one) => part(one, BINDS.or)),
        '∨',
      ),
    not: ({ operand }) => row(operator('¬'), part(operand, BINDS.not)),
  };

type Factors = Extract<Syntax, { readonly kind: 'product' }>['factors'];

/** What is divided by is a denominator of all factors before it. */
function productOf(factors: Factors): Mathematics {
  let set: Mathematics | undefined;
  for (const [at, { op, node }] of factors.entries()) {
    if (set === undefined) set = op === '/' ? make('mfrac', make('mn', '1'), typeset(node)) : part(node, BINDS.product);
    // The line of a fraction is bracket enough.
    else if (op === '/')
      set = make('mfrac', at === 1 && factors[0]!.op === '*' ? typeset(factors[0]!.node) : set, typeset(node));
    else set = row(set, operator('·'), part(node, BINDS.product));
  }
  return set ?? make('mn', '1');
}

/** Functions as they are written in papers, where there is such a form: by name and the number of arguments. */
const FORMS: Readonly<Record<string, (args: readonly Syntax[]) => Mathematics>> = {
  'sqrt 1': ([of]) => make('msqrt', typeset(of!)),
  'abs 1': ([of]) => enclosed('|', typeset(of!), '|'),
  'sum 1': ([of]) => row(operator('∑'), part(of!, BINDS.product)),
  'if 3': (args) => casesOf(args),
};

function callOf(name: string, args: readonly Syntax[]): Mathematics {
  const form = FORMS[`${name} ${args.length}`];
  return form?.(args) ?? row(make('mi', name), enclosed('(', joined(args.map(typeset), ', '), ')'));
}

/** Nested conditions as the cases of one brace. */
function casesOf(args: readonly Syntax[]): Mathematics {
  const lines: Mathematics[] = [];
  let rest: readonly Syntax[] = args;
  for (;;) {
    const [condition, then, otherwise] = rest;
    if (condition === undefined || then === undefined || otherwise === undefined) break;
    lines.push(make('mtr', make('mtd', typeset(then)), make('mtd', typeset(condition))));
    if (otherwise.kind !== 'call' || otherwise.name !== 'if') {
      lines.push(make('mtr', make('mtd', typeset(otherwise)), make('mtd')));
      break;
    }
    rest = otherwise.args;
  }
  return row(operator('{'), make('mtable', ...lines));
}
