import type { Span, Syntax } from './ast.js';
import type { Core } from './core.js';
import type { UnplacedProblem } from './problem.js';
import type { Scope } from './scope.js';
import { elementOf, fits, isListType, typePhrase, type ValueType } from './types.js';

/** The context in which one formula is checked. Problems are collected; a broken part causes no further problems. */
export interface Elaborator {
  readonly scope: Scope;
  readonly expression: (syntax: Syntax) => Core;
  readonly as: (syntax: Syntax, wanted: ValueType, role: string) => Core;
  /** Records a problem and returns a broken part. */
  readonly report: (at: Span, problem: UnplacedProblem) => Core;
}

/** Converts a checked part to the wanted type or reports a problem. A segment becomes a text, its letter. */
export function coerce(core: Core, wanted: ValueType, role: string, elaborator: Elaborator): Core {
  if (fits(core.type, wanted)) {
    if (core.type !== 'segment' || wanted !== 'text') return core;
    return { kind: 'letter', type: 'text', at: core.at, operand: core };
  }
  const hint = core.type === 'segment' && wanted === 'number' ? ' Use points() to get the points of a segment.' : '';
  const message = `${role} must be ${typePhrase(wanted)}, not ${typePhrase(core.type)}.${hint}`;
  return elaborator.report(core.at, { code: 'WRONG_TYPE', message, found: core.type, expected: [wanted] });
}

/** The element type of a list or the type itself. */
export function itemType(type: ValueType): ValueType {
  return isListType(type) ? elementOf(type) : type;
}
