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
 * The periods to look at: from one to another, both named or found from the values that the result has. Their length
 * is that of the period named, else the result's own.
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
    throw new StrataError('NO_HISTORY', `${request.result} had no reported values at that moment.`, {
      remedy: 'Ask for a later moment, or name the first and last period if a method computes the measure.',
    });
  }
  const periods = periodRange(from, to, calendar);
  if (periods.length > 0) return periods;
  throw new StrataError('NOT_A_PERIOD', `${from} to ${to} is no stretch of periods of one length`, {
    remedy: 'name two years, half-years, quarters or months, the earlier first',
  });
}

function frequencyOf({ from, to, result }: DeriveMethodRequest, view: ClusterSnapshot): Frequency {
  for (const name of [from, to]) {
    if (name === undefined) continue;
    const period = parsePeriod(name);
    if (period) return period.frequency;
    throw new StrataError('NOT_A_PERIOD', `"${name}" is not a period`, {
      remedy: 'write 2008, 2008-H1, 2008-Q3 or 2008-07',
    });
  }
  return view.structure.measures.get(result)!.frequency;
}

/** The periods for which the result was reported, by the subject or anyone it may be put together from. */
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
