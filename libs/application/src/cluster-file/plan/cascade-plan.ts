import {
  type AgreementState,
  type CascadeState,
  type DateText,
  type Id,
  lastRound,
  byRank,
  sameData,
  type StrategyCommand,
  type StrategyEntry,
  type StrategyState,
} from '@strata/domain';
import type { ClusterFile, FileStrategy } from '../cluster-file.js';
import { acceptedLinks } from '../parent-links.js';
import { acceptances } from './contribution-plan.js';
import { EMPTY_MAP, mapAdditions, mapRemovals, parentLinkAdditions } from './map-plan.js';
import { LEFT_OUT, type PlannedCommand, type Planner } from './planned-command.js';

interface CurrentCascade {
  readonly cascade: CascadeState;
  readonly maps: ReadonlyMap<Id, StrategyState>;
  /** The last locked day; undefined if nothing is locked. */
  readonly lockedUpTo: DateText | undefined;
  /** Where maps are put in force by agreement: the agreements on those that may be, as they are. */
  readonly settled?: ReadonlyMap<Id, AgreementState> | undefined;
}

/**
 * Updates strategies and their maps: first removals from maps, children before parents; then for each strategy, parents
 * before children, drafting, moving, additions to its map and activation; then retirements, children before parents.
 */
export function planStrategies(file: ClusterFile, now: CurrentCascade, plan: Planner): PlannedCommand[] {
  const before = new Map(now.cascade.strategies.filter(isOpen).map((entry) => [entry.id, entry]));
  const wanted = byRank(file.strategies, ({ rank }) => rank);
  const successors = successorsOf(file, before);
  const superseded = new Set(successors.values());
  const removals = [...wanted]
    .reverse()
    .flatMap(({ id, map }) =>
      before.has(id) ? mapRemovals(map, mapOf(now, id)).map((command) => plan.strategy(id, command)) : [],
    );
  const changedMaps = new Set(
    removals.flatMap((command) => (command.aggregate === 'strategy' ? command.strategyId : [])),
  );
  const additions = wanted.flatMap((strategy) => {
    const step = { strategy, entry: before.get(strategy.id), supersedes: successors.get(strategy.id), successors };
    return planStrategy({ ...step, file, now, plan, changedBefore: changedMaps.has(strategy.id), parents: before });
  });
  const ids = new Set(wanted.map(({ id }) => id));
  const retired = byRank([...before.values()], ({ rank }) => rank)
    .reverse()
    .filter(({ id }) => !ids.has(id) && !superseded.has(id))
    .map(({ id }) => plan.cascade({ type: 'RetireStrategy', strategyId: id, reason: LEFT_OUT }));
  return [...removals, ...additions, ...retired];
}

interface Step {
  readonly strategy: FileStrategy;
  readonly entry: StrategyEntry | undefined;
  readonly supersedes: Id | undefined;
  readonly successors: ReadonlyMap<Id, Id>;
  readonly file: ClusterFile;
  readonly now: CurrentCascade;
  readonly plan: Planner;
  readonly changedBefore: boolean;
  /** The strategies before the plan, by id. */
  readonly parents: ReadonlyMap<Id, StrategyEntry>;
}

function planStrategy(step: Step): PlannedCommand[] {
  const { strategy, entry, file, now, plan } = step;
  const { id, map } = strategy;
  const working = entry === undefined ? EMPTY_MAP : mapOf(now, id);
  const parent = step.parents.get(step.successors.get(strategy.parent ?? '') ?? strategy.parent ?? '');
  const linked = { ...working, parentLinks: acceptedLinks(working.parentLinks, id, parent) };
  const changes = [...mapAdditions(map, working, file.perspectives), ...parentLinkAdditions(map, linked)];
  const accepted = acceptances({
    strategy: id,
    parent: strategy.parent,
    parentEntry: parent,
    wanted: map.parentLinks,
    current: working.parentLinks,
    lockedUpTo: now.lockedUpTo,
  });
  const placed = placement(step);
  return [
    ...placed,
    ...changes.map((command) => plan.strategy(id, command)),
    ...accepted.map((command) => plan.cascade(command)),
    ...(now.settled === undefined
      ? inForce(step, changes)
      : inForceByAgreement(step, placed.length + changes.length > 0)),
  ];
}

/** Activates a strategy, or puts its changed map in force. */
function inForce(step: Step, changes: readonly StrategyCommand[]): PlannedCommand[] {
  const { strategy, entry, supersedes, changedBefore, plan } = step;
  const { id: strategyId, status } = strategy;
  if (entry?.status !== 'active') {
    return status === 'active' ? [plan.cascade({ type: 'ActivateStrategy', strategyId, supersedes })] : [];
  }
  // A different order is not a revision: it changes neither a score nor what children contribute to.
  const isChanged = changedBefore || changes.some(({ type }) => type !== 'ArrangeObjectives');
  return isChanged ? [plan.cascade({ type: 'ReviseStrategy', strategyId, note: REVISED })] : [];
}

/** Where agreement is required, a file changes the working copy; applied again, it puts in force what is agreed on. */
function inForceByAgreement(step: Step, isChanged: boolean): PlannedCommand[] {
  const { strategy, entry, supersedes, changedBefore, now, plan } = step;
  const { id: strategyId, status } = strategy;
  const agreement = now.settled?.get(strategyId);
  if (agreement === undefined || status !== 'active' || changedBefore || isChanged) return [];
  return isInForce(entry, agreement) ? [] : [plan.cascade({ type: 'ActivateStrategy', strategyId, supersedes })];
}

function isInForce(entry: StrategyEntry | undefined, agreement: AgreementState): boolean {
  const agreed = lastRound(agreement)?.mapRevision;
  return entry?.status === 'active' && entry.revisions?.at(-1)?.value === agreed;
}

const REVISED = 'Changed by the cluster file.';

/** Drafts a strategy, or revises its statement and moves it. */
function placement({ strategy, entry, successors, plan }: Step): PlannedCommand[] {
  const { id: strategyId, status: _status, map: _map, ...draft } = strategy;
  if (entry === undefined) return [plan.cascade({ type: 'DraftStrategy', strategyId, ...draft })];
  const { rank: _rank, owner: _owner, parent, ...statement } = draft;
  const current = { labels: entry.labels, mission: entry.mission, vision: entry.vision };
  // The children of a superseded strategy have moved to its successor.
  const parentNow = parent !== undefined && successors.get(parent) === entry.parent ? parent : entry.parent;
  return [
    ...(sameData(current, statement)
      ? []
      : [plan.cascade({ type: 'ReviseStrategyStatement', strategyId, ...statement })]),
    ...(parent === undefined || parent === parentNow
      ? []
      : [plan.cascade({ type: 'MoveStrategy', strategyId, parent })]),
  ];
}

/** The strategy that each new active one supersedes: an active one of the same rank and owner that left the file. */
function successorsOf(file: ClusterFile, before: ReadonlyMap<Id, StrategyEntry>): ReadonlyMap<Id, Id> {
  const ids = new Set(file.strategies.map(({ id }) => id));
  const leaving = [...before.values()].filter(({ id, status }) => status === 'active' && !ids.has(id));
  const successors = new Map<Id, Id>();
  for (const { id, rank, owner, status } of file.strategies) {
    if (status !== 'active' || before.get(id)?.status === 'active') continue;
    const index = leaving.findIndex((old) => old.rank === rank && old.owner === owner);
    const [old] = index < 0 ? [] : leaving.splice(index, 1);
    if (old !== undefined) successors.set(id, old.id);
  }
  return successors;
}

export function isOpen({ status }: StrategyEntry): boolean {
  return status === 'draft' || status === 'active';
}

function mapOf({ maps }: CurrentCascade, id: Id): StrategyState {
  return maps.get(id) ?? EMPTY_MAP;
}
