import { frequenciesOf, parsePeriod, StrataError, type Frequency } from '@strata/domain';
import type { ClusterSnapshot } from '../clusters/cluster-reads.js';
import { requireMeasure, requireMember } from '../clusters/cluster-view.js';
import type { ValueKey } from './value-key.js';

const EXAMPLES: Readonly<Record<Frequency, string>> = {
  month: '2008-07',
  quarter: '2008-Q3',
  'half-year': '2008-H1',
  year: '2008',
};

/**
 * Throws `UNKNOWN_MEASURE`, `UNKNOWN_MEMBER` or `PERIOD_DOES_NOT_FIT` for a value that could not be reported in the view,
 * to explain a missing value, which in itself is a valid answer.
 */
export function requireReportable(view: ClusterSnapshot, { measure, subject, period }: ValueKey): void {
  requireMeasure(view, measure);
  requireMember(view, subject);
  const requested = parsePeriod(period)?.frequency;
  const found = view.structure.measures.get(measure)!;
  if (requested === undefined || frequenciesOf(found).has(requested)) return;
  const { frequency: reported } = found;
  throw new StrataError(
    'PERIOD_DOES_NOT_FIT',
    `The measure "${measure}" is reported per ${reported}, but ${period} is a ${requested}.`,
    { remedy: `Name a ${reported}, such as ${EXAMPLES[reported]}.` },
  );
}
