import { countedValuesOf, type ClusterState, type PeriodName } from '@strata/domain';
import { valueRowKey, type ReportedChange } from './reported-change.js';
import type { ValueRow } from './values.js';

/** Values by `valueRowKey`, as reports change them. */
export interface CountedValues {
  /** Those that count in scores. */
  readonly values: Map<string, ValueRow>;
  /** Those that wait for their approval; `values` may have what was approved before. */
  readonly waiting: Map<string, ValueRow>;
}

/** Whether the values of a period count once they are approved. */
export type WaitsIn = (period: PeriodName) => boolean;

/** Undefined if a cluster counts submitted values in every period. */
export function approvalNeededIn(cluster: ClusterState): WaitsIn | undefined {
  const all = [cluster.scoring, ...(cluster.scorings ?? []).map(({ value }) => value)];
  if (all.every(({ counts }) => counts !== 'approved')) return undefined;
  const known = new Map<PeriodName, boolean>();
  return (period) => {
    const found = known.get(period) ?? countedValuesOf(cluster, period) === 'approved';
    known.set(period, found);
    return found;
  };
}

/** Applies what a report changed. `waitsIn` is undefined if submitted values count. */
export function applyChange(
  { values, waiting }: CountedValues,
  { measure, subject, period, row, counted }: ReportedChange,
  waitsIn: WaitsIn | undefined,
): void {
  const key = valueRowKey(measure, subject, period);
  if (counted === true) {
    const now = waiting.get(key) ?? values.get(key);
    if (now !== undefined) values.set(key, withoutWaiting(now));
    waiting.delete(key);
  } else if (row?.awaitsApproval === true && waitsIn?.(period) === true) {
    waiting.set(key, row);
  } else {
    waiting.delete(key);
    if (row) values.set(key, row);
    else values.delete(key);
  }
}

/** A version that was approved. */
export function withoutWaiting<Version extends Pick<ValueRow, 'awaitsApproval'>>(version: Version): Version {
  const { awaitsApproval: _, ...rest } = version;
  return rest as Version;
}
