import type { Span, Syntax } from './ast.js';
import type { Core } from './core.js';
import type { Complaint } from './problem.js';
import type { Scope } from './scope.js';
import { elementOf, fits, isListType, type ValueType } from './types.js';

/** What the check of one formula works with. Problems are collected; a broken part does not cause follow-up problems. */
export interface Elaborator {
  readonly scope: Scope;
  readonly expression: (syntax: Syntax) => Core;
  readonly as: (syntax: Syntax, wanted: ValueType, role: string) => Core;
  readonly complain: (at: Span, complaint: Complaint) => Core;
}

/** Makes a checked part fit the wanted type, or complains. A segment becomes text as its letter. */
export function coerce(core: Core, wanted: ValueType, role: string, elaborator: Elaborator): Core {
  if (fits(core.type, wanted)) {
    if (core.type !== 'segment' || wanted !== 'text') return core;
    return { kind: 'letter', type: 'text', at: core.at, operand: core };
  }
  const hint = core.type === 'segment' && wanted === 'number' ? '; points() gives the points of a segment' : '';
  const message = `${role} must be a ${wanted}, not a ${core.type}${hint}`;
  return elaborator.complain(core.at, { code: 'WRONG_TYPE', message, found: core.type, expected: [wanted] });
}

/** The element type of a list or the type itself. */
export function itemType(type: ValueType): ValueType {
  return isListType(type) ? elementOf(type) : type;
}
