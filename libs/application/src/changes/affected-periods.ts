import {
  firstDay,
  frequenciesOf,
  lastDay,
  MONTHS_OF,
  periodContaining,
  previousPeriod,
  type DateText,
  type Frequency,
  type PeriodName,
} from '@strata/domain';
import type { ClusterSnapshot } from '../clusters/cluster-reads.js';

const FREQUENCIES = Object.keys(MONTHS_OF) as readonly Frequency[];

/**
 * The periods whose scores a change may move: those that have begun and end on or after its start, of the shortest
 * frequency of the measures and all longer ones. Without a start, they begin with the first values.
 */
export function affectedPeriods(
  { structure }: ClusterSnapshot,
  from: DateText | null,
  reported: readonly PeriodName[],
): readonly PeriodName[] {
  const { calendar } = structure.cluster;
  const firstReported = reported.map((period) => firstDay(period, calendar)).sort()[0];
  if (firstReported === undefined) return [];
  const start = from === null || from < firstReported ? firstReported : from;
  const shortest = Math.min(
    ...[...structure.measures.values()].flatMap((one) => [...frequenciesOf(one)]).map((one) => MONTHS_OF[one]),
  );
  return FREQUENCIES.filter((frequency) => MONTHS_OF[frequency] >= shortest).flatMap((frequency) => {
    const found: PeriodName[] = [];
    for (let at = periodContaining(structure.day, frequency, calendar); lastDay(at, calendar) >= start;) {
      found.unshift(at);
      at = previousPeriod(at, 1, calendar);
    }
    return found;
  });
}
