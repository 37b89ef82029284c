import {
  clusterDuring,
  daysOfPeriod,
  type Actor,
  type ClusterState,
  type Days,
  type Id,
  type PeriodName,
} from '@strata/domain';
import { requireMember, type ClusterView } from '../clusters/cluster-view.js';
import { periodsOf, type PeriodSpan } from '../clusters/period-span.js';

/**
 * Whose figures and strategies count. `then`: the members of each period. `constant`: those who were members in all of
 * the periods. `today`: the members on the day of the view.
 */
export type MembersRule = 'then' | 'constant' | 'today';

/** Whose figures and strategies count; by default those of the members of each period. */
export interface CompositionQuestion {
  readonly members?: MembersRule | undefined;
  /** For a constant panel of a scorecard: the first of the periods; by default that of the scorecard alone. */
  readonly since?: PeriodName | undefined;
  /** An actor that does not count. */
  readonly without?: Id | undefined;
}

/** Whose figures and strategies counted in an answer. */
export interface Composition {
  readonly members: MembersRule;
  /** The periods of the answer, or of the constant panel. */
  readonly over: PeriodSpan;
  readonly without: Id | null;
  /** The actors that counted in at least one of the periods, in the order of the cluster. */
  readonly actors: readonly Id[];
}

/** A view in which only some members count. */
export interface ComposedView {
  readonly view: ClusterView;
  readonly composition: Composition;
  /** Tells it from other compositions of one period; undefined if it is the view without a composition. */
  readonly panel: Panel | undefined;
}

/** The actors that count in every period, or the one of the members of each period that does not. */
export type Panel = { readonly actors: readonly Id[] } | { readonly without: Id };

/** The most periods of a constant panel. */
const MAX_PANEL_PERIODS = 200;

/**
 * The view with the members that a composition asks for. Throws `UNKNOWN_MEMBER` for an actor to leave out that the
 * cluster did not have, and what `periodsOf` throws.
 */
export function composedView(
  view: ClusterView,
  { members = 'then', since, without }: CompositionQuestion,
  span: PeriodSpan,
): ComposedView {
  if (without !== undefined) requireMember(view, without);
  const over = members === 'constant' && since !== undefined ? { ...span, from: since } : span;
  const { cluster } = view.structure;
  const periods = periodsOf(view, over, MAX_PANEL_PERIODS).map((period) => daysOfPeriod(period, cluster.calendar));
  const counts = countedBy(view, members, periods);
  const all = { members, over, without: without ?? null };
  if (counts === undefined && without === undefined) {
    return { view, composition: { ...all, actors: membersIn(cluster, periods) }, panel: undefined };
  }
  const own = cluster.actors.map((actor) => composed(actor, actor.id === without ? false : counts?.(actor)));
  const composedCluster = { ...cluster, actors: own };
  const actors = membersIn(composedCluster, periods);
  const panel = counts === undefined && without !== undefined ? { without } : { actors };
  const structure = { ...view.structure, cluster: composedCluster };
  return { view: { ...view, structure }, composition: { ...all, actors }, panel };
}

/** Whether an actor counts in every period; undefined if that depends on the period. */
function countedBy(
  { structure: { cluster, day } }: ClusterView,
  members: MembersRule,
  periods: readonly Days[],
): ((actor: Actor) => boolean) | undefined {
  if (members === 'then') return undefined;
  const days = members === 'today' ? [{ first: day, last: day }] : periods;
  const panels = days.map((one) => new Set(membersIn(cluster, [one])));
  return ({ id }) => panels.every((panel) => panel.has(id));
}

/** An actor that counts in every period or in none. */
function composed(actor: Actor, counts: boolean | undefined): Actor {
  if (counts === undefined) return actor;
  const { membership: _membership, ...always } = actor;
  return { ...always, status: counts ? 'member' : 'left' };
}

/** The actors that are members in at least one of the periods. */
function membersIn(cluster: ClusterState, periods: readonly Days[]): readonly Id[] {
  const found = new Set<Id>();
  for (const days of periods) {
    for (const { id, status } of clusterDuring(cluster, days).actors) if (status === 'member') found.add(id);
  }
  return cluster.actors.map(({ id }) => id).filter((id) => found.has(id));
}
