import { absent } from '../absent.js';
import { fitsCalendar, isPeriod } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import type { Actor, ClusterState } from '../cluster/cluster.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { targetRefused } from '../measure/measure.context.js';
import { measureNotUsable } from '../measure/measure.rules.js';
import type { MeasureState } from '../measure/measure.js';
import { assumptionsRefused } from '../scenario/assumption.rules.js';
import type { Id, InstantText } from '../words.js';
import { branchChangeKey } from './branch-keys.js';
import { branchEvolve, initialBranch } from './branch.evolve.js';
import type { BranchChange, BranchCommand, BranchEvent, BranchState, TargetChange, ValueChange } from './branch.js';
import {
  branchDiscarded,
  branchEmpty,
  branchExists,
  branchLimit,
  branchProposed,
  duplicateChange,
} from './branch.refusal.js';
import { branchCommandShape, MAX_BRANCH_CHANGES } from './branch.shape.js';

type Command<T extends BranchCommand['type']> = Extract<BranchCommand, { type: T }>;

/** What the rules of branches need. */
export interface BranchContext {
  readonly cluster: ClusterState;
  /** The measures that the command names. */
  readonly measures: ReadonlyMap<Id, MeasureState>;
  /** The sender of the command, and its moment. */
  readonly by: string;
  readonly now: InstantText;
}

const decide: CommandHandlers<BranchState, BranchCommand, BranchEvent, BranchContext> = {
  ForkBranch: fork,
  ChangeBranch: change,
  DropBranchChanges: ({ keys }, state) => {
    const known = new Set(state.changes.map(branchChangeKey));
    const dropped = [...new Set(keys)].filter((key) => known.has(key));
    return dropped.length === 0 ? accept() : accept({ type: 'BranchChangesDropped', data: { keys: dropped } });
  },
  DiscardBranch: ({ reason }, { status }) =>
    status === 'discarded' ? accept() : accept({ type: 'BranchDiscarded', data: { reason } }),
  ProposeBranch: ({ reason, proposals }, state, { by, now: at }) => {
    if (state.changes.length === 0) return refuse(branchEmpty(state));
    const isKnown = proposals.every((one) => state.proposals?.some((known) => sameData(known, one)) ?? false);
    if (isKnown && state.status === 'proposed') return accept();
    const all = [...(state.proposals ?? []), ...proposals.filter((one) => !isListed(one, state))];
    return accept({ type: 'BranchProposed', data: { by, at, reason, proposals: all } });
  },
};

/** A branch: changes that are laid over the cluster as it was known at a moment. A command applies whole or not at all. */
export const branchDecider: Decider<BranchState, BranchCommand, BranchEvent, BranchContext> = defineDecider({
  initial: initialBranch,
  shape: branchCommandShape,
  guard: unusable,
  decide,
  evolve: branchEvolve,
});

const branchNotFound = absent('branch', 'Fork the branch first, or name an existing one.');

function unusable({ type }: BranchCommand, state: BranchState, { cluster }: BranchContext): Refusal | undefined {
  if (!cluster.exists) return clusterNotFound;
  if (state.status === 'none') return type === 'ForkBranch' ? undefined : branchNotFound;
  if (state.status === 'discarded') return type === 'DiscardBranch' ? undefined : branchDiscarded(state);
  const changes = type === 'ChangeBranch' || type === 'DropBranchChanges';
  return changes && state.status === 'proposed' ? branchProposed(state) : undefined;
}

function isListed(proposal: object, { proposals = [] }: BranchState): boolean {
  return proposals.some((known) => sameData(known, proposal));
}

function fork(
  { branchId, labels, origin }: Command<'ForkBranch'>,
  state: BranchState,
  { by, now: at }: BranchContext,
): Decision<BranchEvent> {
  if (state.status === 'none') return accept({ type: 'BranchForked', data: { branchId, labels, origin, by, at } });
  const isSame = sameData([branchId, labels, origin, by], [state.id, state.labels, state.origin, state.owner]);
  return isSame ? accept() : refuse(branchExists(state));
}

function change(
  { changes }: Command<'ChangeBranch'>,
  state: BranchState,
  context: BranchContext,
): Decision<BranchEvent> {
  const refusal = changesRefused(changes, state, context);
  if (refusal !== undefined) return refuse(refusal);
  const earlier = new Map(state.changes.map((one) => [branchChangeKey(one), one]));
  const changed = changes.filter((one) => !sameData(one, earlier.get(branchChangeKey(one))));
  if (changed.length === 0) return accept();
  const count = earlier.size + changed.filter((one) => !earlier.has(branchChangeKey(one))).length;
  if (count > MAX_BRANCH_CHANGES) return refuse(branchLimit(count));
  return accept({ type: 'BranchChanged', data: { changes: changed } });
}

/** Strategies, methods and members are those of the origin, which no stream tells; an evaluation says what it lacks. */
function changesRefused(
  changes: readonly BranchChange[],
  state: BranchState,
  { measures, cluster }: BranchContext,
): Refusal | undefined {
  const seen = new Set<string>();
  const twice = changes.map(branchChangeKey).find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined) return duplicateChange(twice);
  const outside = changes.map(startOf).find((from) => isPeriod(from) && !fitsCalendar(from, cluster.calendar));
  if (isPeriod(outside)) return periodOutOfRange(outside);
  // A measure that is retired by now may have been in use at the origin.
  const known = new Map([...measures].map(([id, one]) => [id, { ...one, retired: false }]));
  const context = { cluster: withAdmitted(cluster, [...state.changes, ...changes]), measures: known };
  const values = changes.filter((one): one is ValueChange => one.kind === 'value');
  const assumed = values.map(({ kind: _, ...assumption }) => assumption);
  return assumptionsRefused(assumed, context) ?? firstRefused(changes, context);
}

function startOf(change: BranchChange): unknown {
  return change.kind === 'value' ? undefined : change.from;
}

function firstRefused(
  changes: readonly BranchChange[],
  context: Pick<BranchContext, 'cluster' | 'measures'>,
): Refusal | undefined {
  for (const target of changes.filter((one): one is TargetChange => one.kind === 'target')) {
    const measure = context.measures.get(target.measure);
    const refusal =
      measureNotUsable(target.measure, context.measures) ?? (measure && targetRefused(target, measure, context));
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** The cluster with the actors that the branch admits to it. */
function withAdmitted(cluster: ClusterState, changes: readonly BranchChange[]): ClusterState {
  const known = new Set(cluster.actors.map(({ id }) => id));
  const admitted = changes.flatMap((one): Actor[] =>
    one.kind === 'member' && one.member && !known.has(one.actor)
      ? [{ id: one.actor, labels: one.labels ?? { en: one.actor }, status: 'member', services: [], units: [] }]
      : [],
  );
  return admitted.length === 0 ? cluster : { ...cluster, actors: [...cluster.actors, ...admitted] };
}
