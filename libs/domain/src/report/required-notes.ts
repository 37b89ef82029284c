import type { NoteRule } from '../cycle/cycle.js';
import { decimalToNumber } from '../decimal.js';
import type { ReportedValue } from './report.js';
import { reportValueKey } from './value-key.js';
import type { ReportContext, ValueFault } from './value.rules.js';

/** Why a submitted value needs a note that it does not have; undefined if it needs none. */
export function missingNote(value: ReportedValue, { noteRules, previous }: ReportContext): ValueFault | undefined {
  if (value.note !== undefined || noteRules === undefined) return undefined;
  const before = previous?.get(reportValueKey(value));
  for (const rule of noteRules) {
    if (rule.measures?.includes(value.measure) === false) continue;
    const message = whyNoted(value, before, rule);
    if (message !== undefined) return { code: 'NOTE_REQUIRED', message };
  }
  return undefined;
}

function whyNoted(value: ReportedValue, before: ReportedValue | undefined, rule: NoteRule): string | undefined {
  const { actual, measure, subject } = value;
  if (actual.kind === 'number') return whyFigureNoted({ ...value, figure: actual.value }, before, rule);
  if (actual.kind !== 'not-applicable' || rule.notApplicable !== true) return undefined;
  return `The measure "${measure}" of "${subject}" needs a note that says why it is not applicable.`;
}

function whyFigureNoted(
  { measure, subject, figure }: ReportedValue & { readonly figure: string },
  before: ReportedValue | undefined,
  { below = -Infinity, above = Infinity, changeAbove = Infinity }: NoteRule,
): string | undefined {
  const now = decimalToNumber(figure);
  if (now < below) return `The measure "${measure}" of "${subject}" needs a note, because ${figure} is below ${below}.`;
  if (now > above) return `The measure "${measure}" of "${subject}" needs a note, because ${figure} is above ${above}.`;
  const then = figureOf(before);
  if (changeAbove === Infinity || then === undefined || !isFurther(changeAbove, now, then)) return undefined;
  return `The measure "${measure}" of "${subject}" needs a note, because ${figure} differs by more than ${changeAbove} % from ${then} in the period before.`;
}

function figureOf(value: ReportedValue | undefined): number | undefined {
  return value?.actual.kind === 'number' ? decimalToNumber(value.actual.value) : undefined;
}

/** Any change from zero is larger than every percentage. */
function isFurther(percentage: number, now: number, then: number): boolean {
  return then === 0 ? now !== 0 : Math.abs((now - then) / then) * 100 > percentage;
}
