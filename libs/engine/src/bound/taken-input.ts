import { errorValue, isErrorValue, type ErrorReason, type Value } from '../formula/values.js';
import type { MethodInput } from '../method/method-schema.js';
import { checkInput, type InputProblem } from '../method/validate-input.js';

/** Values of two periods, as an input that looks at both is given them. */
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
 * What a bound input takes in: the value, or an error where the definition does not admit it (outside its limits, of
 * another type). A grade may lie between the points of W and S: the mean of several assessors is no letter. What is
 * missing stays missing: formulas say what becomes of that.
 */
export function takenInput(spec: MethodInput, value: Value | undefined): Value | undefined {
  if (value === undefined || isErrorValue(value)) return value;
  if (spec.type === 'pair') return takenPair(spec, value as unknown as PairValue) as unknown as Value;
  const [problem] = checkInput(spec, inLetters(spec, value));
  if (!problem) return value;
  return errorValue(REASONS.get(problem.code) ?? 'WRONG_TYPE', problem.message, { name: problem.field });
}

/** Each period on its own: where only the current one is looked at, the other one's error does no harm. */
function takenPair(spec: Extract<MethodInput, { type: 'pair' }>, { previous, current }: PairValue): PairValue {
  const taken = (value: Value | undefined): Value | undefined => takenInput({ ...spec, type: 'number' }, value);
  return { previous: taken(previous), current: taken(current) };
}

/** Fractional grades written as letters, which is what definitions speak of. */
function inLetters(spec: MethodInput, value: Value): unknown {
  if (spec.type === 'segments' && Array.isArray(value)) return (value as readonly unknown[]).map(letterFor);
  return spec.type === 'segment' ? letterFor(value) : value;
}

function letterFor(value: unknown): unknown {
  return typeof value === 'number' && value >= 1 && value <= 3 ? 'N' : value;
}
