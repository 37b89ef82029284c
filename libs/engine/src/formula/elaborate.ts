import type { Syntax } from './ast.js';
import { elaborateCall } from './calls.js';
import type { Core } from './core.js';
import { coerce, type Elaborator } from './elaborator.js';
import { problemAt, type FormulaProblem } from './problem.js';
import type { Scope } from './scope.js';
import { suggestion } from './suggestion.js';
import { bankOf, commonType, isListType, listOf, type ElementType, type ValueType } from './types.js';
import { segmentPoints } from './values.js';

/** Problems reported per formula; more would not help and could be made expensive. */
const MAX_PROBLEMS = 20;

export interface Elaborated {
  readonly core: Core;
  readonly problems: readonly FormulaProblem[];
}

/** Looks up every name, checks every type and returns the checked form with all problems found. */
export function elaborate(text: string, syntax: Syntax, scope: Scope): Elaborated {
  const problems: FormulaProblem[] = [];
  const elaborator: Elaborator = {
    scope,
    expression: (part) => expression(part, elaborator),
    as: (part, wanted, role) => coerce(expression(part, elaborator), wanted, role, elaborator),
    report: (at, problem) => {
      if (problems.length < MAX_PROBLEMS) problems.push(problemAt(text, at, problem));
      return { kind: 'broken', type: 'any', at };
    },
  };
  return { core: elaborator.expression(syntax), problems };
}

function expression(syntax: Syntax, elaborator: Elaborator): Core {
  switch (syntax.kind) {
    case 'number':
      return number(syntax, elaborator);
    case 'text':
      return literal(syntax);
    case 'boolean':
      return { kind: 'constant', type: 'boolean', at: syntax.at, value: Number(syntax.value) };
    case 'name':
      return name(syntax, elaborator);
    case 'list':
      return list(syntax, elaborator);
    case 'call':
      return elaborateCall(syntax, elaborator);
    default:
      return operation(syntax, elaborator);
  }
}

type Operation = Exclude<Syntax, { kind: 'number' | 'text' | 'boolean' | 'name' | 'list' | 'call' }>;

function operation(syntax: Operation, elaborator: Elaborator): Core {
  const { at } = syntax;
  const asNumber = (part: Syntax): Core => elaborator.as(part, 'number', 'Each operand of an arithmetic operator');
  const asBoolean = (part: Syntax): Core => elaborator.as(part, 'boolean', `Each operand of ${syntax.kind}`);
  switch (syntax.kind) {
    case 'sum':
      return sum(syntax, asNumber);
    case 'product': {
      const factors = syntax.factors.map((factor) => ({ op: factor.op, node: asNumber(factor.node) }));
      return { kind: 'product', type: 'number', at, factors };
    }
    case 'power':
      return { kind: 'power', type: 'number', at, base: asNumber(syntax.base), exponent: asNumber(syntax.exponent) };
    case 'compare':
      return comparison(syntax, elaborator);
    case 'and':
    case 'or':
      return { kind: syntax.kind, type: 'boolean', at, operands: syntax.operands.map(asBoolean) };
    case 'not':
      return { kind: 'not', type: 'boolean', at, operand: asBoolean(syntax.operand) };
  }
}

/** A signed number becomes a constant, so that −13·x is recognised as a coefficient times a name. */
function sum(syntax: Extract<Syntax, { kind: 'sum' }>, asNumber: (part: Syntax) => Core): Core {
  const terms = syntax.terms.map((term) => ({ sign: term.sign, node: asNumber(term.node) }));
  const [only] = terms;
  if (only?.node.kind === 'constant' && terms.length === 1) {
    return { ...only.node, at: syntax.at, value: only.sign * only.node.value };
  }
  return { kind: 'sum', type: 'number', at: syntax.at, terms };
}

function number(syntax: Extract<Syntax, { kind: 'number' }>, elaborator: Elaborator): Core {
  if (Number.isFinite(syntax.value)) return { kind: 'constant', type: 'number', at: syntax.at, value: syntax.value };
  return elaborator.report(syntax.at, {
    code: 'NUMBER_TOO_LARGE',
    message: `The number is too large. The largest is ${Number.MAX_VALUE}.`,
  });
}

function literal(syntax: Extract<Syntax, { kind: 'text' }>): Core {
  const points = segmentPoints(syntax.value);
  return points === undefined
    ? { kind: 'text', type: 'text', at: syntax.at, value: syntax.value }
    : { kind: 'constant', type: 'segment', at: syntax.at, value: points };
}

function name(syntax: Extract<Syntax, { kind: 'name' }>, elaborator: Elaborator): Core {
  const slot = elaborator.scope.slot(syntax.name);
  if (slot) return { kind: 'slot', type: slot.type, at: syntax.at, slot };
  const remedy = suggestion(syntax.name, elaborator.scope.names()) ?? 'Declare it or correct the name.';
  const message = `There is no input or formula named ${syntax.name}. ${remedy}`;
  return elaborator.report(syntax.at, { code: 'UNKNOWN_NAME', message, found: syntax.name });
}

function list(syntax: Extract<Syntax, { kind: 'list' }>, elaborator: Elaborator): Core {
  const items = syntax.items.map((item) => elaborator.expression(item));
  const element = items.find((item) => item.type !== 'any')?.type ?? 'number';
  if (element === 'text' || isListType(element)) {
    const message = `The elements of a list must be numbers, booleans or segments, not ${element}s.`;
    return elaborator.report(syntax.at, { code: 'WRONG_TYPE', message, found: element });
  }
  const checked = items.map((item) => coerce(item, element, 'Each element of the list', elaborator));
  return { kind: 'list', type: listOf(element as ElementType), at: syntax.at, items: checked };
}

function notComparable(left: ValueType, right: ValueType): string {
  if (isListType(left) || isListType(right)) return 'Lists cannot be compared.';
  return `A ${left} cannot be compared with a ${right}. Compare values of the same type.`;
}

function comparison(syntax: Extract<Syntax, { kind: 'compare' }>, elaborator: Elaborator): Core {
  const { at, op } = syntax;
  const left = elaborator.expression(syntax.left);
  const right = elaborator.expression(syntax.right);
  const type = commonType(left.type, right.type);
  if (type === undefined || isListType(type)) {
    const message = notComparable(left.type, right.type);
    return elaborator.report(at, { code: 'WRONG_TYPE', message, found: right.type, expected: [left.type] });
  }
  if (op !== '=' && op !== '<>' && (type === 'text' || type === 'boolean')) {
    const message = `A ${type} can only be compared with = and <>.`;
    return elaborator.report(at, { code: 'WRONG_TYPE', message, found: type, expected: ['number', 'segment'] });
  }
  const [one, other] = [left, right].map((side) => coerce(side, type, 'Each side of the comparison', elaborator));
  const on = bankOf(type) === 'text' ? 'text' : 'number';
  return { kind: 'compare', type: 'boolean', at, op, on, left: one as Core, right: other as Core };
}
