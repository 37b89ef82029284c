import type { InstantText, Position } from '@strata/domain';

/** One event of a cluster's history without its data: who did what, when it was recorded and when it became known. */
export interface TimelineRow {
  readonly cluster: string;
  readonly position: Position;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly by: string;
  readonly recordedAt: InstantText;
  /** Never decreases along a cluster's positions. */
  readonly knownAt: InstantText;
  readonly loaded: boolean;
}
