import type {
  Actor,
  ClusterLimits,
  ClusterScoring,
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

/** A whole cluster as a file describes it: what is not in it is not in the cluster. Defaults are filled in. */
export interface ClusterContent {
  readonly id: Id;
  readonly labels: Labels;
  /** Since when the structure counts as known, where declared history is to be loaded. */
  readonly historyFrom?: InstantText;
  readonly calendar: FiscalCalendar;
  readonly limits: ClusterLimits;
  readonly scoring: ClusterScoring;
  /** In the order of the bands of the map, topmost first. */
  readonly perspectives: readonly Perspective[];
  readonly actors: readonly FileActor[];
  readonly measures: readonly FileMeasure[];
  readonly strategies: readonly FileStrategy[];
}

/** A cluster's description with what is known of the file it came from. */
export interface ClusterFile extends ClusterContent {
  /** As the user calls the file; for messages only. */
  readonly fileName: string;
  /** Where the parts stand that a cluster may have to refuse: top-level settings, measures, strategies and their fields. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Where something stands in the text of a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of a path such as `strategies.GR.owner`, or of the nearest part above it that the file names. */
export function placeIn({ places }: ClusterFile, path: string): Place {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
    const place = places.get(at);
    if (place !== undefined) return place;
  }
  return { line: 1, column: 1 };
}
