import { parsePeriod, StrataError, type Frequency } from '@strata/domain';
import type { ClusterSnapshot } from '../clusters/cluster-reads.js';
import { requireMeasure, requireMember } from '../clusters/cluster-view.js';
import type { ValueKey } from './reports.js';

const EXAMPLES: Readonly<Record<Frequency, string>> = {
  month: '2008-07',
  quarter: '2008-Q3',
  'half-year': '2008-H1',
  year: '2008',
};

/**
 * Throws `UNKNOWN_MEASURE`, `UNKNOWN_MEMBER` or `PERIOD_DOES_NOT_FIT` for a value that nobody could report in the view.
 * Explains why there is no value, which by itself is a valid answer.
 */
export function requireReportable(view: ClusterSnapshot, { measure, subject, period }: ValueKey): void {
  requireMeasure(view, measure);
  requireMember(view, subject);
  const asked = parsePeriod(period)?.frequency;
  const reported = view.structure.measures.get(measure)!.frequency;
  if (asked === undefined || asked === reported) return;
  throw new StrataError(
    'PERIOD_DOES_NOT_FIT',
    `${period} is a ${asked}, but measure ${measure} is reported by ${reported}.`,
    { remedy: `Name a ${reported}, such as ${EXAMPLES[reported]}.` },
  );
}
