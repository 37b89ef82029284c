import { orderRefused } from '../arrange.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import type { CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { measureNotUsable } from '../measure/measure.rules.js';
import type { Id } from '../words.js';
import { depthBelow, pathBetween } from './chains.js';
import { findObjective, objectiveNotFound, perspectiveNotFound, type StrategyContext } from './strategy.context.js';
import { strategyEvolve } from './strategy.evolve.js';
import type { Objective, StrategyCommand, StrategyEvent, StrategyState } from './strategy.js';

type ObjectiveCommand = Extract<
  StrategyCommand,
  { type: 'SetObjective' | 'DropObjective' | 'ArrangeObjectives' | 'PlaceMeasure' | 'TakeMeasureOff' }
>;
type Command<T extends ObjectiveCommand['type']> = Extract<ObjectiveCommand, { type: T }>;
type ObjectiveData = Omit<Objective, 'measures'>;

/** Handlers for the objectives of a map and the measures on them. */
export const objectiveHandlers: CommandHandlers<StrategyState, ObjectiveCommand, StrategyEvent, StrategyContext> = {
  SetObjective: setObjective,
  DropObjective: ({ objectiveId }, state, context) => {
    if (findObjective(state, objectiveId) === undefined) return accept();
    const refusal = inUse(objectiveId, state, context);
    return refusal === undefined ? accept({ type: 'ObjectiveDropped', data: { objectiveId } }) : refuse(refusal);
  },
  ArrangeObjectives: arrangeObjectives,
  PlaceMeasure: placeMeasure,
  TakeMeasureOff: ({ objectiveId, measureId }, state) => {
    const objective = findObjective(state, objectiveId);
    if (objective === undefined) return refuse(objectiveNotFound(objectiveId));
    const placed = objective.measures.some(({ measure }) => measure === measureId);
    return placed ? accept({ type: 'MeasureTakenOff', data: { objectiveId, measureId } }) : accept();
  },
};

function setObjective(
  { objective }: Command<'SetObjective'>,
  state: StrategyState,
  { cluster }: StrategyContext,
): Decision<StrategyEvent> {
  const known = findObjective(state, objective.id);
  if (known !== undefined && sameData({ ...objective, measures: known.measures }, known)) return accept();
  const refusal =
    perspectiveNotFound(objective.perspective, cluster) ??
    (known === undefined ? tooManyObjectives(state, cluster.limits.objectivesPerMap) : undefined) ??
    detailRefused(objective, state, cluster.limits.objectiveLevels);
  if (refusal !== undefined) return refuse(refusal);
  return accept({ type: known === undefined ? 'ObjectiveSet' : 'ObjectiveRevised', data: { objective } });
}

function arrangeObjectives(
  { objectives }: Command<'ArrangeObjectives'>,
  state: StrategyState,
): Decision<StrategyEvent> {
  const refusal =
    orderRefused(
      objectives.map(({ id }) => id),
      state.objectives.map(({ id }) => id),
      { kind: 'objective', code: 'OBJECTIVE_NOT_FOUND' },
    ) ?? firstRefusal(objectives, ({ id, measures = [] }) => measuresRefused(findObjective(state, id), measures));
  if (refusal !== undefined) return refuse(refusal);
  const event = { type: 'ObjectivesArranged', data: { objectives } } as const;
  return sameData(strategyEvolve.ObjectivesArranged(state, event.data), state) ? accept() : accept(event);
}

function measuresRefused(objective: Objective | undefined, order: readonly Id[]): Refusal | undefined {
  const known = objective?.measures.map(({ measure }) => measure) ?? [];
  return orderRefused(order, known, { kind: 'measure', code: 'MEASURE_NOT_FOUND' });
}

function firstRefusal<T>(items: readonly T[], refusalOf: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const refusal = refusalOf(item);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function placeMeasure(
  { objectiveId, measure }: Command<'PlaceMeasure'>,
  state: StrategyState,
  { cluster, measures }: StrategyContext,
): Decision<StrategyEvent> {
  const objective = findObjective(state, objectiveId);
  if (objective === undefined) return refuse(objectiveNotFound(objectiveId));
  const known = objective.measures.find((other) => other.measure === measure.measure);
  if (sameData(known, measure)) return accept();
  const limit = cluster.limits.measuresPerObjective;
  const refusal =
    measureNotUsable(measure.measure, measures) ??
    (known === undefined && objective.measures.length >= limit ? tooManyMeasures(objectiveId, limit) : undefined);
  if (refusal !== undefined) return refuse(refusal);
  return accept({ type: known === undefined ? 'MeasurePlaced' : 'MeasureReweighed', data: { objectiveId, measure } });
}

/** Refuses an objective that details an unknown one, closes a cycle, or exceeds the number of levels. */
function detailRefused(objective: ObjectiveData, state: StrategyState, limit: number): Refusal | undefined {
  const { id, details } = objective;
  if (details === undefined) return undefined;
  if (details !== id && findObjective(state, details) === undefined) return objectiveNotFound(details);
  const others = state.objectives.filter((other) => other.id !== id);
  const upwards = (node: Id) => others.flatMap((other) => (other.id === node ? (other.details ?? []) : []));
  const downwards = (node: Id) => others.filter((other) => other.details === node).map((other) => other.id);
  const path = pathBetween(details, id, upwards);
  if (path !== undefined) return detailCycle([id, ...path]);
  const levels = depthBelow(details, upwards) + depthBelow(id, downwards);
  return levels > limit ? tooDeep(id, levels, limit) : undefined;
}

function inUse(objectiveId: Id, state: StrategyState, { childMaps }: StrategyContext): Refusal | undefined {
  const details = state.objectives.filter((other) => other.details === objectiveId).map(({ id }) => id);
  const links = state.links
    .filter(({ from, to }) => from === objectiveId || to === objectiveId)
    .map(({ from, to }) => `${from} → ${to}`);
  const parentLinks = state.parentLinks
    .filter(({ objective }) => objective === objectiveId)
    .map(({ parentObjective }) => parentObjective);
  const children = [...(childMaps ?? [])]
    .filter(([, map]) => map.parentLinks.some(({ parentObjective }) => parentObjective === objectiveId))
    .map(([strategyId]) => strategyId);
  if (details.length + links.length + parentLinks.length + children.length === 0) return undefined;
  return {
    code: 'OBJECTIVE_IN_USE',
    message: `The objective "${objectiveId}" is still in use by other objectives.`,
    remedy: 'First remove its links and parent links, and drop or move the objectives that detail it.',
    details: { objectiveId, detailedBy: details, links, parentLinks, linkedFromStrategies: children },
  };
}

function detailCycle(cycle: readonly Id[]): Refusal {
  return {
    code: 'DETAIL_CYCLE',
    message: `The objectives would detail each other in a cycle: ${cycle.join(' → ')}.`,
    remedy: 'Let the objective detail one that does not depend on it.',
    details: { cycle },
  };
}

function tooDeep(objectiveId: Id, levels: number, limit: number): Refusal {
  return {
    code: 'LEVEL_LIMIT',
    message: `With the objective "${objectiveId}" there, the map would have ${levels} levels of detail; the cluster allows ${limit}.`,
    remedy: 'Attach the objective higher up, or raise the limit of the cluster.',
    details: { objectiveId, levels, limit },
  };
}

function tooManyObjectives(state: StrategyState, limit: number): Refusal | undefined {
  if (state.objectives.length < limit) return undefined;
  return {
    code: 'OBJECTIVE_LIMIT',
    message: `The map already has ${state.objectives.length} objectives; the cluster allows ${limit}.`,
    remedy: 'Drop an objective, or raise the limit of the cluster.',
    details: { objectives: state.objectives.length, limit },
  };
}

function tooManyMeasures(objectiveId: Id, limit: number): Refusal {
  return {
    code: 'MEASURE_LIMIT',
    message: `The objective "${objectiveId}" already has the maximum of ${limit} measures.`,
    remedy: 'Take a measure off, or raise the limit of the cluster.',
    details: { objectiveId, limit },
  };
}
