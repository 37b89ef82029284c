import { aggregateFunctions } from './aggregate-functions.js';
import type { CallSyntax, Syntax } from './ast.js';
import type { Core } from './core.js';
import { coerce, itemType, type Elaborator } from './elaborator.js';
import { delta, growth, lag, trend } from './calls-of-history.js';
import { count, join, points, segment } from './calls-of-segments.js';
import { numericFunctions, type AggregateFunction, type NumericFunction } from './numeric-functions.js';
import { counted } from './counted.js';
import { suggestion } from './suggestion.js';
import { bankOf, commonType, type ValueType } from './types.js';

type Elaborate = (call: CallSyntax, elaborator: Elaborator) => Core;

/** The form of a function: how many arguments it takes and how a call of it is checked and converted. */
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
    const remedy = suggestion(call.name, functionNames) ?? `The functions are ${functionNames.join(', ')}.`;
    const message = `There is no function named ${call.name}. ${remedy}`;
    return elaborator.report(call.at, { code: 'UNKNOWN_FUNCTION', message, found: call.name });
  }
  const count = call.args.length;
  if (count >= known.least && count <= known.most) return known.elaborate(call, elaborator);
  const message = `The function ${call.name} takes ${allowedCount(known)}, not ${count}.`;
  return elaborator.report(call.at, { code: 'WRONG_ARGUMENT_COUNT', message, found: String(count) });
}

function allowedCount({ least, most }: FunctionForm): string {
  if (most === Infinity) return `at least ${counted(least, 'argument')}`;
  return least === most ? counted(least, 'argument') : `${least} to ${most} arguments`;
}

/** Finds the common type of branches and converts them to it; a branch that does not fit is a problem. */
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
  const condition = elaborator.as(first, 'boolean', 'The condition of if');
  const branches = [elaborator.expression(second), elaborator.expression(third)];
  const { type, parts } = unify(branches, 'Each branch of if', elaborator);
  return { kind: 'if', type, at: call.at, condition, whenTrue: parts[0] as Core, whenFalse: parts[1] as Core };
}

function coalesce(call: CallSyntax, elaborator: Elaborator): Core {
  const candidates = call.args.map((argument) => elaborator.expression(argument));
  const { type, parts } = unify(candidates, 'Each argument of coalesce', elaborator);
  return { kind: 'coalesce', type, at: call.at, candidates: parts };
}

function numberOrList(argument: Syntax, name: string, elaborator: Elaborator): Core {
  const core = elaborator.expression(argument);
  if (itemType(core.type) === 'number' || core.type === 'any') return core;
  return coerce(
    core,
    bankOf(core.type) === 'list' ? 'list of number' : 'number',
    `Each argument of ${name}`,
    elaborator,
  );
}

function aggregate(fn: AggregateFunction): Elaborate {
  return (call, elaborator) => {
    const group = call.args.map((argument) => numberOrList(argument, fn.name, elaborator));
    return { kind: 'aggregate', type: 'number', at: call.at, fn, groups: [group] };
  };
}

function weightedMean(call: CallSyntax, elaborator: Elaborator): Core {
  const groups = call.args.map((argument) => [elaborator.as(argument, 'list of number', 'Each argument of wmean')]);
  return { kind: 'aggregate', type: 'number', at: call.at, fn: aggregateFunctions.wmean, groups };
}

function numeric(fn: NumericFunction): Elaborate {
  return (call, elaborator) => {
    const args = call.args.map((argument) => elaborator.as(argument, 'number', `Each argument of ${fn.name}`));
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
    const remedy = suggestion(tableName, elaborator.scope.tableNames()) ?? 'Declare the table or correct the name.';
    const message = `The first argument of lookup must be the name of a table. ${remedy}`;
    return elaborator.report(first.at, { code: 'UNKNOWN_TABLE', message, found: tableName });
  }
  if (rest.length !== table.keys.length) {
    const message = `The table ${table.name} must be looked up with ${counted(table.keys.length, 'key')}, not ${rest.length}.`;
    return elaborator.report(call.at, { code: 'WRONG_ARGUMENT_COUNT', message, found: String(rest.length) });
  }
  const keys = table.keys.map((key, index) => elaborator.as(rest[index] as Syntax, key.type, `The key ${key.name}`));
  return { kind: 'lookup', type: table.result, at: call.at, table, keys };
}
