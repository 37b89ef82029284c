import type {
  Actual,
  CascadeState,
  ClusterState,
  Id,
  MeasureState,
  PeriodName,
  StrategyState,
  Subject,
} from '@strata/domain';

/** The structure a scorecard is evaluated on: everything but the values, as known at one moment. */
export interface ClusterStructure {
  readonly cluster: ClusterState;
  readonly cascade: CascadeState;
  /** The maps by strategy id. */
  readonly maps: ReadonlyMap<Id, StrategyState>;
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

/** Where reported values come from; undefined means that nothing was reported. */
export interface ValueSource {
  actual(measure: Id, subject: Subject, period: PeriodName): Actual | undefined;
}

/** What a scoring formula answers when it has no number to give. */
export interface FormulaFailure {
  readonly error: string;
}

/** A compiled scoring formula over `actual` and the names of the targets in force; above 1 is over-achievement. */
export type ScoreFormula = (names: Readonly<Record<string, number>>) => number | FormulaFailure;

/** Settings of an evaluation; all optional. */
export interface ScorecardOptions {
  /** Also shows drafts. A draft is scored, but moves no strategy in force. */
  readonly includeDrafts?: boolean;
  /** Compiles formulas of measures scored by formula; without it they are evaluation errors. May throw. */
  readonly compileFormula?: (formula: string) => ScoreFormula;
}

/** One reported value that is new or differs. */
export interface ValueChange {
  readonly measure: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
}
