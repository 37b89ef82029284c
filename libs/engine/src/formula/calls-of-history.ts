import type { CallSyntax, Syntax } from './ast.js';
import type { Core, Slot } from './core.js';
import type { Elaborator } from './elaborator.js';
import { numericFunctions, type NumericFunction } from './numeric-functions.js';

/** The value of an input now and a number of periods earlier. */
interface NowAndBefore {
  readonly now: Core;
  readonly before: Core;
}

/** lag(x, n): the value of x, n periods earlier. */
export function lag(call: CallSyntax, elaborator: Elaborator): Core {
  const pair = nowAndBefore(call, elaborator);
  return pair.before;
}

/** delta(x, n): the change of x since n periods earlier. */
export function delta(call: CallSyntax, elaborator: Elaborator): Core {
  const { now, before } = nowAndBefore(call, elaborator);
  const terms = [{ sign: 1, node: now } as const, { sign: -1, node: before } as const];
  return { kind: 'sum', type: 'number', at: call.at, terms };
}

export function growth(call: CallSyntax, elaborator: Elaborator): Core {
  return ofBoth(numericFunctions.growth, call, elaborator);
}

export function trend(call: CallSyntax, elaborator: Elaborator): Core {
  return ofBoth(numericFunctions.trend, call, elaborator);
}

function ofBoth(fn: NumericFunction, call: CallSyntax, elaborator: Elaborator): Core {
  const { now, before } = nowAndBefore(call, elaborator);
  return { kind: 'call', type: 'number', at: call.at, fn, args: [now, before] };
}

function nowAndBefore(call: CallSyntax, elaborator: Elaborator): NowAndBefore {
  const [subject, periods] = call.args as [Syntax, Syntax | undefined];
  const now = elaborator.as(subject, 'number', `The first argument of ${call.name}`);
  const count = periodsOf(call, periods, elaborator);
  if (now.kind === 'broken' || typeof count !== 'number') {
    return { now, before: typeof count === 'number' ? now : count };
  }
  if (now.kind !== 'slot') return { now, before: noHistory(call, elaborator, 'works only on the name of an input') };
  const earlier: Slot | string = elaborator.scope.earlier(now.slot, count);
  if (typeof earlier === 'string') return { now, before: noHistory(call, elaborator, earlier) };
  return { now, before: { kind: 'slot', type: 'number', at: call.at, slot: earlier } };
}

function noHistory(call: CallSyntax, elaborator: Elaborator, reason: string): Core {
  return elaborator.report(call.at, { code: 'NO_HISTORY', message: `The function ${call.name} ${reason}.` });
}

function periodsOf(call: CallSyntax, periods: Syntax | undefined, elaborator: Elaborator): number | Core {
  if (periods === undefined) return 1;
  if (periods.kind === 'number' && Number.isInteger(periods.value) && periods.value >= 1) return periods.value;
  const message = `The number of periods of ${call.name} must be a whole number of at least 1, not an expression.`;
  return elaborator.report(periods.at, { code: 'NOT_A_CONSTANT', message });
}
