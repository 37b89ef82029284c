import type { ValueOfReport } from './report.js';

/** The key of a value within a report: its measure and subject, neither of which contains a blank. */
export function reportValueKey({ measure, subject }: ValueOfReport): string {
  return `${measure} ${subject}`;
}
