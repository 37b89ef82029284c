import {
  comparePeriods,
  lastDay,
  firstDay,
  parsePeriod,
  periodContaining,
  StrataError,
  type Frequency,
  type PeriodName,
} from '@strata/domain';
import { periodRange } from '@strata/engine';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';
import type { DeriveMethodRequest } from './derived-method.js';

/**
 * The periods to analyse. Missing ends default to the first and last period with values of the result; the frequency is
 * that of the given ends, otherwise that of the result.
 */
export async function chosenPeriods(
  queries: ClusterReads,
  view: ClusterSnapshot,
  request: DeriveMethodRequest,
): Promise<readonly PeriodName[]> {
  const { calendar } = view.structure.cluster;
  const frequency = frequencyOf(request, view);
  const known = request.from && request.to ? [] : await knownPeriods(queries, view, request);
  const within = (day: string): PeriodName => periodContaining(day, frequency, calendar);
  const first = known[0];
  const last = known.at(-1);
  const from = request.from ?? (first && within(firstDay(first, calendar)));
  const to = request.to ?? (last && within(lastDay(last, calendar)));
  if (from === undefined || to === undefined) {
    throw new StrataError('NO_HISTORY', `The measure "${request.result}" had no reported values at that moment.`, {
      remedy: 'Choose a later moment, or name the first and last period if a method computes the measure.',
    });
  }
  const periods = periodRange(from, to, calendar);
  if (periods.length > 0) return periods;
  throw new StrataError('NOT_A_PERIOD', `${from} to ${to} is not a range of periods of one frequency.`, {
    remedy: 'Name two years, half-years, quarters or months, the earlier one first.',
  });
}

function frequencyOf({ from, to, result }: DeriveMethodRequest, view: ClusterSnapshot): Frequency {
  for (const name of [from, to]) {
    if (name === undefined) continue;
    const period = parsePeriod(name);
    if (period) return period.frequency;
    throw new StrataError('NOT_A_PERIOD', `"${name}" is not a period.`, {
      remedy: 'Write a period like 2008, 2008-H1, 2008-Q3 or 2008-07.',
    });
  }
  return view.structure.measures.get(result)!.frequency;
}

/** The periods with reported values of the result, for the subject or any part that it may be aggregated from. */
async function knownPeriods(
  queries: ClusterReads,
  view: ClusterSnapshot,
  { result, subject }: DeriveMethodRequest,
): Promise<readonly PeriodName[]> {
  const rows = await queries.values(view, { measures: [result] });
  const own = (of: string): boolean => subject === undefined || subject === '@cluster' || belongsTo(of, subject);
  const periods = rows.filter((row) => own(row.subject) && row.kind === 'number').map(({ period }) => period);
  return [...new Set(periods)].sort(comparePeriods);
}

function belongsTo(one: string, subject: string): boolean {
  return one === subject || one.startsWith(`${subject}/`);
}
