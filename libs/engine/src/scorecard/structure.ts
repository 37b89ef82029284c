import type {
  Actual,
  CascadeState,
  ClusterState,
  DateText,
  Id,
  MeasureState,
  PeriodName,
  StrategyMap,
  StrategyState,
  Subject,
} from '@strata/domain';
import { arranged } from '@strata/domain';
import type { EngineRules } from '../rules-version.js';

/** The structure that a scorecard is evaluated on: everything except the values, as known at one moment. */
export interface ClusterStructure {
  readonly cluster: ClusterState;
  readonly cascade: CascadeState;
  /** The maps by strategy id. */
  readonly maps: ReadonlyMap<Id, StrategyState>;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  /** The maps that activations put in force, by `revisionKey`; absent if none did. */
  readonly revisions?: ReadonlyMap<string, StrategyMap> | undefined;
}

/** The key of a revision of a strategy's map. */
export function revisionKey(strategy: Id, revision: number): string {
  return `${strategy}@${revision}`;
}

/**
 * A structure on the day of an evaluation, in the cluster's time zone: a period has ended if its last day is before it.
 * Periods that have not ended are not due yet.
 */
export interface DatedStructure extends ClusterStructure {
  readonly day: DateText;
  /** The rules of an evaluation that was closed under earlier ones; by default the current rules. */
  readonly rules?: EngineRules | undefined;
}

/** A source of reported values; undefined means that nothing was reported. */
export interface ValueSource {
  actual(measure: Id, subject: Subject, period: PeriodName): Actual | undefined;
  /** True if a reported value does not count yet, because it waits for its approval; absent if none does. */
  awaitsApproval?(measure: Id, subject: Subject, period: PeriodName): boolean;
  /**
   * What a computed value is computed from, directly or through others, whether it is there or not: values, grades and
   * results of methods. Empty for a reported value; absent if none is computed.
   */
  computedFrom?(
    measure: Id,
    subject: Subject,
    period: PeriodName,
  ): readonly { readonly of: Id; readonly subject: Subject }[];
}

/** The result of a scoring formula that has no number. */
export interface FormulaFailure {
  readonly error: string;
}

/** A compiled scoring formula over `actual` and the names of the targets in force; above 1 is over-achievement. */
export type ScoreFormula = (names: Readonly<Record<string, number>>) => number | FormulaFailure;

/** Options of an evaluation. */
export interface ScorecardOptions {
  /** Also shows drafts. A draft is scored, but does not affect strategies in force. */
  readonly includeDrafts?: boolean;
  /** Scores the working copy of this strategy's map as if it were in force. */
  readonly preview?: Id | undefined;
  /** Compiles the formulas of measures that are scored by formula, or throws; without it they are evaluation errors. */
  readonly compileFormula?: (formula: string) => ScoreFormula;
}

/** A reported value that is new or has changed. */
export interface ValueChange {
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
}

/** The measures in the order of the cluster; those that it does not name follow by id. */
export function measuresInOrder({
  cluster,
  measures,
}: Pick<ClusterStructure, 'cluster' | 'measures'>): readonly MeasureState[] {
  const byId = [...measures.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return arranged(byId, cluster.measureOrder ?? [], ({ id }) => id);
}
