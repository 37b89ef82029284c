import type { Aggregation } from '@strata/domain';
import { add, divide, multiply, ONE, reduced, signOf, ZERO, type Ratio } from './ratio.js';
import {
  coveredOf,
  failed,
  isMissing,
  isNotApplicable,
  MISSING,
  NO_WEIGHT,
  NOT_APPLICABLE,
  type NoReading,
  type Reading,
} from './reading.js';

/** The value of a part and, for `weighted`, the value of the weight measure. */
export interface PartReading {
  readonly reading: Reading;
  readonly weight?: Reading;
}

type Kind = Exclude<Aggregation['organisation'], 'none'>;

/**
 * Aggregates the readings of an organisation's parts. Parts that report "not applicable" are neither counted nor
 * expected; parts without a value, or without a weight for `weighted`, are expected but not counted. An evaluation error
 * of a part is an error of the whole.
 */
export function aggregateOverOrganisation(parts: readonly PartReading[], kind: Kind): Reading {
  const expected = parts.filter(({ reading }) => !isNotApplicable(reading));
  if (expected.length === 0) return parts.length === 0 ? MISSING : NOT_APPLICABLE;
  const present = expected.filter(({ reading }) => !isMissing(reading));
  const counted = kind === 'weighted' ? present.filter(hasWeight) : present;
  const members = { counted: counted.length, of: expected.length };
  const covered = { counted: counted.reduce((sum, part) => sum + fractionOf(part), 0), of: expected.length };
  if (present.length === 0) return { ...MISSING, members, covered };
  return { ...(counted.length === 0 ? NO_WEIGHT : total(counted, kind)), members, covered };
}

function fractionOf({ reading }: PartReading): number {
  const { counted, of } = coveredOf(reading);
  return counted / of;
}

function hasWeight({ weight }: PartReading): boolean {
  return weight !== undefined && !isMissing(weight) && !isNotApplicable(weight);
}

function total(parts: readonly PartReading[], kind: Kind): Reading {
  let [sum, weights]: [Ratio, Ratio] = [ZERO, ZERO];
  for (const part of parts) {
    const value = numberOf(part.reading);
    const weight = kind === 'weighted' ? weightOf(part.weight) : ONE;
    if ('kind' in value) return value;
    if ('kind' in weight) return weight;
    sum = add(sum, kind === 'weighted' ? multiply(value, weight) : value);
    weights = add(weights, weight);
  }
  if (kind === 'sum') return { kind: 'number', exact: reduced(sum) };
  return signOf(weights) === 0 ? NO_WEIGHT : { kind: 'number', exact: reduced(divide(sum, weights)) };
}

function numberOf(reading: Reading): Ratio | NoReading {
  if (reading.kind === 'none') return reading;
  return reading.kind === 'number' ? reading.exact : (failed('NOT_A_NUMBER') as NoReading);
}

function weightOf(reading: Reading | undefined): Ratio | NoReading {
  const weight = numberOf(reading ?? MISSING);
  return !('kind' in weight) && signOf(weight) < 0 ? (failed('NEGATIVE_WEIGHT') as NoReading) : weight;
}
