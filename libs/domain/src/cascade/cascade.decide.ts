import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import type { DateText, Id } from '../words.js';
import { daysOfHolding, settingFrom } from '../effective.js';
import { decideFrom } from '../effective-start/effective-start.js';
import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import {
  activate,
  mapInForce,
  parentNotActive,
  realignChildren,
  realigned,
  revisionRefused,
} from './activation.decide.js';
import { isActiveFrom, parentOf, statusOf } from './cascade-in-force.js';
import type { CascadeContext } from './cascade.context.js';
import { acceptContribution, declineContribution, endedContributions } from './contribution.decide.js';
import type { CascadeCommand, CascadeEvent, CascadeState, StrategyEntry } from './cascade.js';
import { cascadeEvolve, initialCascade } from './cascade.evolve.js';
import { cascadeCommandShape } from './cascade.shape.js';
import { findStrategy, isEnded, misplaced, strategyEnded, strategyNotFound } from './placement.js';

type Command<T extends CascadeCommand['type']> = Extract<CascadeCommand, { type: T }>;

const decide: CommandHandlers<CascadeState, CascadeCommand, CascadeEvent, CascadeContext> = {
  DraftStrategy: draft,
  ReviseStrategyStatement: reviseStatement,
  MoveStrategy: fromStart(move),
  ActivateStrategy: fromStart(activate),
  ReviseStrategy: fromStart(revise),
  ConfirmAlignment: ({ strategyId }, state) =>
    decideForOpen(state, strategyId, (entry) =>
      entry.realign ? accept({ type: 'StrategyAligned', data: { strategyId } }) : accept(),
    ),
  AcceptContribution: fromStart(acceptContribution),
  DeclineContribution: fromStart(declineContribution),
  RetireStrategy: fromStart(retire),
};

/** The cascade: the strategies of a cluster, their parents, and which of them are active. */
export const cascadeDecider: Decider<CascadeState, CascadeCommand, CascadeEvent, CascadeContext> = defineDecider({
  initial: initialCascade,
  shape: cascadeCommandShape,
  guard: (_command: CascadeCommand, _state: CascadeState, { cluster }: CascadeContext) =>
    cluster.exists ? undefined : clusterNotFound,
  decide,
  evolve: cascadeEvolve,
});

const OF_DRAFTS: readonly CascadeCommand['type'][] = ['MoveStrategy', 'ReviseStrategy', 'RetireStrategy'];

/** Changes of a draft hold from the beginning: it has no past that they could alter. */
function fromStart<T extends Extract<CascadeCommand, AskedStart>>(
  decideAt: (start: EffectiveStart, command: T, state: CascadeState, context: CascadeContext) => Decision<CascadeEvent>,
) {
  return (command: T, state: CascadeState, context: CascadeContext): Decision<CascadeEvent> => {
    const { cluster, lockedUpTo } = context;
    const isDraft = findStrategy(state, command.strategyId)?.status === 'draft';
    if (isDraft && OF_DRAFTS.includes(command.type)) return decideAt({ from: null }, command, state, context);
    return decideFrom(command, { calendar: cluster.calendar, lockedUpTo }, (start) =>
      decideAt(start, command, state, context),
    );
  };
}

function draft(
  { type: _type, ...data }: Command<'DraftStrategy'>,
  state: CascadeState,
  { cluster }: CascadeContext,
): Decision<CascadeEvent> {
  const known = findStrategy(state, data.strategyId);
  if (known !== undefined) {
    const { id, rank, owner, parent, labels, mission, vision } = known;
    const same = sameData(data, { strategyId: id, rank, owner, parent, labels, mission, vision });
    return same ? accept() : refuse(strategyExists(id));
  }
  const refusal = misplaced({ ...data, id: data.strategyId }, state, cluster) ?? statementNotAllowed(data.rank, data);
  return refusal === undefined ? accept({ type: 'StrategyDrafted', data }) : refuse(refusal);
}

function reviseStatement(
  { type: _type, ...data }: Command<'ReviseStrategyStatement'>,
  state: CascadeState,
): Decision<CascadeEvent> {
  return decideForOpen(state, data.strategyId, (entry) => {
    const { labels, mission, vision } = entry;
    if (sameData(data, { strategyId: entry.id, labels, mission, vision })) return accept();
    const refusal = statementNotAllowed(entry.rank, data);
    return refusal === undefined ? accept({ type: 'StrategyStatementRevised', data }) : refuse(refusal);
  });
}

function move(
  start: EffectiveStart,
  { strategyId, parent }: Command<'MoveStrategy'>,
  state: CascadeState,
  { cluster }: CascadeContext,
): Decision<CascadeEvent> {
  return decideForOpen(state, strategyId, (entry) => {
    if (settingFrom(parentOf(entry), start.from) === parent) return accept();
    const moved = { ...entry, parent };
    const refusal =
      misplaced(moved, state, cluster) ??
      (entry.status === 'active' ? parentNotActive(moved, state, start) : undefined);
    if (refusal !== undefined) return refuse(refusal);
    return accept({ type: 'StrategyMoved', data: { strategyId, parent, ...start } });
  });
}

/** Every revision is a separate fact, so revising again with the same note is another revision. */
function revise(
  start: EffectiveStart,
  { strategyId, note }: Command<'ReviseStrategy'>,
  state: CascadeState,
  context: CascadeContext,
): Decision<CascadeEvent> {
  return decideForOpen(state, strategyId, (entry) => {
    if (entry.status !== 'active') {
      return refuse({
        code: 'STRATEGY_NOT_ACTIVE',
        message: `The strategy "${strategyId}" is a draft; only an active strategy can be revised.`,
        remedy: 'Edit the draft directly, or activate it first.',
        details: { strategyId },
      });
    }
    const refusal = revisionRefused(entry, context);
    if (refusal !== undefined) return refuse(refusal);
    const data = { strategyId, revision: entry.revision + 1, note, ...mapInForce(start, context) };
    return accept<CascadeEvent>(
      { type: 'StrategyRevised', data },
      ...endedContributions(start, entry, state, context),
      ...realigned(entry),
      ...realignChildren(entry, state),
    );
  });
}

function retire(
  start: EffectiveStart,
  { strategyId, reason, from }: Command<'RetireStrategy'>,
  state: CascadeState,
): Decision<CascadeEvent> {
  const retireFrom = (): Decision<CascadeEvent> => {
    const children = childrenActiveSince(state, strategyId, start.from).map(({ id }) => id);
    if (children.length === 0) return accept({ type: 'StrategyRetired', data: { strategyId, reason, ...start } });
    return refuse({
      code: 'ACTIVE_CHILDREN',
      message: `The strategy "${strategyId}" has active children: ${children.map((id) => `"${id}"`).join(', ')}.`,
      remedy: 'Retire or move them first, or supersede the strategy instead.',
      details: { strategyId, children },
    });
  };
  const known = findStrategy(state, strategyId);
  if (known?.status !== 'retired') return decideForOpen(state, strategyId, retireFrom);
  // Only a start that was asked for retires it earlier: the first period that is not locked may lie before the one set.
  const isEarlier = from !== undefined && settingFrom(statusOf(known), start.from) !== 'retired';
  return isEarlier ? retireFrom() : accept();
}

/** Decides for a strategy that exists and has not ended. */
function decideForOpen(
  state: CascadeState,
  strategyId: Id,
  decide: (entry: StrategyEntry) => Decision<CascadeEvent>,
): Decision<CascadeEvent> {
  const entry = findStrategy(state, strategyId);
  if (entry === undefined) return refuse(strategyNotFound(strategyId));
  return isEnded(entry) ? refuse(strategyEnded(entry)) : decide(entry);
}

/** The strategies that are active under a parent on the day from which a change holds, or on a later one. */
function childrenActiveSince(state: CascadeState, parent: Id, from: DateText | null): readonly StrategyEntry[] {
  return state.strategies.filter((child) => {
    const active = daysOfHolding(statusOf(child), from, (status) => status === 'active');
    const under = daysOfHolding(parentOf(child), from, (one) => one === parent);
    return (
      active.some((day) => settingFrom(parentOf(child), day) === parent) ||
      under.some((day) => isActiveFrom(child, day))
    );
  });
}

function statementNotAllowed(
  rank: StrategyEntry['rank'],
  { mission, vision }: Pick<StrategyEntry, 'mission' | 'vision'>,
): Refusal | undefined {
  if (rank === 'integrative' || (mission === undefined && vision === undefined)) return undefined;
  return {
    code: 'STATEMENT_NOT_ALLOWED',
    message: `Only an integrative strategy has a mission and a vision; this one is ${rank}.`,
    remedy: 'Leave mission and vision out.',
    details: { rank },
  };
}

function strategyExists(strategyId: Id): Refusal {
  return {
    code: 'STRATEGY_EXISTS',
    message: `The strategy "${strategyId}" already exists with different data.`,
    remedy: 'Choose another id, or revise or move the existing strategy.',
    details: { strategyId },
  };
}
