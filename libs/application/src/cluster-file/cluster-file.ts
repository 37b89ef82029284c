import type {
  Actor,
  ClusterLimits,
  ClusterScoring,
  DefinitionVersion,
  Disclosure,
  EffectiveDated,
  FiscalCalendar,
  Id,
  InstantText,
  Labels,
  MeasureDefinition,
  Perspective,
  Rank,
  StrategyMap,
  Subject,
  TargetSeries,
} from '@strata/domain';

import type { FileData } from './cluster-data.js';

/** Without dates of its parts: the file describes them as they are in the end. */
export type FileActor = Omit<Actor, 'status'>;

export interface FileMeasure {
  readonly id: Id;
  readonly definition: MeasureDefinition;
  readonly targets: readonly TargetSeries[];
  /** Whether it is in use over time; always, without it. */
  readonly use?: EffectiveDated<boolean> | undefined;
  /** All its definitions over time, of which `definition` is the last; only that, without it. */
  readonly versions?: EffectiveDated<DefinitionVersion> | undefined;
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
  /** Contributions have the weights with which they are accepted; those that are not are marked as proposed. */
  readonly map: StrategyMap;
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
  /** The scoring over time, of which `scoring` is the last; only that, without it. */
  readonly scorings?: EffectiveDated<ClusterScoring> | undefined;
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
