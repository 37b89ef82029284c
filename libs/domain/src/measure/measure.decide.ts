import { absent } from '../absent.js';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound, subjectExists } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { MAX_ENTRIES } from '../shapes.js';
import type { Id, Subject } from '../words.js';
import { findTargets, initialMeasure, measureEvolve } from './measure.evolve.js';
import type { MeasureCommand, MeasureDefinition, MeasureEvent, MeasureState } from './measure.js';
import {
  definitionProblems,
  measureNotUsable,
  measureRetired,
  perProblems,
  targetProblems,
  type MeasureProblem,
} from './measure.rules.js';
import { measureCommandShape } from './measure.shape.js';

/** The state of other aggregates that the rules of a measure need. */
export interface MeasureContext {
  readonly cluster: ClusterState;
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

type Command<T extends MeasureCommand['type']> = Extract<MeasureCommand, { type: T }>;

const decide: CommandHandlers<MeasureState, MeasureCommand, MeasureEvent, MeasureContext> = {
  DefineMeasure: define,
  ReviseMeasure: ({ definition }, state, context) => {
    if (sameData(definition, definitionOf(state))) return accept();
    const refusal = definitionRefused(state.id, definition, context);
    return refusal === undefined ? accept({ type: 'MeasureRevised', data: { definition } }) : refuse(refusal);
  },
  SetTarget: setTarget,
  WithdrawTarget: ({ subject, per, from }, state) => {
    const series = findTargets(state, { subject, per });
    const known = series?.entries.some((entry) => entry.from === from) ?? false;
    return known ? accept({ type: 'TargetWithdrawn', data: { subject, per, from } }) : accept();
  },
  RetireMeasure: retire,
};

/** A measure: its definition, with scoring and aggregation, and its targets over time. */
export const measureDecider: Decider<MeasureState, MeasureCommand, MeasureEvent, MeasureContext> = defineDecider({
  initial: initialMeasure,
  shape: measureCommandShape,
  guard: unusable,
  decide,
  evolve: measureEvolve,
});

function unusable(command: MeasureCommand, state: MeasureState, { cluster }: MeasureContext): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  if (command.type === 'DefineMeasure') return undefined;
  if (!state.exists) return absent('measure', 'Define the measure first, or name an existing one.');
  return state.retired && command.type !== 'RetireMeasure' ? measureRetired(state.id) : undefined;
}

function define(
  { measureId, definition }: Command<'DefineMeasure'>,
  state: MeasureState,
  context: MeasureContext,
): Decision<MeasureEvent> {
  if (state.exists) {
    if (state.retired) return refuse(measureRetired(state.id));
    if (measureId === state.id && sameData(definition, definitionOf(state))) return accept();
    return refuse({
      code: 'MEASURE_EXISTS',
      message: `The measure "${state.id}" already exists with a different definition.`,
      remedy: 'Revise the measure, or choose another id.',
      details: { measureId: state.id },
    });
  }
  const refusal = definitionRefused(measureId, definition, context);
  return refusal === undefined ? accept({ type: 'MeasureDefined', data: { measureId, definition } }) : refuse(refusal);
}

function setTarget(
  { subject, per, from, figures }: Command<'SetTarget'>,
  state: MeasureState,
  { cluster }: MeasureContext,
): Decision<MeasureEvent> {
  const entries = findTargets(state, { subject, per })?.entries ?? [];
  const known = entries.find((entry) => entry.from === from);
  if (sameData(known?.value, figures)) return accept();
  const unknown = unknownSubject(subject, cluster);
  if (unknown !== undefined) return refuse(unknown);
  const problems = [...targetProblems(state, figures), ...perProblems(state, per)];
  if (problems.length > 0) return refuse(invalid('INVALID_TARGET', 'The target does not fit the measure', problems));
  if (known === undefined && entries.length >= MAX_ENTRIES) {
    return refuse({
      code: 'TARGET_LIMIT',
      message: `The subject "${subject}" already has the maximum of ${MAX_ENTRIES} targets for this measure.`,
      remedy: 'Withdraw targets that are no longer needed.',
      details: { subject, limit: MAX_ENTRIES },
    });
  }
  return accept({ type: 'TargetSet', data: { subject, per, from, figures } });
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

function retire(
  { reason }: Command<'RetireMeasure'>,
  state: MeasureState,
  { measures }: MeasureContext,
): Decision<MeasureEvent> {
  if (state.retired) return accept();
  const weighed = [...measures.values()]
    .filter((other) => other.exists && !other.retired && other.aggregation.weightMeasure === state.id)
    .map(({ id }) => id);
  if (weighed.length === 0) return accept({ type: 'MeasureRetired', data: { reason } });
  return refuse({
    code: 'MEASURE_IN_USE',
    message: `The measure "${state.id}" is the weight measure of other measures: ${weighed.map((id) => `"${id}"`).join(', ')}.`,
    remedy: 'Give those measures another weight measure first.',
    details: { measureId: state.id, weighed },
  });
}

function definitionRefused(
  measureId: Id,
  definition: MeasureDefinition,
  { measures }: MeasureContext,
): Refusal | undefined {
  const problems = [...definitionProblems(definition), ...weightProblems(measureId, definition, measures)];
  if (problems.length === 0) return undefined;
  return invalid('INVALID_DEFINITION', `The definition of the measure "${measureId}" is invalid`, problems);
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

function invalid(code: string, what: string, problems: readonly MeasureProblem[]): Refusal {
  return {
    code,
    message: `${what}: ${problems.map(({ message }) => message).join(' ')}`,
    remedy: 'Correct the fields named in the details.',
    details: { problems: problems.map(({ path, message }) => ({ path, message })) },
  };
}

function definitionOf({
  exists: _e,
  retired: _r,
  id: _i,
  targets: _t,
  ...definition
}: MeasureState): MeasureDefinition {
  return definition;
}
