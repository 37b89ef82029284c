import { Query } from '@nestjs/cqrs';
import type {
  ClusterView,
  ExplainedNode,
  ExplainLimits,
  KeptScenariosQuestion,
  NaturalBinding,
  ReplayReport,
  ScenarioComparison,
  SnwPortraits,
} from '@strata/application';
import type {
  AssessmentState,
  ClosedEvaluation,
  Id,
  MethodState,
  PeriodName,
  ScenarioState,
  SegmentationState,
  Subject,
} from '@strata/domain';
import type { BoundEvaluation, MethodDefinition, Questionnaire } from '@strata/engine';

// Questions about methods, assessments, scenarios and evaluations.

/** The methods that ship with Strata. */
export class ListShippedMethods extends Query<readonly MethodDefinition[]> {}

/** The questionnaires that ship with Strata. */
export class ListQuestionnaires extends Query<readonly Questionnaire[]> {}

/** The methods that a cluster has registered. */
export class ListMethods extends Query<ReadonlyMap<Id, MethodState>> {
  constructor(readonly view: ClusterView) {
    super();
  }
}

/** The binding that a registered method's own words suggest; `METHOD_NOT_REGISTERED`. */
export class SuggestBinding extends Query<NaturalBinding> {
  constructor(
    readonly view: ClusterView,
    readonly method: Id,
  ) {
    super();
  }
}

/** Which method is evaluated for what. */
export interface MethodQuestion {
  readonly method: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly onTrial: boolean;
}

/** A bound method evaluated; `METHOD_NOT_IN_FORCE`, `METHOD_NOT_ON_TRIAL`, `SCOPE_DOES_NOT_FIT`. */
export class EvaluateMethod extends Query<BoundEvaluation> {
  constructor(
    readonly view: ClusterView,
    readonly question: MethodQuestion,
  ) {
    super();
  }
}

/** The assessments of a period. */
export class ListAssessments extends Query<readonly AssessmentState[]> {
  constructor(
    readonly view: ClusterView,
    readonly period: PeriodName,
  ) {
    super();
  }
}

/** A member's market segmentation matrix. */
export class FindSegmentation extends Query<SegmentationState | undefined> {
  constructor(
    readonly view: ClusterView,
    readonly actor: Id,
  ) {
    super();
  }
}

/** The SNW portraits of a period; `METHOD_NOT_IN_FORCE`. */
export class DrawPortraits extends Query<SnwPortraits> {
  constructor(
    readonly view: ClusterView,
    readonly period: PeriodName,
  ) {
    super();
  }
}

/** The scenarios of a cluster. */
export class ListScenarios extends Query<ReadonlyMap<Id, ScenarioState>> {
  constructor(readonly view: ClusterView) {
    super();
  }
}

/** Scenarios beside what is. */
export class CompareScenarios extends Query<ScenarioComparison> {
  constructor(
    readonly view: ClusterView,
    readonly question: KeptScenariosQuestion,
  ) {
    super();
  }
}

/** The closed evaluations of a cluster. */
export class ListEvaluations extends Query<readonly ClosedEvaluation[]> {
  constructor(readonly view: ClusterView) {
    super();
  }
}

/** A closed evaluation recomputed from the events; `UNKNOWN_EVALUATION`. */
export class ReplayClosed extends Query<ReplayReport> {
  constructor(
    readonly clusterId: Id,
    readonly evaluation: Id,
  ) {
    super();
  }
}

/** What is to be explained. */
export type ExplainQuestion =
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'value'; readonly measure: Id; readonly subject: Subject }
  | { readonly kind: 'output'; readonly method: Id; readonly output: string; readonly subject: Subject };

/** A value or score with all it was computed from. */
export class Explain extends Query<ExplainedNode> {
  constructor(
    readonly view: ClusterView,
    readonly period: PeriodName,
    readonly question: ExplainQuestion,
    readonly limits: ExplainLimits,
  ) {
    super();
  }
}
