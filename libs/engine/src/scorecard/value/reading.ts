import type { Actual } from '@strata/domain';
import type { Coverage, ReasonCode } from '../scorecard.js';
import { ratioOf, type Ratio } from './ratio.js';

/** No value, with the reason. */
export interface NoReading {
  readonly kind: 'none';
  readonly reason: Extract<ReasonCode, 'MISSING' | 'NOT_DUE' | 'NOT_APPLICABLE' | 'NO_WEIGHT' | 'EVALUATION_ERROR'>;
  readonly detail?: string;
}

/** The value of a measure for a subject, before scoring. Numbers are exact; `plain` is the value as reported. */
export type Reading = (
  | { readonly kind: 'number'; readonly exact: Ratio; readonly plain?: Actual }
  | { readonly kind: 'yes-no'; readonly value: boolean; readonly plain: Actual }
  | { readonly kind: 'text'; readonly value: string; readonly plain: Actual }
  | NoReading
) & {
  /** How many of the members or parts that are expected to report have done so. */
  readonly members?: Coverage;
  /** As `members`, where a part that is itself covered in part counts as a fraction; by default one value of one. */
  readonly covered?: Coverage;
};

export const MISSING: Reading = { kind: 'none', reason: 'MISSING' };
export const NOT_DUE: Reading = { kind: 'none', reason: 'NOT_DUE' };
export const NOT_APPLICABLE: Reading = { kind: 'none', reason: 'NOT_APPLICABLE' };
export const NO_WEIGHT: Reading = { kind: 'none', reason: 'NO_WEIGHT' };

/** The reading of a value that cannot be computed. */
export function failed(detail: string): Reading {
  return { kind: 'none', reason: 'EVALUATION_ERROR', detail };
}

/**
 * The reading of a reported actual; `MISSING` if nothing was reported. Of a subject with parts, it covers as many values
 * as the parts would have reported.
 */
export function readingOf(actual: Actual | undefined, parts = 1): Reading {
  if (actual === undefined) return MISSING;
  const own = ownReading(actual);
  return parts === 1 ? own : { ...own, covered: { counted: parts, of: parts } };
}

function ownReading(actual: Actual): Reading {
  switch (actual.kind) {
    case 'number': {
      const exact = ratioOf(actual.value);
      return exact === undefined ? failed('NOT_A_DECIMAL') : { kind: 'number', exact, plain: actual };
    }
    case 'yes-no':
      return { kind: 'yes-no', value: actual.value, plain: actual };
    case 'text':
      return { kind: 'text', value: actual.value, plain: actual };
    case 'not-applicable':
      return NOT_APPLICABLE;
  }
}

/** How many of the values behind a reading were reported. */
export function coveredOf(reading: Reading): Coverage {
  return reading.covered ?? { counted: isMissing(reading) ? 0 : 1, of: 1 };
}

/** True if nothing was reported. */
export function isMissing(reading: Reading): boolean {
  return reading.kind === 'none' && reading.reason === 'MISSING';
}

/** True if "not applicable" was reported. */
export function isNotApplicable(reading: Reading): boolean {
  return reading.kind === 'none' && reading.reason === 'NOT_APPLICABLE';
}
