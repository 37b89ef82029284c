import { aggregateFunctions } from './aggregate-functions.js';
import type { CallSyntax, Syntax } from './ast.js';
import type { Core } from './core.js';
import { coerce, itemType, type Elaborator } from './elaborator.js';
import { delta, growth, lag, trend } from './calls-of-history.js';
import { count, join, points, segment } from './calls-of-segments.js';
import { numericFunctions, type AggregateFunction, type NumericFunction } from './numeric-functions.js';
import { suggestion } from './suggestion.js';
import { bankOf, commonType, type ValueType } from './types.js';

type Elaborate = (call: CallSyntax, elaborator: Elaborator) => Core;

/** How a function is called: how many arguments it takes and how it is checked and spelled out. */
interface FunctionForm {
  readonly least: number;
  readonly most: number;
  readonly elaborate: Elaborate;
}

function form(least: number, most: number, elaborate: Elaborate): FunctionForm {
  return { least, most, elaborate };
}

const FORMS: ReadonlyMap<string, FunctionForm> = new Map([
  ['if', form(3, 3, conditional)],
  ['coalesce', form(1, Infinity, coalesce)],
  ['min', form(1, Infinity, aggregate(aggregateFunctions.min))],
  ['max', form(1, Infinity, aggregate(aggregateFunctions.max))],
  ['sum', form(1, Infinity, aggregate(aggregateFunctions.sum))],
  ['mean', form(1, Infinity, aggregate(aggregateFunctions.mean))],
  ['wmean', form(2, 2, weightedMean)],
  ['count', form(1, 2, count)],
  ['abs', form(1, 1, numeric(numericFunctions.abs))],
  ['round', form(1, 2, numeric(numericFunctions.round))],
  ['clamp', form(3, 3, numeric(numericFunctions.clamp))],
  ['lag', form(2, 2, lag)],
  ['delta', form(1, 2, delta)],
  ['growth', form(1, 2, growth)],
  ['trend', form(1, 2, trend)],
  ['points', form(1, 1, points)],
  ['segment', form(1, 3, segment)],
  ['lookup', form(2, Infinity, lookup)],
  ['join', form(1, Infinity, join)],
]);

/** Names of all functions of the language. */
export const functionNames: readonly string[] = [...FORMS.keys()];

export function elaborateCall(call: CallSyntax, elaborator: Elaborator): Core {
  const known = FORMS.get(call.name);
  if (!known) {
    const message = `unknown function ${call.name}${suggestion(call.name, functionNames)}`;
    return elaborator.complain(call.at, { code: 'UNKNOWN_FUNCTION', message, found: call.name });
  }
  const given = call.args.length;
  if (given >= known.least && given <= known.most) return known.elaborate(call, elaborator);
  const message = `${call.name} takes ${allowedCount(known)}, not ${given}`;
  return elaborator.complain(call.at, { code: 'WRONG_ARGUMENT_COUNT', message, found: String(given) });
}

function allowedCount({ least, most }: FunctionForm): string {
  if (most === Infinity) return `at least ${least} argument${least === 1 ? '' : 's'}`;
  if (least === most) return `${least} argument${least === 1 ? '' : 's'}`;
  return `${least} to ${most} arguments`;
}

/** Joins the types of branches; the parts are made to fit, or the first that does not is complained about. */
function unify(
  parts: readonly Core[],
  role: string,
  elaborator: Elaborator,
): { type: ValueType; parts: readonly Core[] } {
  const type = parts.reduce<ValueType>((sofar, part) => commonType(sofar, part.type) ?? sofar, 'any');
  return { type, parts: parts.map((part) => coerce(part, type, role, elaborator)) };
}

function conditional(call: CallSyntax, elaborator: Elaborator): Core {
  const [first, second, third] = call.args as [Syntax, Syntax, Syntax];
  const condition = elaborator.as(first, 'boolean', 'the condition of if');
  const branches = [elaborator.expression(second), elaborator.expression(third)];
  const { type, parts } = unify(branches, 'each branch of if', elaborator);
  return { kind: 'if', type, at: call.at, condition, whenTrue: parts[0] as Core, whenFalse: parts[1] as Core };
}

function coalesce(call: CallSyntax, elaborator: Elaborator): Core {
  const candidates = call.args.map((argument) => elaborator.expression(argument));
  const { type, parts } = unify(candidates, 'each argument of coalesce', elaborator);
  return { kind: 'coalesce', type, at: call.at, candidates: parts };
}

function numberOrList(argument: Syntax, name: string, elaborator: Elaborator): Core {
  const core = elaborator.expression(argument);
  if (itemType(core.type) === 'number' || core.type === 'any') return core;
  return coerce(core, bankOf(core.type) === 'list' ? 'list of number' : 'number', `an argument of ${name}`, elaborator);
}

function aggregate(fn: AggregateFunction): Elaborate {
  return (call, elaborator) => {
    const group = call.args.map((argument) => numberOrList(argument, fn.name, elaborator));
    return { kind: 'aggregate', type: 'number', at: call.at, fn, groups: [group] };
  };
}

function weightedMean(call: CallSyntax, elaborator: Elaborator): Core {
  const groups = call.args.map((argument) => [elaborator.as(argument, 'list of number', 'an argument of wmean')]);
  return { kind: 'aggregate', type: 'number', at: call.at, fn: aggregateFunctions.wmean, groups };
}

function numeric(fn: NumericFunction): Elaborate {
  return (call, elaborator) => {
    const args = call.args.map((argument) => elaborator.as(argument, 'number', `an argument of ${fn.name}`));
    if (fn.name === 'round' && args.length === 1)
      args.push({ kind: 'constant', type: 'number', at: call.at, value: 0 });
    return { kind: 'call', type: 'number', at: call.at, fn, args };
  };
}

function lookup(call: CallSyntax, elaborator: Elaborator): Core {
  const [first, ...rest] = call.args as [Syntax, ...Syntax[]];
  const tableName = first.kind === 'name' ? first.name : '';
  const table = elaborator.scope.table(tableName);
  if (!table) {
    const message = `lookup starts with the name of a table${suggestion(tableName, elaborator.scope.tableNames())}`;
    return elaborator.complain(first.at, { code: 'UNKNOWN_TABLE', message, found: tableName });
  }
  if (rest.length !== table.keys.length) {
    const message = `table ${table.name} is looked up by ${table.keys.length} keys, not ${rest.length}`;
    return elaborator.complain(call.at, { code: 'WRONG_ARGUMENT_COUNT', message, found: String(rest.length) });
  }
  const keys = table.keys.map((key, index) => elaborator.as(rest[index] as Syntax, key.type, `key ${key.name}`));
  return { kind: 'lookup', type: table.result, at: call.at, table, keys };
}
