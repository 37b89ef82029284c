import { compareDecimals, decimalToNumber } from '../decimal.js';
import type { Plausible } from '../measure/measure.js';
import type { DecimalText } from '../words.js';
import { reportValueKey } from './value-key.js';
import type { ReportedValue } from './report.js';
import type { ReportContext, ValueFault } from './value.rules.js';

/** What is unusual about a valid value, so that the reporter has to confirm it; undefined if nothing is. */
export function unusualness(value: ReportedValue, context: ReportContext): ValueFault | undefined {
  // Declared history is what was published, whether or not it was plausible.
  if (context.declared === true) return undefined;
  const { measure, subject } = value;
  if (context.unmapped?.has(reportValueKey(value)) === true) {
    return unusual(`The measure "${measure}" is on no map of "${subject}".`);
  }
  const plausible = context.measures.get(measure)?.plausible;
  return plausible && implausible(value, plausible, context.previous);
}

function implausible(
  value: ReportedValue,
  plausible: Plausible,
  previous: ReportContext['previous'],
): ValueFault | undefined {
  const { actual } = value;
  if (actual.kind !== 'number') return undefined;
  const before = previous?.get(reportValueKey(value))?.actual;
  const earlier = before?.kind === 'number' ? before.value : undefined;
  const problem = implausibility(actual.value, plausible, earlier);
  return problem === undefined ? undefined : unusual(problem);
}

/** Why a figure is not plausible, also in view of that of the period before; undefined if it is. */
export function implausibility(
  figure: DecimalText,
  plausible: Plausible,
  before: DecimalText | undefined,
): string | undefined {
  return outside(figure, plausible) ?? changed(figure, before, plausible);
}

function outside(figure: DecimalText, { min, max }: Plausible): string | undefined {
  const isLow = min !== undefined && compareDecimals(figure, min) < 0;
  if (isLow) return `${figure} is below ${min}, the least plausible value.`;
  const isHigh = max !== undefined && compareDecimals(figure, max) > 0;
  return isHigh ? `${figure} is above ${max}, the greatest plausible value.` : undefined;
}

/** A change from zero has no percentage and is not judged. */
function changed(figure: DecimalText, before: DecimalText | undefined, { change }: Plausible): string | undefined {
  if (change === undefined || before === undefined) return undefined;
  const [now, then] = [decimalToNumber(figure), decimalToNumber(before)];
  if (then === 0 || Math.abs((now - then) / then) * 100 <= decimalToNumber(change)) return undefined;
  return `${figure} differs by more than ${change} % from ${before} in the period before.`;
}

function unusual(message: string): ValueFault {
  return { code: 'CONFIRMATION_REQUIRED', message };
}
