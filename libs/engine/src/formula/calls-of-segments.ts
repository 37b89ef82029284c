import { aggregateFunctions } from './aggregate-functions.js';
import type { CallSyntax, Span, Syntax } from './ast.js';
import type { Core } from './core.js';
import { itemType, type Elaborator } from './elaborator.js';
import { numericFunctions } from './numeric-functions.js';
import { POINTS_SCALE, type SegmentScale } from './scope.js';
import { suggestion } from './suggestion.js';
import { bankOf, isListType, typePhrase, type ValueType } from './types.js';

/** points(segment): 3, 2 or 1; points(list of segments): the list of their points. */
export function points(call: CallSyntax, elaborator: Elaborator): Core {
  const [argument] = call.args as [Syntax];
  const operand = elaborator.expression(argument);
  if (operand.type === 'list of segment') return { kind: 'points', type: 'list of number', at: call.at, operand };
  if (operand.type === 'segment' || operand.type === 'any')
    return { kind: 'points', type: 'number', at: call.at, operand };
  const message = `The argument of points must be a segment or a list of segments, not ${typePhrase(operand.type)}.`;
  return elaborator.report(argument.at, { code: 'WRONG_TYPE', message, found: operand.type, expected: ['segment'] });
}

/** segment(x), segment(x, scale) or segment(x, strongFrom, neutralFrom). */
export function segment(call: CallSyntax, elaborator: Elaborator): Core {
  const [subject, ...limits] = call.args as [Syntax, ...Syntax[]];
  const value = elaborator.as(subject, 'number', 'The first argument of segment');
  const bounds = limits.length === 2 ? numberLimits(limits, elaborator) : scaleLimits(call, limits[0], elaborator);
  return { kind: 'call', type: 'segment', at: call.at, fn: numericFunctions.segment, args: [value, ...bounds] };
}

function numberLimits(limits: readonly Syntax[], elaborator: Elaborator): readonly Core[] {
  return limits.map((limit) => elaborator.as(limit, 'number', 'Each limit of segment'));
}

function scaleLimits(call: CallSyntax, named: Syntax | undefined, elaborator: Elaborator): readonly Core[] {
  if (named === undefined) return limitsOf(POINTS_SCALE, call.at);
  const name = named.kind === 'name' ? named.name : '';
  const scale = elaborator.scope.scale(name);
  if (scale) return limitsOf(scale, call.at);
  const remedy = suggestion(name, elaborator.scope.scaleNames()) ?? 'Declare the scale or give two limits.';
  const message = `The second of two arguments of segment must be the name of a scale. ${remedy}`;
  return [elaborator.report(named.at, { code: 'UNKNOWN_SCALE', message, found: name })];
}

function limitsOf(scale: SegmentScale, at: Span): readonly Core[] {
  return [scale.strong, scale.neutral].map((value) => ({ kind: 'constant', type: 'number', at, value }) as const);
}

/** join(a, b, …): the concatenated letters and texts. */
export function join(call: CallSyntax, elaborator: Elaborator): Core {
  const parts = call.args.map((argument) => elaborator.as(argument, 'text', 'Each argument of join'));
  return { kind: 'join', type: 'text', at: call.at, parts };
}

/** count(list): the number of elements; count(list, value): the number of elements equal to the value. */
export function count(call: CallSyntax, elaborator: Elaborator): Core {
  const [subject, wanted] = call.args as [Syntax, Syntax | undefined];
  const list = elaborator.expression(subject);
  if (!isListType(list.type) && list.type !== 'any') {
    const message = `The first argument of count must be a list, not ${typePhrase(list.type)}.`;
    return elaborator.report(subject.at, { code: 'WRONG_TYPE', message, found: list.type, expected: ['list'] });
  }
  const element: ValueType = itemType(list.type);
  const value = wanted && elaborator.as(wanted, element, 'The second argument of count');
  if (value && bankOf(value.type) !== 'number') {
    return elaborator.report(value.at, {
      code: 'WRONG_TYPE',
      message: 'The second argument of count must be a number, a boolean or a segment.',
    });
  }
  return {
    kind: 'aggregate',
    type: 'number',
    at: call.at,
    fn: aggregateFunctions.count,
    groups: [[list], value ? [value] : []],
  };
}
