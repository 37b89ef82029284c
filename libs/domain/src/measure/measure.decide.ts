import { absent } from '../absent.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { daysToEnd } from '../effective.js';
import { decideFrom } from '../effective-start/effective-start.js';
import type { EffectiveStart } from '../effective-start/start.js';
import { sameData } from '../equality.js';
import { MAX_ENTRIES } from '../shapes.js';
import { measureFrom, useOf } from './measure-in-force.js';
import { definitionRefused, targetRefused, type MeasureContext } from './measure.context.js';
import { findTargets, initialMeasure, measureEvolve } from './measure.evolve.js';
import type { MeasureCommand, MeasureDefinition, MeasureEvent, MeasureState } from './measure.js';
import { measureRetired } from './measure.rules.js';
import { measureCommandShape } from './measure.shape.js';
import { revise } from './revise.decide.js';

type Command<T extends MeasureCommand['type']> = Extract<MeasureCommand, { type: T }>;
type Decide<T extends MeasureCommand['type']> = (
  start: EffectiveStart,
  command: Command<T>,
  state: MeasureState,
  context: MeasureContext,
) => Decision<MeasureEvent>;

const decide: CommandHandlers<MeasureState, MeasureCommand, MeasureEvent, MeasureContext> = {
  DefineMeasure: fromStart(define),
  ReviseMeasure: revise,
  SetTarget: fromStart(setTarget),
  WithdrawTarget: fromStart((start, { subject, per }, state) => {
    const series = findTargets(state, { subject, per });
    const known = series?.entries.some((entry) => entry.from === start.from) ?? false;
    return known ? accept({ type: 'TargetWithdrawn', data: { subject, per, ...start } }) : accept();
  }),
  RetireMeasure: fromStart(retire),
  ReinstateMeasure: fromStart((start, { reason }, state) =>
    measureFrom(state, start.from).retired
      ? accept({ type: 'MeasureReinstated', data: { reason, ...start } })
      : accept(),
  ),
};

/** A measure: its definition, with scoring and aggregation, and its targets over time. */
export const measureDecider: Decider<MeasureState, MeasureCommand, MeasureEvent, MeasureContext> = defineDecider({
  initial: initialMeasure,
  shape: measureCommandShape,
  guard: unusable,
  decide,
  evolve: measureEvolve,
});

function fromStart<T extends MeasureCommand['type']>(decideAt: Decide<T>) {
  return (command: Command<T>, state: MeasureState, context: MeasureContext): Decision<MeasureEvent> => {
    const { cluster, lockedUpTo } = context;
    return decideFrom(command, { calendar: cluster.calendar, lockedUpTo }, (start) =>
      decideAt(start, command, state, context),
    );
  };
}

/** A measure that is retired from the beginning can only be reinstated. */
function unusable(command: MeasureCommand, state: MeasureState, { cluster }: MeasureContext): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  if (command.type === 'DefineMeasure') return undefined;
  if (!state.exists) return absent('measure', 'Define the measure first, or name an existing one.');
  if (command.type === 'RetireMeasure' || command.type === 'ReinstateMeasure') return undefined;
  return state.retired && state.use === undefined ? measureRetired(state.id) : undefined;
}

function define(
  start: EffectiveStart,
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
  if (refusal !== undefined) return refuse(refusal);
  return accept({ type: 'MeasureDefined', data: { measureId, definition, ...start } });
}

function setTarget(
  start: EffectiveStart,
  { subject, per, figures }: Command<'SetTarget'>,
  state: MeasureState,
  context: MeasureContext,
): Decision<MeasureEvent> {
  const entries = findTargets(state, { subject, per })?.entries ?? [];
  const known = entries.find((entry) => entry.from === start.from);
  if (sameData(known?.value, figures)) return accept();
  const measure = measureFrom(state, start.from);
  const refusal = measure.retired
    ? measureRetired(state.id)
    : targetRefused({ subject, per, figures }, measure, context);
  if (refusal !== undefined) return refuse(refusal);
  if (known === undefined && entries.length >= MAX_ENTRIES) {
    return refuse({
      code: 'TARGET_LIMIT',
      message: `The subject "${subject}" already has the maximum of ${MAX_ENTRIES} targets for this measure.`,
      remedy: 'Withdraw targets that are no longer needed.',
      details: { subject, limit: MAX_ENTRIES },
    });
  }
  return accept({ type: 'TargetSet', data: { subject, per, figures, ...start } });
}

function retire(
  start: EffectiveStart,
  { reason, from: asked }: Command<'RetireMeasure'>,
  state: MeasureState,
  { measures }: MeasureContext,
): Decision<MeasureEvent> {
  const ends = daysToEnd(useOf(state), start, asked);
  if (ends.length === 0) return accept();
  const weighed = [...measures.values()]
    .filter((other) => other.exists && !other.retired && other.aggregation.weightMeasure === state.id)
    .map(({ id }) => id);
  if (weighed.length === 0)
    return accept(...ends.map((from): MeasureEvent => ({ type: 'MeasureRetired', data: { reason, ...start, from } })));
  return refuse({
    code: 'MEASURE_IN_USE',
    message: `The measure "${state.id}" is the weight measure of other measures: ${weighed.map((id) => `"${id}"`).join(', ')}.`,
    remedy: 'Give those measures another weight measure first.',
    details: { measureId: state.id, weighed },
  });
}

function definitionOf(measure: MeasureState): MeasureDefinition {
  const { exists: _e, retired: _r, id: _i, targets: _t, use: _u, versions: _v, ...definition } = measure;
  return definition;
}
