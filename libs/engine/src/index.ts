export { standardOf } from './analysis/additive-formula.js';
export { commonPeriods } from './analysis/correlation.js';
export { type ExpertPanel, panelResult, type PanelResult } from './analysis/expert-panel.js';
export { analyseFactors, DEFAULT_THRESHOLD, type FactorFinding, MAX_GROUPS } from './analysis/factor-analysis.js';
export { correlateAtLag, type LagCorrelation, type LinkVerdict, verdictOn } from './analysis/lead-lag.js';
export { type LifeCycleReading, lifeCycleStage } from './analysis/life-cycle.js';
export { type MeasureSeries, neededForSeries, periodRange, seriesReader, yearsOf } from './analysis/measure-series.js';
export { methodIdOf } from './analysis/method-names.js';
export {
  agreementText,
  findingText,
  proposalNotes,
  proposalReadings,
  shortNumber,
  stageText,
} from './analysis/proposal-notes.js';
export { type MethodProposal, proposeMethod, type WeighedFactor } from './analysis/propose-method.js';
export { type RevisionStatistics, revisionStatistics } from './analysis/revision-statistics.js';
export type { Series } from './analysis/series.js';
export { type Weighting, weightsOf } from './analysis/weights.js';
export { assessmentSourceOf } from './bound/assessment-source.js';
export { withAssumptions } from './bound/assumptions.js';
export { type BoundEvaluation, type BoundEvaluator, createBoundEvaluator, fitsScope } from './bound/bound-evaluator.js';
export {
  type BoundMethod,
  type BoundMethods,
  methodsByPeriod,
  methodsDuring,
  type PlannedActivity,
  readsActivities,
} from './bound/bound-method.js';
export { structureDuring } from './scorecard/structure-during.js';
export { neededByMethod, neededForEvaluation, neededInSteps, neededWithMethods } from './bound/bound-reads.js';
export { methodDefinitionOf, methodsInForce } from './bound/methods-in-force.js';
export { splitChange } from './change/split-change.js';
export { type CellScore, type EntryCell, type EntryPlan, planEntry } from './entry/entry-plan.js';
export type { Syntax } from './formula/ast.js';
export { parseFormula } from './formula/parse-formula.js';
export { compareNumbers, isErrorValue, type Value } from './formula/values.js';
export { outputPath } from './method/compile-method.js';
export { describeMethod, type MethodDescription } from './method/describe-method.js';
export { explainMethod, type Explanation } from './method/explain-method.js';
export { shapeProblems } from './method/check-method.js';
export { type Localized, localizedSchema } from './method/localized.js';
export type { MethodProblem, RawProblem } from './method/method-problem.js';
export { identifier, type MethodDefinition } from './method/method-schema.js';
export { outlineMethod } from './method/outline-method.js';
export { parseMethod } from './method/parse-method.js';
export { readDefinition } from './method/read-definition.js';
export { resultTexts } from './method/result-texts.js';
export { type MethodOutputs, runMethod, type RunProblem } from './method/run-method.js';
export { unitLabel } from './method/units.js';
export { validateInput } from './method/validate-input.js';
export { nearestName } from './nearest-name.js';
export { parseQuestionnaire, questionnaireItems } from './questionnaire/parse-questionnaire.js';
export type { Questionnaire } from './questionnaire/questionnaire-schema.js';
export { ENGINE_RULES, isEngineRules, isUndated, type EngineRules } from './rules-version.js';
export { evaluateScorecard } from './scorecard/evaluate-scorecard.js';
export { findNode } from './scorecard/find-node.js';
export { createLiveScorecard, liveScorecardInSteps, type LiveScorecard } from './scorecard/live-scorecard.js';
export { neededForMeasure, type NeededValues } from './scorecard/needed-values.js';
export type {
  ComputedActual,
  MeasureReading,
  NodeState,
  Scorecard,
  ScoreNode,
  ScorePart,
} from './scorecard/scorecard.js';
export { compileScoreFormula } from './scorecard/scoring/compile-score-formula.js';
export { scoreActual, type ScoredActual } from './scorecard/scoring/score-actual.js';
export { mainFigure } from './scorecard/scoring/main-figure.js';
export { drained, type Steps } from './scorecard/steps.js';
export {
  measuresInOrder,
  revisionKey,
  type ClusterStructure,
  type DatedStructure,
  type ScorecardOptions,
  type ValueSource,
} from './scorecard/structure.js';
export {
  createMeasureReader,
  type MeasureReader,
  type PartRead,
  type ReadValue,
} from './scorecard/value/measure-reader.js';
export { type Path, type PathPart, pathText } from './structured-text/path-text.js';
export { readStructuredText, type StructuredText } from './structured-text/structured-text.js';
export { DEFINITION_LIMITS } from './structured-text/text-limits.js';
export type { PathProblem, TextPlace } from './structured-text/text-problem.js';
