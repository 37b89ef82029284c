import type {
  Actor,
  ClusterLimits,
  ClusterScoring,
  Disclosure,
  FiscalCalendar,
  Id,
  InstantText,
  Labels,
  MeasureDefinition,
  Perspective,
  Rank,
  StrategyState,
  Subject,
  TargetSeries,
} from '@strata/domain';

import type { FileData } from './cluster-data.js';

export type FileActor = Omit<Actor, 'status'>;

export interface FileMeasure {
  readonly id: Id;
  readonly definition: MeasureDefinition;
  readonly targets: readonly TargetSeries[];
}

export interface FileStrategy {
  readonly id: Id;
  readonly rank: Rank;
  readonly owner: Subject;
  readonly parent?: Id;
  readonly status: 'draft' | 'active';
  readonly labels: Labels;
  readonly mission?: Labels;
  readonly vision?: Labels;
  readonly map: StrategyState;
}

/** A whole cluster as described by a file, with defaults filled in. Anything not in the file is not in the cluster. */
export interface ClusterContent extends FileData {
  readonly id: Id;
  readonly labels: Labels;
  /** The start of the declared history, from which the structure counts as known. */
  readonly historyFrom?: InstantText | undefined;
  readonly calendar: FiscalCalendar;
  readonly limits: ClusterLimits;
  readonly scoring: ClusterScoring;
  readonly disclosure: Disclosure;
  /** In the order of the map's bands, top first. */
  readonly perspectives: readonly Perspective[];
  readonly actors: readonly FileActor[];
  readonly measures: readonly FileMeasure[];
  readonly strategies: readonly FileStrategy[];
}

/** The content of a cluster file, with the positions in its text. */
export interface ClusterFile extends ClusterContent {
  /** The file name as the user wrote it, for messages only. */
  readonly fileName: string;
  /** The positions of parts that may conflict with the cluster: top-level settings, measures, strategies and their fields. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A position in the text of a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The position of a path such as `strategies.GR.owner`, or of the nearest part above it in the file. */
export function placeIn({ places }: ClusterFile, path: string): Place {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
    const place = places.get(at);
    if (place !== undefined) return place;
  }
  return { line: 1, column: 1 };
}
