import type { DateText, InstantText, Position } from '@strata/domain';

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
  /** The command that caused it. */
  readonly commandId: string;
  /** The first day for which a change holds; null from the beginning, and for events that are not dated. */
  readonly from: DateText | null;
  /** Why the change reaches back into locked periods; null if it does not. */
  readonly retroactive: string | null;
}
