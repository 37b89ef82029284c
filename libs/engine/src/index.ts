export * from './analysis/additive-formula.js';
export * from './analysis/correlation.js';
export * from './analysis/expert-panel.js';
export * from './analysis/factor-analysis.js';
export * from './analysis/life-cycle.js';
export * from './analysis/measure-series.js';
export { methodIdOf } from './analysis/method-names.js';
export * from './analysis/proposal-notes.js';
export * from './analysis/propose-method.js';
export * from './analysis/series.js';
export * from './analysis/significance.js';
export * from './analysis/weights.js';
export * from './bound/assessment-source.js';
export * from './bound/methods-in-force.js';
export * from './bound/assumptions.js';
export * from './bound/bound-evaluator.js';
export * from './bound/bound-method.js';
export * from './bound/bound-reads.js';
export * from './bound/computed-changes.js';
export * from './formula/compile-program.js';
export { functionNames } from './formula/calls.js';
export type { TableSpec } from './formula/decision-table.js';
export * from './formula/function-reference.js';
export { renderFunctionReference } from './formula/render-function-reference.js';
export type { Frame } from './formula/frame.js';
export { readSlot, writeSlot } from './formula/frame-values.js';
export { namesIn } from './formula/names.js';
export * from './formula/parse-formula.js';
export type { FormulaProblem, ProblemCode } from './formula/problem.js';
export type { FormulaSpec, InputSpec, Program, ProgramFormula, ProgramSpec } from './formula/program.js';
export { POINTS_SCALE, type SegmentScale } from './formula/scope.js';
export type { ListType, ScalarType, ValueType } from './formula/types.js';
export * from './formula/values.js';
export { checkMethod } from './method/check-method.js';
export { compileMethod, outputPath, type CompiledMethod } from './method/compile-method.js';
export type { Contribution } from './method/contributions.js';
export type { Decision } from './method/decisions.js';
export * from './method/describe-method.js';
export * from './method/explain-method.js';
export { showPath, type MethodProblem, type RawProblem } from './method/method-problem.js';
export {
  methodJsonSchema,
  methodSchema,
  type MethodDefinition,
  type MethodInput,
  type MethodOutput,
} from './method/method-schema.js';
export * from './method/localized.js';
export { outlineMethod } from './method/outline-method.js';
export * from './method/parse-method.js';
export { runMethod, type MethodOutputs, type RunProblem, type RunResult } from './method/run-method.js';
export { unitLabel, type UnitCode } from './method/units.js';
export { validateInput, type InputProblem } from './method/validate-input.js';
export { feedInput, type MethodWiring } from './method/wiring.js';
export * from './questionnaire/parse-questionnaire.js';
export {
  questionnaireJsonSchema,
  questionnaireSchema,
  type Questionnaire,
  type QuestionnaireItem,
} from './questionnaire/questionnaire-schema.js';
export * from './scorecard/affected-periods.js';
export * from './scorecard/evaluate-scorecard.js';
export { findNode } from './scorecard/find-node.js';
export * from './scorecard/live-scorecard.js';
export * from './scorecard/needed-values.js';
export * from './scorecard/scorecard.js';
export * from './scorecard/structure.js';
export * from './scorecard/value/measure-reader.js';
export { GOAL_SCORE, RED_FLAG_SCORE, statusOfScore } from './scorecard/scoring/status.js';
export * from './scorecard/scoring/compile-score-formula.js';
export * from './rules-version.js';
