import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { settingFrom } from '../effective.js';
import type { EffectiveStart } from '../effective-start/start.js';
import { beyondLimits } from '../strategy/map-limits.js';
import { isActiveFrom } from './cascade-in-force.js';
import type { CascadeContext } from './cascade.context.js';
import type { CascadeCommand, CascadeEvent, CascadeState, MapInForce, StrategyEntry } from './cascade.js';
import { endedContributions } from './contribution.decide.js';
import { notAgreed } from './not-agreed.js';
import { findStrategy, isEnded, misplaced, strategyEnded, strategyNotFound } from './placement.js';

type Activation = Extract<CascadeCommand, { type: 'ActivateStrategy' }>;

/**
 * Activates a draft, which may supersede an active strategy of the same rank and owner; or puts the working copy of an
 * active strategy's map in force.
 */
export function activate(
  start: EffectiveStart,
  command: Activation,
  state: CascadeState,
  context: CascadeContext,
): Decision<CascadeEvent> {
  const entry = findStrategy(state, command.strategyId);
  if (entry === undefined) return refuse(strategyNotFound(command.strategyId));
  if (isEnded(entry)) return refuse(strategyEnded(entry));
  const old = findStrategy(state, command.supersedes);
  const change = { entry, old, command, state, context };
  const isOn = entry.status === 'active' && !isActiveAnew(entry, command, start);
  return isOn ? activeAlready(start, change) : activateNow(start, change);
}

function activateNow(start: EffectiveStart, { entry, old, command, state, context }: Change): Decision<CascadeEvent> {
  const refusal =
    misplaced(entry, state, context.cluster) ??
    parentNotActive(entry, state, start) ??
    cannotSupersede(entry, old, command) ??
    secondIntegrative(entry, old, state) ??
    revisionRefused(entry, context);
  if (refusal !== undefined) return refuse(refusal);
  return accept<CascadeEvent>(
    { type: 'StrategyActivated', data: { strategyId: entry.id, ...mapInForce(start, context) } },
    ...endedContributions(start, entry, state, context),
    ...(old === undefined || old.supersededBy === entry.id ? [] : supersede(old, entry, { state, start })),
  );
}

/** True if an active strategy becomes active earlier than it was. */
function isActiveAnew(entry: StrategyEntry, { supersedes }: Activation, { from }: EffectiveStart): boolean {
  return supersedes === undefined && !isActiveFrom(entry, from);
}

/** The revision of the map that an event puts in force. */
export function mapInForce(start: EffectiveStart, { map }: CascadeContext): MapInForce {
  return { ...(map && { mapRevision: map.revision }), ...start };
}

/** Refuses a map that has grown beyond the limits of the cluster, or that was not agreed on where that is required. */
export function revisionRefused(entry: StrategyEntry, context: CascadeContext): Refusal | undefined {
  const { cluster, map } = context;
  return (map && beyondLimits(map.state, cluster.limits)) ?? notAgreed(entry, context);
}

/** A strategy that is revised is aligned with its parent by that. */
export function realigned({ id, realign: isAsked }: StrategyEntry): CascadeEvent[] {
  return isAsked ? [{ type: 'StrategyAligned', data: { strategyId: id } }] : [];
}

/** Refuses an active strategy under a parent that is not active from then on. */
export function parentNotActive(
  entry: StrategyEntry,
  state: CascadeState,
  { from }: EffectiveStart,
): Refusal | undefined {
  const parent = findStrategy(state, entry.parent);
  if (parent === undefined || (parent.status === 'active' && isActiveFrom(parent, from))) return undefined;
  const status = parent.status === 'active' ? 'not active yet' : parent.status;
  return {
    code: 'PARENT_NOT_ACTIVE',
    message: `The strategy "${entry.id}" can be active only under an active parent, but "${parent.id}" is ${status}.`,
    remedy: 'Activate the parent first, or choose a period in which it is active.',
    details: { strategyId: entry.id, parent: parent.id, parentStatus: parent.status },
  };
}

interface Change {
  readonly entry: StrategyEntry;
  readonly old: StrategyEntry | undefined;
  readonly command: Activation;
  readonly state: CascadeState;
  readonly context: CascadeContext;
}

/** Puts a changed working copy in force; without one, there is nothing to do. */
function activeAlready(start: EffectiveStart, { entry, old, command, state, context }: Change): Decision<CascadeEvent> {
  if (command.supersedes !== undefined && old?.supersededBy !== entry.id) {
    return refuse({
      code: 'ALREADY_ACTIVE',
      message: `The strategy "${entry.id}" is already active and did not supersede "${command.supersedes}".`,
      remedy: 'Retire the other strategy, or draft a new one that supersedes it.',
      details: { strategyId: entry.id, supersedes: command.supersedes },
    });
  }
  if (!hasNewMap(entry, start, context)) return accept();
  const refusal = revisionRefused(entry, context);
  if (refusal !== undefined) return refuse(refusal);
  return accept<CascadeEvent>(
    { type: 'StrategyActivated', data: { strategyId: entry.id, ...mapInForce(start, context) } },
    ...endedContributions(start, entry, state, context),
    ...realigned(entry),
    ...realignChildren(entry, state),
  );
}

/** True if the working copy is not the map that is in force from then on. */
function hasNewMap({ revisions }: StrategyEntry, { from }: EffectiveStart, { map }: CascadeContext): boolean {
  if (map === undefined) return false;
  const inForce = revisions && settingFrom({ latest: undefined, entries: revisions }, from);
  return inForce === undefined || inForce === null ? map.state.live !== undefined : inForce !== map.revision;
}

/** Asks the owners of the active children that are aligned to realign them. */
export function realignChildren(entry: StrategyEntry, state: CascadeState): CascadeEvent[] {
  return state.strategies
    .filter((child) => child.parent === entry.id && child.status === 'active' && !child.realign)
    .map((child) => realign(child, entry));
}

function cannotSupersede(
  entry: StrategyEntry,
  old: StrategyEntry | undefined,
  { supersedes }: Activation,
): Refusal | undefined {
  if (supersedes === undefined) return undefined;
  if (old === undefined) return strategyNotFound(supersedes);
  if (old.status !== 'active') {
    return {
      code: 'SUPERSEDED_NOT_ACTIVE',
      message: `Only an active strategy can be superseded, but "${old.id}" is ${old.status}.`,
      remedy: 'Name an active strategy to supersede, or none.',
      details: { supersedes, status: old.status },
    };
  }
  if (old.rank === entry.rank && old.owner === entry.owner) return undefined;
  return {
    code: 'SUPERSEDES_ANOTHER_OWNER',
    message: `The ${entry.rank} strategy "${entry.id}" of "${entry.owner}" cannot supersede the ${old.rank} strategy "${old.id}" of "${old.owner}".`,
    remedy: 'Supersede a strategy of the same rank and owner.',
    details: { strategyId: entry.id, supersedes },
  };
}

function secondIntegrative(
  entry: StrategyEntry,
  old: StrategyEntry | undefined,
  state: CascadeState,
): Refusal | undefined {
  if (entry.rank !== 'integrative') return undefined;
  const active = state.strategies.find(({ rank, status }) => rank === 'integrative' && status === 'active');
  if (active === undefined || active.id === old?.id) return undefined;
  return {
    code: 'SECOND_INTEGRATIVE_STRATEGY',
    message: `The cluster already has an active integrative strategy, "${active.id}".`,
    remedy: `Supersede "${active.id}" when you activate "${entry.id}", or retire "${active.id}" first.`,
    details: { strategyId: entry.id, active: active.id },
  };
}

// The children move to the new strategy in the same decision, so none is ever active under an ended parent; the owners
// of active ones are asked to realign.
function supersede(
  old: StrategyEntry,
  by: StrategyEntry,
  { state, start }: { readonly state: CascadeState; readonly start: EffectiveStart },
): CascadeEvent[] {
  const children = state.strategies.filter((child) => child.parent === old.id && !isEnded(child));
  return [
    { type: 'StrategySuperseded', data: { strategyId: old.id, by: by.id, ...start } },
    ...children.flatMap((child): CascadeEvent[] => [
      { type: 'StrategyMoved', data: { strategyId: child.id, parent: by.id, ...startFor(child, start) } },
      ...(child.status === 'active' ? [realign(child, by)] : []),
    ]),
  ];
}

/** A draft has no past, so its changes hold from the beginning. */
function startFor({ status }: StrategyEntry, start: EffectiveStart): EffectiveStart {
  return status === 'draft' ? { from: null } : start;
}

/** Asks a child's owner to realign it with its parent. */
function realign(child: StrategyEntry, becauseOf: StrategyEntry): CascadeEvent {
  return { type: 'RealignmentRequested', data: { strategyId: child.id, becauseOf: becauseOf.id } };
}
