import type { ClusterState } from '../cluster/cluster.js';
import { subjectExists } from '../cluster/membership.js';
import type { Refusal } from '../decider.js';
import type { DateText, Id, Subject } from '../words.js';
import type { MeasureDefinition, MeasureState, SubjectTarget } from './measure.js';
import {
  definitionProblems,
  measureNotUsable,
  perProblems,
  targetProblems,
  type MeasureProblem,
} from './measure.rules.js';

/** The state of other aggregates that the rules of a measure need. */
export interface MeasureContext {
  readonly cluster: ClusterState;
  readonly measures: ReadonlyMap<Id, MeasureState>;
  /** The last locked day of the cluster; undefined if nothing is locked. */
  readonly lockedUpTo?: DateText | undefined;
}

/** Refuses a definition that is invalid in itself or for its weight measure. */
export function definitionRefused(
  measureId: Id,
  definition: MeasureDefinition,
  { measures }: MeasureContext,
): Refusal | undefined {
  const problems = [...definitionProblems(definition), ...weightProblems(measureId, definition, measures)];
  if (problems.length === 0) return undefined;
  return invalid('INVALID_DEFINITION', `The definition of the measure "${measureId}" is invalid`, problems);
}

/** Refuses a target of an unknown subject, or one that does not fit the definition. */
export function targetRefused(
  { subject, per, figures }: SubjectTarget,
  definition: MeasureDefinition,
  { cluster }: MeasureContext,
): Refusal | undefined {
  const unknown = unknownSubject(subject, cluster);
  if (unknown !== undefined) return unknown;
  const problems = [...targetProblems(definition, figures), ...perProblems(definition, per)];
  return problems.length > 0 ? invalid('INVALID_TARGET', 'The target does not fit the measure', problems) : undefined;
}

/** A refusal that lists what is wrong, by field. */
export function invalid(code: string, what: string, problems: readonly MeasureProblem[]): Refusal {
  return {
    code,
    message: `${what}: ${problems.map(({ message }) => message).join(' ')}`,
    remedy: 'Correct the fields named in the details.',
    details: { problems: problems.map(({ path, message }) => ({ path, message })) },
  };
}

function unknownSubject(subject: Subject | '*', cluster: ClusterState): Refusal | undefined {
  if (subject === '*' || subjectExists(cluster, subject)) return undefined;
  return {
    code: 'SUBJECT_NOT_FOUND',
    message: `The subject "${subject}" is not in this cluster.`,
    remedy: 'Name an actor of the cluster, actor/part, @cluster, or * for every subject.',
    details: { subject },
  };
}

function weightProblems(
  measureId: Id,
  { aggregation: { weightMeasure } }: MeasureDefinition,
  measures: ReadonlyMap<Id, MeasureState>,
): readonly MeasureProblem[] {
  if (weightMeasure === undefined) return [];
  const path = 'aggregation.weightMeasure';
  if (weightMeasure === measureId) return [{ path, message: 'A measure cannot be its own weight measure.' }];
  const refusal = measureNotUsable(weightMeasure, measures);
  if (refusal !== undefined) return [{ path, message: refusal.message }];
  const numeric = measures.get(weightMeasure)?.valueType === 'number';
  return numeric ? [] : [{ path, message: `The weight measure "${weightMeasure}" must hold numbers.` }];
}
