import { beginsPeriod } from '../calendar/period.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { compareDecimals } from '../decimal.js';
import { inForce } from '../effective.js';
import { decideFrom, startDay, type StartContext } from '../effective-start/effective-start.js';
import type { EffectiveStart } from '../effective-start/start.js';
import { sameData } from '../equality.js';
import type { DateText, EffectiveDated } from '../words.js';
import { measureFrom, versionOf } from './measure-in-force.js';
import { definitionRefused, invalid, targetRefused, type MeasureContext } from './measure.context.js';
import { findTargets } from './measure.evolve.js';
import { measureRetired, perProblems, targetProblems } from './measure.rules.js';
import type {
  DefinitionVersion,
  MeasureCommand,
  MeasureDefinition,
  MeasureEvent,
  MeasureState,
  SubjectTarget,
  TargetFigures,
  TargetSeries,
} from './measure.js';

type Revise = Extract<MeasureCommand, { type: 'ReviseMeasure' }>;

/** Revises the definition from a period on; its name, decimals and indicator alone are not dated. */
export function revise(command: Revise, state: MeasureState, context: MeasureContext): Decision<MeasureEvent> {
  const { definition } = command;
  const start: StartContext = { calendar: context.cluster.calendar, lockedUpTo: context.lockedUpTo };
  const day = startDay(command, start);
  const before = measureFrom(state, day);
  if (sameData(versionOf(definition), versionOf(before)) && addsNothing(command, { state, from: day })) {
    return describe(definition, state, context);
  }
  return decideFrom(command, start, (from) => {
    const refusal = before.retired
      ? measureRetired(state.id)
      : (definitionRefused(state.id, definition, context) ??
        factorRefused(command, before, { state, from: from.from }) ??
        boundaryRefused(definition, before, { state, from: from.from, context }) ??
        targetsRefused(command, before, { state, from: from.from, context }));
    return refusal === undefined ? accept(revised(command, from)) : refuse(refusal);
  });
}

/** True if the factor and the targets of a command are those that hold from that day on. */
function addsNothing({ factor, targets = [] }: Revise, { state, from }: Place): boolean {
  const entry = state.versions?.find((one) => one.from === from);
  const hasTarget = (target: SubjectTarget) =>
    sameData(findTargets(state, target)?.entries.find((one) => one.from === from)?.value, target.figures);
  return (factor === undefined || factor === entry?.value.factor) && targets.every(hasTarget);
}

function describe(definition: MeasureDefinition, state: MeasureState, context: MeasureContext): Decision<MeasureEvent> {
  const { labels, decimals, indicator, plausible } = definition;
  if (sameData(shown(definition), shown(state))) return accept();
  const refusal = definitionRefused(state.id, definition, context);
  if (refusal !== undefined) return refuse(refusal);
  const optional = { ...(indicator && { indicator }), ...(plausible && { plausible }) };
  return accept({ type: 'MeasureDescribed', data: { labels, decimals, ...optional } });
}

function shown({ labels, decimals, indicator, plausible }: MeasureDefinition) {
  return { labels, decimals, indicator, plausible };
}

function revised({ definition, factor, targets = [] }: Revise, start: EffectiveStart): MeasureEvent {
  const more = { ...(factor !== undefined && { factor }), ...(targets.length > 0 && { targets }) };
  return { type: 'MeasureRevised', data: { definition, ...more, ...start } };
}

interface Place {
  readonly state: MeasureState;
  readonly from: DateText | null;
}

/** A factor belongs to a new unit, which must be the last one: later factors refer to the unit before them. */
function factorRefused({ definition, factor }: Revise, before: DefinitionVersion, { state, from }: Place) {
  const isNewUnit = definition.unit !== before.unit && from !== null;
  if (factor !== undefined && (!isNewUnit || compareDecimals(factor, '0') <= 0)) {
    const message = isNewUnit
      ? 'A factor must be above 0.'
      : 'Only a new unit that holds from a period on has a factor.';
    return invalid('INVALID_DEFINITION', `The definition of the measure "${state.id}" is invalid`, [
      { path: 'factor', message },
    ]);
  }
  const later = laterEntry(state.versions, from);
  if (!isNewUnit || later === undefined) return undefined;
  return {
    code: 'LATER_DEFINITION',
    message: `The measure "${state.id}" has a later definition, from ${later}, so its unit cannot change before that.`,
    remedy: `Change the unit from ${later} on, or later.`,
    details: { measureId: state.id, later },
  };
}

function laterEntry(entries: EffectiveDated<unknown> | undefined, from: DateText | null): DateText | undefined {
  const later = entries?.find((entry) => entry.from !== null && (from === null || entry.from > from));
  return later?.from ?? undefined;
}

interface PlaceInContext extends Place {
  readonly context: MeasureContext;
}

/** A frequency begins and ends at boundaries of both frequencies, so that no period is cut in two. */
function boundaryRefused(
  definition: MeasureDefinition,
  before: DefinitionVersion,
  { state, from, context }: PlaceInContext,
): Refusal | undefined {
  const { calendar } = context.cluster;
  const later = laterEntry(state.versions, from);
  const next = later === undefined ? undefined : inForce(state.versions ?? [], later);
  const cuts = [
    { day: from, other: before.frequency },
    { day: later ?? null, other: next?.frequency ?? definition.frequency },
  ].filter(({ day, other }) => day !== null && other !== definition.frequency);
  const cut = cuts.find(({ day, other }) =>
    [definition.frequency, other].some((frequency) => !beginsPeriod(day ?? '', frequency, calendar)),
  );
  if (cut === undefined) return undefined;
  return {
    code: 'FREQUENCY_BOUNDARY',
    message: `The frequency of the measure "${state.id}" can change from ${cut.other} to ${definition.frequency} only where a period of both begins, which ${cut.day} is not.`,
    remedy: 'Let the change start with a period of the longer frequency.',
    details: { measureId: state.id, from: cut.day, frequencies: [cut.other, definition.frequency] },
  };
}

/** Refuses a definition that makes targets senseless unless the command brings new ones, and targets that do not fit it. */
function targetsRefused(command: Revise, before: MeasureState, place: PlaceInContext): Refusal | undefined {
  const { definition, targets = [] } = command;
  for (const target of targets) {
    const refusal = targetRefused(target, definition, place.context);
    if (refusal !== undefined) return refusal;
  }
  const senseless = place.state.targets.filter(
    (series) =>
      !isReplaced(series, targets, place.from) && isSenseless(series, { definition, before, from: place.from }),
  );
  if (senseless.length === 0) return undefined;
  const subjects = senseless.map(({ subject }) => subject);
  return {
    code: 'TARGETS_SENSELESS',
    message: `The new definition of the measure "${place.state.id}" makes the targets of ${subjects.map((one) => `"${one}"`).join(', ')} senseless.`,
    remedy: 'Give their new targets in the same command; first withdraw those that start later.',
    details: { measureId: place.state.id, subjects },
  };
}

/** True if the command brings the figures for a series, and no entry of it starts later. */
function isReplaced({ subject, per, entries }: TargetSeries, targets: readonly SubjectTarget[], from: DateText | null) {
  const given = targets.some((target) => target.subject === subject && target.per === per);
  return given && laterEntry(entries, from) === undefined;
}

interface Revision {
  readonly definition: MeasureDefinition;
  readonly before: MeasureState;
  readonly from: DateText | null;
}

/** True if figures of the series would hold under the new definition and make no sense there. */
function isSenseless({ entries, per }: TargetSeries, { definition, before, from }: Revision): boolean {
  const kept = entries.filter((entry) => entry.from !== null && (from === null || entry.from > from));
  const inForceThen = from === null ? entries.find((entry) => entry.from === null)?.value : inForce(entries, from);
  const figures: readonly TargetFigures[] = [...(inForceThen ? [inForceThen] : []), ...kept.map(({ value }) => value)];
  if (figures.length === 0) return false;
  const perPeriod = definition.aggregation.time === 'sum' && definition.frequency !== before.frequency;
  return (
    definition.unit !== before.unit ||
    (perPeriod && per === undefined) ||
    perProblems(definition, per).length > 0 ||
    figures.some((each) => targetProblems(definition, each).length > 0)
  );
}
