import { errorValue, isErrorValue, type ErrorReason, type Value } from '../formula/values.js';
import type { MethodInput } from '../method/method-schema.js';
import { checkInput, type InputProblem } from '../method/validate-input.js';

/** The value of an input of type pair. */
export interface PairValue {
  readonly previous: Value | undefined;
  readonly current: Value | undefined;
}

const REASONS: ReadonlyMap<InputProblem['code'], ErrorReason> = new Map([
  ['MISSING', 'MISSING_INPUT'],
  ['UNKNOWN_CHOICE', 'NOT_LISTED'],
  ['OUT_OF_RANGE', 'OUT_OF_RANGE'],
  ['TOO_MANY', 'OUT_OF_RANGE'],
]);

/**
 * The value of a bound input, or an error if the definition does not allow it (out of range, wrong type). A grade may lie
 * between the points of W and S, because the mean of several assessors is not a letter. Missing values stay missing;
 * formulas handle them.
 */
export function acceptInput(spec: MethodInput, value: Value | undefined): Value | undefined {
  if (value === undefined || isErrorValue(value)) return value;
  if (spec.type === 'pair') return acceptPair(spec, value as unknown as PairValue) as unknown as Value;
  const [problem] = checkInput(spec, inLetters(spec, value));
  if (!problem) return value;
  return errorValue(REASONS.get(problem.code) ?? 'WRONG_TYPE', problem.message, { name: problem.field });
}

/** Each period is checked separately, so that a formula that reads only one of them is not affected by the other. */
function acceptPair(spec: Extract<MethodInput, { type: 'pair' }>, { previous, current }: PairValue): PairValue {
  const accepted = (value: Value | undefined): Value | undefined => acceptInput({ ...spec, type: 'number' }, value);
  return { previous: accepted(previous), current: accepted(current) };
}

/** Replaces fractional grades by a letter, because the limits of definitions are checked for letters. */
function inLetters(spec: MethodInput, value: Value): unknown {
  if (spec.type === 'segments' && Array.isArray(value)) return (value as readonly unknown[]).map(letterFor);
  return spec.type === 'segment' ? letterFor(value) : value;
}

function letterFor(value: unknown): unknown {
  return typeof value === 'number' && value >= 1 && value <= 3 ? 'N' : value;
}
