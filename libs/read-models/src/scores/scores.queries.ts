import type { Id, PeriodName, Position } from '@strata/domain';
import { comparePeriods } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import type { ScoreRow } from './scores.js';

/** The newest scores of a period; with `changedAfter`, those that changed after that position. */
export async function newestScores(
  reader: TableReader,
  selection: { readonly cluster: Id; readonly period: PeriodName; readonly changedAfter?: Position },
): Promise<readonly ScoreRow[]> {
  const { cluster, period, changedAfter } = selection;
  const rows = await reader.find('scores', {
    where: { cluster, period, ...(changedAfter === undefined ? {} : { changedAt: { gt: changedAfter } }) },
  });
  return rows as readonly ScoreRow[];
}

/** The newest scores of one node over its periods, oldest first: a trend. */
export async function scoreTrend(reader: TableReader, cluster: Id, node: string): Promise<readonly ScoreRow[]> {
  const rows = (await reader.find('scores', { where: { cluster, node } })) as readonly ScoreRow[];
  return [...rows].sort((a, b) => comparePeriods(a.period, b.period));
}
