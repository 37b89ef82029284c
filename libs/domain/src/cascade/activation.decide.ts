import type { ClusterState } from '../cluster/cluster.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import type { CascadeCommand, CascadeEvent, CascadeState, StrategyEntry } from './cascade.js';
import { findStrategy, isEnded, misplaced, strategyEnded, strategyNotFound } from './placement.js';

type Activation = Extract<CascadeCommand, { type: 'ActivateStrategy' }>;

/** Activates a draft, which may supersede an active strategy of the same rank and owner. */
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

/** Refuses an active strategy under a parent that is not active. */
export function parentNotActive(entry: StrategyEntry, state: CascadeState): Refusal | undefined {
  const parent = findStrategy(state, entry.parent);
  if (parent === undefined || parent.status === 'active') return undefined;
  return {
    code: 'PARENT_NOT_ACTIVE',
    message: `The strategy "${entry.id}" can be active only under an active parent, but "${parent.id}" is ${parent.status}.`,
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
    message: `The strategy "${entry.id}" is already active and did not supersede "${command.supersedes}".`,
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

/** Asks a child's owner to realign it with its parent. */
export function realign(child: StrategyEntry, becauseOf: StrategyEntry): CascadeEvent {
  return { type: 'RealignmentRequested', data: { strategyId: child.id, becauseOf: becauseOf.id } };
}
