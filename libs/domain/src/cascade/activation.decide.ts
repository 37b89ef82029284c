import type { ClusterState } from '../cluster/cluster.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import type { CascadeCommand, CascadeEvent, CascadeState, StrategyEntry } from './cascade.js';
import { findStrategy, isEnded, misplaced, strategyEnded, strategyNotFound } from './placement.js';

type Activation = Extract<CascadeCommand, { type: 'ActivateStrategy' }>;

/** Activates a draft, in place of an active strategy of the same rank and owner where it supersedes one. */
export function activate(
  command: Activation,
  state: CascadeState,
  { cluster }: { readonly cluster: ClusterState },
): Decision<CascadeEvent> {
  const entry = findStrategy(state, command.strategyId);
  if (entry === undefined) return refuse(strategyNotFound(command.strategyId));
  if (isEnded(entry)) return refuse(strategyEnded(entry));
  const old = findStrategy(state, command.supersedes);
  if (entry.status === 'active') return activeAlready(entry, old, command);
  const refusal =
    misplaced(entry, state, cluster) ??
    parentNotActive(entry, state) ??
    cannotSupersede(entry, old, command) ??
    secondIntegrative(entry, old, state);
  if (refusal !== undefined) return refuse(refusal);
  return accept<CascadeEvent>(
    { type: 'StrategyActivated', data: { strategyId: entry.id } },
    ...(old === undefined ? [] : supersede(old, entry, state)),
  );
}

/** Refusal of an active strategy under a parent that is not. */
export function parentNotActive(entry: StrategyEntry, state: CascadeState): Refusal | undefined {
  const parent = findStrategy(state, entry.parent);
  if (parent === undefined || parent.status === 'active') return undefined;
  return {
    code: 'PARENT_NOT_ACTIVE',
    message: `The strategy "${entry.id}" can be active only under an active parent; "${parent.id}" is ${parent.status}.`,
    remedy: 'Activate the parent first.',
    details: { strategyId: entry.id, parent: parent.id, parentStatus: parent.status },
  };
}

function activeAlready(
  entry: StrategyEntry,
  old: StrategyEntry | undefined,
  command: Activation,
): Decision<CascadeEvent> {
  if (command.supersedes === undefined || old?.supersededBy === entry.id) return accept();
  return refuse({
    code: 'ALREADY_ACTIVE',
    message: `The strategy "${entry.id}" is active already and did not take the place of "${command.supersedes}".`,
    remedy: 'Retire the other strategy, or draft a new one that supersedes it.',
    details: { strategyId: entry.id, supersedes: command.supersedes },
  });
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
      message: `Only an active strategy can be superseded; "${old.id}" is ${old.status}.`,
      remedy: 'Name an active strategy, or none.',
      details: { supersedes, status: old.status },
    };
  }
  if (old.rank === entry.rank && old.owner === entry.owner) return undefined;
  return {
    code: 'SUPERSEDES_ANOTHER_OWNER',
    message: `"${entry.id}" (${entry.rank}, ${entry.owner}) cannot supersede "${old.id}" (${old.rank}, ${old.owner}).`,
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
    message: `The cluster has an active integrative strategy already: "${active.id}".`,
    remedy: `Activate "${entry.id}" as superseding "${active.id}", or retire "${active.id}" first.`,
    details: { strategyId: entry.id, active: active.id },
  };
}

// The children go over to the new strategy at once, so none is ever active under an ended parent; their owners are
// asked to look at their links anew.
function supersede(old: StrategyEntry, by: StrategyEntry, state: CascadeState): CascadeEvent[] {
  const children = state.strategies.filter((child) => child.parent === old.id && !isEnded(child));
  return [
    { type: 'StrategySuperseded', data: { strategyId: old.id, by: by.id } },
    ...children.flatMap((child): CascadeEvent[] => [
      { type: 'StrategyMoved', data: { strategyId: child.id, parent: by.id } },
      ...(child.status === 'active' ? [realign(child, by)] : []),
    ]),
  ];
}

/** The request to a child's owner to align it with its parent again. */
export function realign(child: StrategyEntry, becauseOf: StrategyEntry): CascadeEvent {
  return { type: 'RealignmentRequested', data: { strategyId: child.id, becauseOf: becauseOf.id } };
}
