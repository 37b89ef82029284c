import { arranged } from '../arrange.js';
import type { EventHandlers } from '../define-decider.js';
import type { Id } from '../words.js';
import type {
  Actor,
  ClusterEvent,
  ClusterLimits,
  ClusterScoring,
  ClusterState,
  Disclosure,
  FiscalCalendar,
} from './cluster.js';

/** The settings of a cluster that is founded without its own. */
export const DEFAULT_CALENDAR: FiscalCalendar = { yearStartMonth: 1, yearNamedBy: 'start' };
export const DEFAULT_LIMITS: ClusterLimits = {
  objectivesPerMap: 25,
  measuresPerObjective: 12,
  objectiveLevels: 4,
  actors: 1000,
};
export const DEFAULT_SCORING: ClusterScoring = { missing: { kind: 'share-weight' }, overAchievement: 'cap' };

/** What members of a cluster that sets nothing else see of each other. */
export const DEFAULT_DISCLOSURE: Disclosure = 'scores';

/** The least coverage of a cluster that sets none. */
export const DEFAULT_LEAST_COVERAGE = 0.5;

/** The time zone of a calendar that names none. */
export const DEFAULT_TIME_ZONE = 'UTC';

/** A calendar with every setting, for comparing and showing; the stored one stays as it was given. */
export function fullCalendar(calendar: FiscalCalendar): FiscalCalendar & { readonly timeZone: string } {
  return { ...calendar, timeZone: calendar.timeZone ?? DEFAULT_TIME_ZONE };
}

/** A scoring with every setting, as `fullCalendar`. */
export function fullScoring(scoring: ClusterScoring): ClusterScoring & { readonly leastCoverage: number } {
  return { ...scoring, leastCoverage: scoring.leastCoverage ?? DEFAULT_LEAST_COVERAGE };
}

export const initialCluster: ClusterState = {
  exists: false,
  id: '',
  labels: { en: '' },
  calendar: DEFAULT_CALENDAR,
  limits: DEFAULT_LIMITS,
  scoring: DEFAULT_SCORING,
  perspectives: [],
  actors: [],
};

export const clusterEvolve: EventHandlers<ClusterState, ClusterEvent> = {
  ClusterFounded: (state, { clusterId, labels, calendar, limits, scoring, historyFrom }) => ({
    ...state,
    exists: true,
    id: clusterId,
    labels,
    calendar,
    limits,
    scoring,
    ...(historyFrom === undefined ? {} : { history: { from: historyFrom, loading: true } }),
  }),
  ClusterRenamed: (state, { labels }) => ({ ...state, labels }),
  ClusterLimitsSet: (state, { limits }) => ({ ...state, limits }),
  ClusterScoringSet: (state, { scoring }) => ({ ...state, scoring }),
  DisclosureSet: (state, { disclosure }) => ({ ...state, disclosure }),
  PerspectivesArranged: (state, { perspectives }) => ({ ...state, perspectives }),
  ActorsArranged: (state, { actors }) => ({ ...state, actors: arranged(state.actors, actors, ({ id }) => id) }),
  MeasuresArranged: (state, { measures }) => ({ ...state, measureOrder: measures }),
  ActorAdmitted: (state, { actorId, labels }) => {
    const known = state.actors.some(({ id }) => id === actorId);
    if (known) return withActor(state, actorId, (actor) => ({ ...actor, labels, status: 'member' }));
    const actor: Actor = { id: actorId, labels, status: 'member', services: [], units: [] };
    return { ...state, actors: [...state.actors, actor] };
  },
  ActorRenamed: (state, { actorId, labels }) => withActor(state, actorId, (actor) => ({ ...actor, labels })),
  ActorReleased: (state, { actorId }) => withActor(state, actorId, (actor) => ({ ...actor, status: 'left' })),
  ServiceSetUp: (state, { actorId, service }) =>
    withActor(state, actorId, (actor) => ({ ...actor, services: put(actor.services, service) })),
  ServiceClosed: (state, { actorId, serviceId }) =>
    withActor(state, actorId, (actor) => ({ ...actor, services: without(actor.services, serviceId) })),
  UnitSetUp: (state, { actorId, unit }) =>
    withActor(state, actorId, (actor) => ({ ...actor, units: put(actor.units, unit) })),
  UnitClosed: (state, { actorId, unitId }) =>
    withActor(state, actorId, (actor) => ({ ...actor, units: without(actor.units, unitId) })),
  SecondFactorRequirementSet: (state, { required }) => ({ ...state, secondFactorRequired: required }),
  HistoryLoadingEnded: (state) =>
    state.history === undefined ? state : { ...state, history: { ...state.history, loading: false } },
};

function withActor(state: ClusterState, actorId: Id, change: (actor: Actor) => Actor): ClusterState {
  return { ...state, actors: state.actors.map((actor) => (actor.id === actorId ? change(actor) : actor)) };
}

/** Replaces the item with the same id in place, or appends. */
function put<T extends { readonly id: Id }>(items: readonly T[], item: T): readonly T[] {
  const known = items.some(({ id }) => id === item.id);
  return known ? items.map((other) => (other.id === item.id ? item : other)) : [...items, item];
}

function without<T extends { readonly id: Id }>(items: readonly T[], id: Id): readonly T[] {
  return items.filter((item) => item.id !== id);
}
