import type { ClosedEvaluation, Id, InstantText, Position } from '@strata/domain';
import type { DatedStructure } from '@strata/engine';
import type { Rehearsed } from './rehearsed.js';

/** A cluster as of a position; every answer based on it belongs to that moment. */
export interface ClusterSnapshot {
  readonly clusterId: Id;
  readonly position: Position;
  /** The structure, on the day of the query: that of the requested moment, or today. */
  readonly structure: DatedStructure;
  /** True if no moment was requested: the newest state. */
  readonly isNewest: boolean;
  /** The requested instant, that at which the requested position was known, or now. */
  readonly moment: InstantText;
  /** The closed evaluation that was asked for, as it is now. */
  readonly evaluation?: ClosedEvaluation | undefined;
  /** The methods, segmentations, action programmes and values after a rehearsed change, in place of the stored ones. */
  readonly rehearsed?: Rehearsed | undefined;
  /** The position of the cluster's last event; undefined if it is later than `position`. */
  readonly changedAt?: Position | undefined;
  /** The position of the last change of its structure; undefined if it is later than `position`. */
  readonly structureAt?: Position | undefined;
}
