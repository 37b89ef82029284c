import type { Id, PeriodName, Position } from '@strata/domain';
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
