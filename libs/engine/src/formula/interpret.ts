import type { Span } from './ast.js';
import type { Core, CoreAggregate, CoreCall, CoreComparison, CoreOf } from './core.js';
import { lookUp, type KeyValue } from './decision-table.js';
import { append, emptyList, type Frame, type NumberList } from './frame.js';
import { excerpt, placeOf } from './source-text.js';
import { compareNumbers, errorValue, isErrorValue, missingValue, segmentLetter, TOO_LARGE } from './values.js';
import type { ErrorReason, ErrorValue } from './values.js';

/** The result of a part of a formula: a number (also for booleans and segments), a text, a list or an error. */
export type Outcome = number | string | readonly number[] | ErrorValue;

/** The formula being walked: its name and text locate errors, the frame holds the values of names. */
export interface Walk {
  readonly name: string;
  readonly text: string;
  readonly frame: Frame;
}

/**
 * Evaluates a checked formula by walking it and returns the first cause of an error. It is slow: compiled formulas fall
 * back on it only when they have no value, and explanations use it for parts. Both give the same results.
 */
export function interpret(core: Core, walk: Walk): Outcome {
  return (INTERPRETERS[core.kind] as (core: Core, walk: Walk) => Outcome)(core, walk);
}

const INTERPRETERS: { readonly [K in Core['kind']]: (core: CoreOf<K>, walk: Walk) => Outcome } = {
  constant: (core) => core.value,
  text: (core) => core.value,
  slot,
  sum,
  product,
  power,
  compare: comparison,
  and: logic,
  or: logic,
  not: (core, walk) => mapped(interpret(core.operand, walk), (value) => 1 - (value as number)),
  if: (core, walk) =>
    mapped(interpret(core.condition, walk), (value) => interpret(value === 1 ? core.whenTrue : core.whenFalse, walk)),
  coalesce,
  call,
  aggregate,
  list: (core, walk) => all(core.items, walk) as readonly number[] | ErrorValue,
  points: (core, walk) => interpret(core.operand, walk),
  letter: (core, walk) => mapped(interpret(core.operand, walk), (value) => segmentLetter(value as number) ?? ''),
  lookup,
  join: (core, walk) =>
    mapped(all(core.parts, walk) as Outcome, (parts) => (parts as unknown as readonly string[]).join('')),
  broken: (core, walk) => failure(core.at, walk, 'UNKNOWN_NAME', 'This part of the formula is not valid.'),
};

function mapped(outcome: Outcome, change: (value: Outcome) => Outcome): Outcome {
  return isErrorValue(outcome) ? outcome : change(outcome);
}

/** All parts in order, or the first error. */
function all(parts: readonly Core[], walk: Walk): readonly Outcome[] | ErrorValue {
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    const outcome = interpret(part, walk);
    if (isErrorValue(outcome)) return outcome;
    outcomes.push(outcome);
  }
  return outcomes;
}

function failure(at: Span, walk: Walk, reason: ErrorReason, message: string): ErrorValue {
  const place = { name: walk.name, ...placeOf(walk.text, at.start), text: excerpt(walk.text, at) };
  return errorValue(reason, message, place);
}

function finite(value: number, at: Span, walk: Walk): number | ErrorValue {
  return Number.isFinite(value) ? value : failure(at, walk, 'NOT_FINITE', TOO_LARGE);
}

function slot({ slot: { bank, index, id, name } }: CoreOf<'slot'>, { frame }: Walk): Outcome {
  const absent = (): ErrorValue => frame.reasons[id] ?? missingValue(name);
  if (bank === 'text') return frame.texts[index] ?? absent();
  if (bank === 'list') {
    const list = frame.lists[index];
    return list ? [...list.values.subarray(0, list.length)] : absent();
  }
  const value = frame.numbers[index] as number;
  return Number.isFinite(value) ? value : absent();
}

function sum(core: CoreOf<'sum'>, walk: Walk): Outcome {
  let result = 0;
  for (const { sign, node } of core.terms) {
    const value = interpret(node, walk);
    if (isErrorValue(value)) return value;
    result += sign * (value as number);
  }
  return finite(result, core.at, walk);
}

function product(core: CoreOf<'product'>, walk: Walk): Outcome {
  let result = 1;
  for (const { op, node } of core.factors) {
    const value = interpret(node, walk);
    if (isErrorValue(value)) return value;
    if (op === '/' && value === 0) {
      return failure(core.at, walk, 'DIVISION_BY_ZERO', `Division by zero: ${excerpt(walk.text, node.at)} is 0.`);
    }
    result = op === '*' ? result * (value as number) : result / (value as number);
  }
  return finite(result, core.at, walk);
}

function power(core: CoreOf<'power'>, walk: Walk): Outcome {
  const operands = all([core.base, core.exponent], walk);
  if (isErrorValue(operands)) return operands;
  const [base, exponent] = operands as readonly number[];
  if (base === 0 && (exponent as number) < 0) {
    const shown = excerpt(walk.text, core.base.at);
    return failure(core.at, walk, 'DIVISION_BY_ZERO', `Division by zero: ${shown} is 0 and its exponent is negative.`);
  }
  const result = (base as number) ** (exponent as number);
  if (Number.isNaN(result)) {
    return failure(core.at, walk, 'OUT_OF_RANGE', `The power ${base} ^ ${exponent} is not a real number.`);
  }
  return finite(result, core.at, walk);
}

function comparison(core: CoreComparison, walk: Walk): Outcome {
  const sides = all([core.left, core.right], walk);
  if (isErrorValue(sides)) return sides;
  const [left, right] = sides;
  if (core.on === 'text') return Number((left === right) === (core.op === '='));
  return Number(holds(core.op, compareNumbers(left as number, right as number)));
}

/** True if the operator holds for the order (−1, 0, 1) of its sides. */
export function holds(op: CoreComparison['op'], order: number): boolean {
  if (op === '=') return order === 0;
  if (op === '<>') return order !== 0;
  if (op === '<') return order < 0;
  if (op === '>') return order > 0;
  return op === '<=' ? order <= 0 : order >= 0;
}

function logic(core: CoreOf<'and' | 'or'>, walk: Walk): Outcome {
  const decisive = core.kind === 'and' ? 0 : 1;
  for (const operand of core.operands) {
    const value = interpret(operand, walk);
    if (isErrorValue(value) || value === decisive) return value;
  }
  return 1 - decisive;
}

function coalesce({ candidates }: CoreOf<'coalesce'>, walk: Walk): Outcome {
  let outcome: Outcome | undefined;
  for (const candidate of candidates) {
    outcome = interpret(candidate, walk);
    if (!isErrorValue(outcome) || outcome.reason !== 'MISSING_INPUT') return outcome;
  }
  return outcome as Outcome;
}

function call(core: CoreCall, walk: Walk): Outcome {
  const args = all(core.args, walk);
  if (isErrorValue(args)) return args;
  const [first = 0, second = 0, third = 0] = args as readonly number[];
  const result = core.fn.apply(first, second, third);
  if (Number.isFinite(result)) return result;
  const { reason, message } = core.fn.failure(
    args as readonly number[],
    core.args.map((argument) => shown(argument, walk)),
  );
  return failure(core.at, walk, reason, message);
}

function shown(core: Core, walk: Walk): string {
  return core.kind === 'slot' ? core.slot.name : excerpt(walk.text, core.at);
}

function aggregate(core: CoreAggregate, walk: Walk): Outcome {
  const groups: NumberList[] = [];
  for (const group of core.groups) {
    const outcomes = all(group, walk);
    if (isErrorValue(outcomes)) return outcomes;
    const list = emptyList();
    for (const value of outcomes.flat() as readonly number[]) append(list, value);
    groups.push(list);
  }
  const result = core.fn.apply(groups);
  if (Number.isFinite(result)) return result;
  const { reason, message } = core.fn.failure(groups);
  return failure(core.at, walk, reason, message);
}

function lookup(core: CoreOf<'lookup'>, walk: Walk): Outcome {
  const keys = all(core.keys, walk);
  if (isErrorValue(keys)) return keys;
  const found = lookUp(core.table, keys as readonly KeyValue[]);
  if (found !== undefined) return found;
  const message = `The table ${core.table.name} has no row that matches ${keys.join(', ')}.`;
  return failure(core.at, walk, 'NOT_LISTED', message);
}
