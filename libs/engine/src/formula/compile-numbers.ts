import { isMissing, type NumberCode } from './code.js';
import type { Core, CoreComparison, CoreTerm } from './core.js';
import { compileAggregate, compileText, keyReaders } from './compile-lists.js';
import { lookUp, type KeyValue } from './decision-table.js';
import { holds } from './interpret.js';
import { compareNumbers } from './values.js';

/** True if the value is neither NaN nor infinite; cheaper than Number.isFinite on the hot path. */
function isValue(value: number): boolean {
  return value - value === 0;
}

/** Compiles a part of the number bank to a closure; a part of another bank never has a number. */
export function compileNumber(core: Core): NumberCode {
  switch (core.kind) {
    case 'constant': {
      const { value } = core;
      return () => value;
    }
    case 'slot': {
      const { index } = core.slot;
      return (frame) => frame.numbers[index] as number;
    }
    case 'sum':
      return compileSum(core.terms);
    case 'product':
      return compileProduct(core);
    case 'power':
      return compilePower(core);
    case 'points':
      return compileNumber(core.operand);
    case 'aggregate':
      return compileAggregate(core, compileNumber);
    case 'call':
      return compileCall(core);
    default:
      return compileChoice(core);
  }
}

function compileChoice(core: Core): NumberCode {
  switch (core.kind) {
    case 'compare':
      return core.on === 'text' ? compareTexts(core) : compareValues(core);
    case 'and':
    case 'or':
      return compileLogic(core);
    case 'not': {
      const operand = compileNumber(core.operand);
      return (frame) => 1 - operand(frame);
    }
    case 'if':
      return compileIf(core);
    case 'coalesce':
      return compileCoalesce(core);
    case 'lookup':
      return compileLookup(core);
    default:
      return () => NaN;
  }
}

function compileSum(terms: readonly CoreTerm[]): NumberCode {
  const [first, second, third] = terms.map(compileTerm);
  if (first && terms.length === 1) return first;
  if (first && second && terms.length === 2) return (frame) => first(frame) + second(frame);
  if (first && second && third && terms.length === 3) return (frame) => first(frame) + second(frame) + third(frame);
  const codes = terms.map(compileTerm);
  return (frame) => {
    let result = 0;
    for (let index = 0; index < codes.length; index += 1) result += (codes[index] as NumberCode)(frame);
    return result;
  };
}

function compileTerm({ sign, node }: CoreTerm): NumberCode {
  const code = compileNumber(node);
  return sign === 1 ? code : (frame) => -code(frame);
}

function compileProduct(core: Extract<Core, { kind: 'product' }>): NumberCode {
  return core.factors
    .map(({ op, node }) => ({ op, code: compileNumber(node), node }))
    .reduce<NumberCode | undefined>((left, { op, code, node }) => {
      if (!left) return code;
      if (op === '*') return times(left, code, node);
      return (frame) => {
        const numerator = left(frame);
        const denominator = code(frame);
        return denominator !== 0 && isValue(denominator) ? numerator / denominator : NaN;
      };
    }, undefined) as NumberCode;
}

function times(left: NumberCode, right: NumberCode, node: Core): NumberCode {
  if (node.kind !== 'slot') return (frame) => left(frame) * right(frame);
  const { index } = node.slot;
  return (frame) => left(frame) * (frame.numbers[index] as number);
}

function compilePower(core: Extract<Core, { kind: 'power' }>): NumberCode {
  const base = compileNumber(core.base);
  const exponent = compileNumber(core.exponent);
  return (frame) => {
    const [low, high] = [base(frame), exponent(frame)];
    return isValue(low) && isValue(high) ? low ** high : NaN;
  };
}

function compileCall(core: Extract<Core, { kind: 'call' }>): NumberCode {
  const { apply } = core.fn;
  const [first = zero, second = zero, third = zero] = core.args.map(compileNumber);
  return (frame) => {
    const one = first(frame);
    const two = second(frame);
    const three = third(frame);
    return isValue(one) && isValue(two) && isValue(three) ? apply(one, two, three) : NaN;
  };
}

const zero: NumberCode = () => 0;

function compareValues(core: CoreComparison): NumberCode {
  const { op } = core;
  const left = compileNumber(core.left);
  const right = compileNumber(core.right);
  return (frame) => {
    const one = left(frame);
    const other = right(frame);
    return isValue(one) && isValue(other) ? Number(holds(op, compareNumbers(one, other))) : NaN;
  };
}

function compareTexts(core: CoreComparison): NumberCode {
  const wanted = core.op === '=';
  const left = compileText(core.left, compileNumber);
  const right = compileText(core.right, compileNumber);
  return (frame) => {
    const one = left(frame);
    const other = right(frame);
    return one === undefined || other === undefined ? NaN : Number((one === other) === wanted);
  };
}

function compileLogic(core: Extract<Core, { kind: 'and' | 'or' }>): NumberCode {
  const decisive = core.kind === 'and' ? 0 : 1;
  const codes = core.operands.map(compileNumber);
  return (frame) => {
    for (let index = 0; index < codes.length; index += 1) {
      const value = (codes[index] as NumberCode)(frame);
      if (value === decisive || !isValue(value)) return value;
    }
    return 1 - decisive;
  };
}

function compileIf(core: Extract<Core, { kind: 'if' }>): NumberCode {
  const condition = compileNumber(core.condition);
  const whenTrue = compileNumber(core.whenTrue);
  const whenFalse = compileNumber(core.whenFalse);
  return (frame) => {
    const chosen = condition(frame);
    if (chosen === 1) return whenTrue(frame);
    return chosen === 0 ? whenFalse(frame) : NaN;
  };
}

function compileCoalesce(core: Extract<Core, { kind: 'coalesce' }>): NumberCode {
  const codes = core.candidates.map(compileNumber);
  return (frame) => {
    for (let index = 0; index < codes.length; index += 1) {
      const value = (codes[index] as NumberCode)(frame);
      if (isValue(value) || !isMissing(core.candidates[index] as Core, frame)) return value;
    }
    return NaN;
  };
}

function compileLookup(core: Extract<Core, { kind: 'lookup' }>): NumberCode {
  const readKeys = keyReaders(core.keys, compileNumber);
  const keys: KeyValue[] = core.keys.map(() => 0);
  return (frame) => {
    if (!readKeys(frame, keys)) return NaN;
    const found = lookUp(core.table, keys);
    return found === undefined ? NaN : (found as number);
  };
}
