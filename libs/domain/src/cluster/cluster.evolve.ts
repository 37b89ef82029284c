import { arranged } from '../arrange.js';
import type { EventHandlers } from '../define-decider.js';
import { changeFrom, settingFrom, type Setting } from '../effective.js';
import type { DateText, Id } from '../words.js';
import { membershipOf, partUse, scoringOf, serviceOfUnit, withService } from './cluster-in-force.js';
import type {
  Actor,
  ClusterEvent,
  ClusterLimits,
  ClusterScoring,
  ClusterState,
  CountedValues,
  Disclosure,
  FiscalCalendar,
  FunctionalService,
  NewUnit,
  OrganisationalUnit,
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

/** Which values count in the scores of a cluster that sets nothing else. */
export const DEFAULT_COUNTS: CountedValues = 'submitted';

/** The time zone of a calendar that names none. */
export const DEFAULT_TIME_ZONE = 'UTC';

/** A calendar with every setting, for comparing and showing; the stored one stays as it was given. */
export function fullCalendar(calendar: FiscalCalendar): FiscalCalendar & { readonly timeZone: string } {
  return { ...calendar, timeZone: calendar.timeZone ?? DEFAULT_TIME_ZONE };
}

/** A scoring with every setting, as `fullCalendar`. */
export function fullScoring(
  scoring: ClusterScoring,
): ClusterScoring & { readonly leastCoverage: number; readonly counts: CountedValues } {
  const { leastCoverage = DEFAULT_LEAST_COVERAGE, counts = DEFAULT_COUNTS } = scoring;
  return { ...scoring, leastCoverage, counts };
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
  ClusterScoringSet: (state, { scoring, from }) => {
    const { latest, entries } = changeFrom(scoringOf(state), from, scoring);
    return { ...state, scoring: latest, ...(entries && { scorings: entries }) };
  },
  DisclosureSet: (state, { disclosure }) => ({ ...state, disclosure }),
  PerspectivesArranged: (state, { perspectives }) => ({ ...state, perspectives }),
  ActorsArranged: (state, { actors }) => ({ ...state, actors: arranged(state.actors, actors, ({ id }) => id) }),
  MeasuresArranged: (state, { measures }) => ({ ...state, measureOrder: measures }),
  ActorAdmitted: (state, { actorId, labels, from }) => {
    const known = state.actors.find(({ id }) => id === actorId);
    const actor: Actor = { id: actorId, labels, status: 'left', services: [], units: [], ...known };
    const admitted = withMembership({ ...actor, labels }, changeFrom(membershipOf(known), from, true));
    if (known !== undefined) return withActor(state, actorId, () => admitted);
    return { ...state, actors: [...state.actors, admitted] };
  },
  ActorRenamed: (state, { actorId, labels }) => withActor(state, actorId, (actor) => ({ ...actor, labels })),
  ActorReleased: (state, { actorId, from }) =>
    withActor(state, actorId, (actor) => withMembership(actor, changeFrom(membershipOf(actor), from, false))),
  ServiceSetUp: (state, { actorId, service, from }) =>
    withActor(state, actorId, (actor) => ({
      ...actor,
      services: put(actor.services, setUp(service, actor.services, from)),
    })),
  ServiceClosed: (state, { actorId, serviceId, from }) =>
    withActor(state, actorId, (actor) => ({ ...actor, services: close(actor.services, serviceId, from) })),
  UnitSetUp: (state, { actorId, unit, from }) =>
    withActor(state, actorId, (actor) => ({ ...actor, units: put(actor.units, setUpUnit(unit, actor.units, from)) })),
  UnitClosed: (state, { actorId, unitId, from }) =>
    withActor(state, actorId, (actor) => ({ ...actor, units: close(actor.units, unitId, from) })),
  SecondFactorRequirementSet: (state, { required }) => ({ ...state, secondFactorRequired: required }),
  AgreementRequirementSet: (state, { required }) => ({ ...state, agreementRequired: required }),
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

function withMembership(actor: Actor, { latest, entries }: Setting<boolean>): Actor {
  return { ...actor, status: latest === true ? 'member' : 'left', ...(entries && { membership: entries }) };
}

/** A part that is set up, reopened or renamed from a date on. */
function setUp<T extends FunctionalService>(part: T, known: readonly T[], from: DateText | null): T {
  const before = known.find(({ id }) => id === part.id);
  // A part that exists all along is only renamed.
  if (settingFrom(partUse(before), from) === true) return { ...part, ...(before?.use && { use: before.use }) };
  const { entries } = changeFrom(partUse(before), from, true);
  return { ...part, ...(entries && { use: entries }) };
}

function setUpUnit(unit: NewUnit, known: readonly OrganisationalUnit[], from: DateText | null): OrganisationalUnit {
  const before = known.find(({ id }) => id === unit.id);
  const inUse = setUp<OrganisationalUnit>(unit, known, from);
  if (before === undefined) return inUse;
  const { latest, entries } = changeFrom(serviceOfUnit(before), from, unit.service ?? null);
  return { ...withService(inUse, latest), ...(entries && { services: entries }) };
}

/** Without the part if it is closed from the beginning, as events of the first version close it. */
function close<T extends FunctionalService>(parts: readonly T[], id: Id, from: DateText | null): readonly T[] {
  return parts.flatMap((part) => {
    if (part.id !== id) return [part];
    const { entries } = changeFrom(partUse(part), from, false);
    return entries === undefined ? [] : [{ ...part, use: entries }];
  });
}
