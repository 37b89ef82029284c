import type { Id, PeriodName, Position, Subject } from '@strata/domain';
import {
  methodsByPeriod,
  createMeasureReader,
  type BoundEvaluator,
  type DatedStructure,
  type MeasureReader,
} from '@strata/engine';
import { assessmentKey, type EvaluationInputs, type TimelineRow } from '@strata/read-models';
import type { AssessmentState } from '@strata/domain';
import type { ExplanationNode } from './assemble.js';
import type { ExplainedEvent } from './explained-node.js';

/** An evaluation to explain, and its inputs. */
export interface Explainable {
  readonly structure: DatedStructure;
  readonly inputs: EvaluationInputs;
  readonly evaluator: BoundEvaluator;
}

/** Events by position, to find the last event of an assessment. */
export type Moments = ReadonlyMap<Position, TimelineRow>;

/** The look-ups that explanations need. */
export interface ExplainContext extends Explainable {
  readonly reader: MeasureReader;
  readonly methodsIn: ReturnType<typeof methodsByPeriod>;
  readonly moments: Moments;
  /** The node of a method's output, the source of computed values and inputs. Throws `UNKNOWN_OUTPUT`. */
  readonly output: (at: OutputAt) => ExplanationNode;
}

/** The subject and period of an evaluation. */
export interface EvaluatedFor {
  readonly subject: Subject;
  readonly period: PeriodName;
}

/** An output of a method for a subject and a period. */
export interface OutputAt extends EvaluatedFor {
  readonly method: Id;
  readonly output: string;
}

/** `outputNode` is injected, because outputs are explained by values, and values by outputs. */
export function explainContext(
  { structure, inputs, evaluator }: Explainable,
  moments: Moments,
  outputNode: (context: ExplainContext, at: OutputAt) => ExplanationNode,
): ExplainContext {
  const context: ExplainContext = {
    structure,
    inputs,
    evaluator,
    reader: createMeasureReader(structure, evaluator.values),
    methodsIn: methodsByPeriod(inputs.methods, structure.cluster.calendar),
    moments,
    output: (at) => outputNode(context, at),
  };
  return context;
}

/** The last event of an assessment, if known. */
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
