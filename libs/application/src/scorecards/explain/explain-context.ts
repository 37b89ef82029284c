import type { Id, PeriodName, Position, Subject } from '@strata/domain';
import {
  computedMeasures,
  createMeasureReader,
  type BoundEvaluator,
  type BoundMethod,
  type ClusterStructure,
  type MeasureReader,
} from '@strata/engine';
import { assessmentKey, type EvaluationInputs, type TimelineRow } from '@strata/read-models';
import type { AssessmentState } from '@strata/domain';
import type { Draft } from './assemble.js';
import type { ExplainedEvent } from './explained-node.js';

/** What was evaluated and on what, as a scorecard's view holds it. */
export interface Explainable {
  readonly structure: ClusterStructure;
  readonly inputs: EvaluationInputs;
  readonly evaluator: BoundEvaluator;
}

/** Events by their positions: assessments are named by the last one that changed them. */
export type Moments = ReadonlyMap<Position, TimelineRow>;

/** What explanations look things up in. */
export interface ExplainContext extends Explainable {
  readonly reader: MeasureReader;
  readonly computed: ReadonlyMap<Id, { readonly method: BoundMethod; readonly output: string }>;
  readonly moments: Moments;
  /** An output of a method: what computed values and inputs are taken from, however deep. Throws `UNKNOWN_OUTPUT`. */
  readonly output: (at: OutputAt) => Draft;
}

/** Anything that is evaluated for a subject and a period. */
export interface EvaluatedFor {
  readonly subject: Subject;
  readonly period: PeriodName;
}

/** One output of a method, for a subject and a period. */
export interface OutputAt extends EvaluatedFor {
  readonly method: Id;
  readonly output: string;
}

/** `outputDraft` is passed in because outputs are explained by values, and values by outputs. */
export function explainContext(
  { structure, inputs, evaluator }: Explainable,
  moments: Moments,
  outputDraft: (context: ExplainContext, at: OutputAt) => Draft,
): ExplainContext {
  const context: ExplainContext = {
    structure,
    inputs,
    evaluator,
    reader: createMeasureReader(structure, evaluator.values),
    computed: computedMeasures(inputs.methods),
    moments,
    output: (at) => outputDraft(context, at),
  };
  return context;
}

/** The last event of an assessment, where it is known. */
export function assessmentEvent(
  { inputs, moments }: ExplainContext,
  of: Pick<AssessmentState, 'questionnaire' | 'subject' | 'period'>,
): ExplainedEvent | undefined {
  const position = inputs.assessedAt?.get(assessmentKey(of));
  const row = position === undefined ? undefined : moments.get(position);
  if (!row) return undefined;
  const { eventId: id, knownAt, recordedAt, by } = row;
  return { id, position: row.position, knownAt, recordedAt, by };
}
