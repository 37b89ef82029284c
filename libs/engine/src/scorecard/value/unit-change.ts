import {
  inForceDuring,
  type Days,
  type DefinitionVersion,
  type EffectiveDated,
  type MeasureState,
} from '@strata/domain';
import { divide, multiply, ONE, ratioOf, reduced, type Ratio } from './ratio.js';

/**
 * The factor by which figures in the unit of one period become figures in the unit of another; undefined if a unit in
 * between states none.
 */
export function factorBetween({ versions }: MeasureState, from: Days, to: Days): Ratio | undefined {
  if (versions === undefined) return ONE;
  const [before, after] = [indexDuring(versions, from), indexDuring(versions, to)];
  const backwards = before > after;
  let factor: Ratio = ONE;
  for (let i = Math.min(before, after) + 1; i <= Math.max(before, after); i++) {
    const step = stepOf(versions, i);
    if (step === undefined) return undefined;
    factor = multiply(factor, step);
  }
  return reduced(backwards ? divide(ONE, factor) : factor);
}

function indexDuring(versions: EffectiveDated<DefinitionVersion>, { first, last }: Days): number {
  const found = inForceDuring(versions, first, last);
  return Math.max(
    0,
    versions.findIndex(({ value }) => value === found),
  );
}

/** The factor of a version; 1 if it has the unit of the version before. */
function stepOf(versions: EffectiveDated<DefinitionVersion>, index: number): Ratio | undefined {
  const [before, after] = [versions[index - 1]?.value, versions[index]?.value];
  if (before?.unit === after?.unit) return ONE;
  return after?.factor === undefined ? undefined : ratioOf(after.factor);
}
