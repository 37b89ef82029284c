import type { Core } from './core.js';
import type { Frame, NumberList } from './frame.js';
import { interpret } from './interpret.js';
import { isErrorValue } from './values.js';

/**
 * A compiled part that returns a number; booleans are 0 and 1, segments their points. A result that is not finite means
 * "no value": every operation that could turn such an operand into a finite result checks it first.
 */
export type NumberCode = (frame: Frame) => number;
/** A compiled part that returns a text, or undefined for "no value". */
export type TextCode = (frame: Frame) => string | undefined;
/** A compiled part that appends its number or list to the given list and returns false for "no value". */
export type ListCode = (frame: Frame, into: NumberList) => boolean;
export type NumberCompiler = (core: Core) => NumberCode;

/** True if a part has no value because an input is missing, not because of another error. */
export function isMissing(core: Core, frame: Frame): boolean {
  const outcome = interpret(core, { name: '', text: '', frame });
  return isErrorValue(outcome) && outcome.reason === 'MISSING_INPUT';
}
