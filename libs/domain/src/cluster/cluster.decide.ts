import type { InstantText } from '../words.js';
import { parseInstant } from '../calendar/date.js';
import { arranged, orderRefused } from '../arrange.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { daysToEnd, settingFrom } from '../effective.js';
import type { EffectiveStart } from '../effective-start/start.js';
import { sameData } from '../equality.js';
import { isMemberFrom, membershipOf, scoringOf } from './cluster-in-force.js';
import type { ClusterCommand, ClusterEvent, ClusterState } from './cluster.js';
import {
  DEFAULT_DISCLOSURE,
  DEFAULT_CALENDAR,
  DEFAULT_LIMITS,
  DEFAULT_SCORING,
  clusterEvolve,
  fullCalendar,
  fullScoring,
  initialCluster,
} from './cluster.evolve.js';
import { clusterCommandShape } from './cluster.shape.js';
import { fromStart, type ClusterContext } from './cluster.start.js';
import { actorNotFound, clusterNotFound, findActor, notAMember } from './membership.js';
import { partHandlers } from './parts.decide.js';

type Handlers = CommandHandlers<ClusterState, ClusterCommand, ClusterEvent, ClusterContext | undefined>;
type Founding = Extract<ClusterCommand, { type: 'FoundCluster' }>;

const decide: Handlers = {
  FoundCluster: found,
  RenameCluster: ({ labels }, state) =>
    sameData(labels, state.labels) ? accept() : accept({ type: 'ClusterRenamed', data: { labels } }),
  SetClusterLimits: (command, state) => {
    const limits = { ...state.limits, ...command.limits };
    if (sameData(limits, state.limits)) return accept();
    const members = memberCount(state);
    if (limits.actors < members) {
      return refuse({
        code: 'LIMIT_BELOW_USE',
        message: `The limit of ${limits.actors} actors is below the ${members} members of the cluster.`,
        remedy: `Choose a limit of at least ${members}, or release actors first.`,
        details: { members, limit: limits.actors },
      });
    }
    return accept({ type: 'ClusterLimitsSet', data: { limits } });
  },
  SetClusterScoring: fromStart((start, command, state) => {
    const before = settingFrom(scoringOf(state), start.from) ?? state.scoring;
    const scoring = { ...before, ...command.scoring };
    if (sameData(fullScoring(scoring), fullScoring(before))) return accept();
    return accept({ type: 'ClusterScoringSet', data: { scoring, ...start } });
  }),
  SetDisclosure: ({ disclosure }, state) =>
    disclosure === (state.disclosure ?? DEFAULT_DISCLOSURE)
      ? accept()
      : accept({ type: 'DisclosureSet', data: { disclosure } }),
  RequireSecondFactor: ({ required }, { secondFactorRequired = false }) =>
    required === secondFactorRequired ? accept() : accept({ type: 'SecondFactorRequirementSet', data: { required } }),
  RequireAgreement: ({ required }, { agreementRequired = false }) =>
    required === agreementRequired ? accept() : accept({ type: 'AgreementRequirementSet', data: { required } }),
  ArrangePerspectives: ({ perspectives }, state) => {
    const duplicate = perspectives.find(({ id }, i) => perspectives.findIndex((other) => other.id === id) !== i);
    if (duplicate !== undefined) {
      return refuse({
        code: 'DUPLICATE_ID',
        message: `The perspective "${duplicate.id}" is listed twice.`,
        remedy: 'List each perspective once.',
        details: { perspective: duplicate.id },
      });
    }
    if (sameData(perspectives, state.perspectives)) return accept();
    return accept({ type: 'PerspectivesArranged', data: { perspectives } });
  },
  ArrangeActors: ({ actors }, state) => {
    const known = state.actors.map(({ id }) => id);
    const refusal = orderRefused(actors, known, { kind: 'actor', code: 'ACTOR_NOT_FOUND' });
    if (refusal !== undefined) return refuse(refusal);
    if (sameData(arranged(known, actors, String), known)) return accept();
    return accept({ type: 'ActorsArranged', data: { actors } });
  },
  ArrangeMeasures: ({ measures }, { measureOrder = [] }) => {
    // A measure that is not defined yet takes its place when it is.
    const refusal = orderRefused(measures, measures, { kind: 'measure', code: 'MEASURE_NOT_FOUND' });
    if (refusal !== undefined) return refuse(refusal);
    return sameData(measures, measureOrder) ? accept() : accept({ type: 'MeasuresArranged', data: { measures } });
  },
  AdmitActor: fromStart(admit),
  RenameActor: ({ actorId, labels }, state) => {
    const refusal = notAMember(state, actorId);
    if (refusal !== undefined) return refuse(refusal);
    if (sameData(findActor(state, actorId)?.labels, labels)) return accept();
    return accept({ type: 'ActorRenamed', data: { actorId, labels } });
  },
  ReleaseActor: fromStart((start, { actorId, reason, from: asked }, state) => {
    const actor = findActor(state, actorId);
    if (actor === undefined) return refuse(actorNotFound(actorId));
    const ends = daysToEnd(membershipOf(actor), start, asked);
    return accept(
      ...ends.map((from): ClusterEvent => ({ type: 'ActorReleased', data: { actorId, reason, ...start, from } })),
    );
  }),
  ...partHandlers,
  EndHistoryLoading: (_command, state) =>
    state.history?.loading === true ? accept({ type: 'HistoryLoadingEnded', data: {} }) : accept(),
};

/** The cluster: its calendar, limits, perspectives and actors with their parts. */
export const clusterDecider: Decider<ClusterState, ClusterCommand, ClusterEvent, ClusterContext | undefined> =
  defineDecider({
    initial: initialCluster,
    shape: clusterCommandShape,
    guard: (command: ClusterCommand, state: ClusterState) =>
      state.exists || command.type === 'FoundCluster' ? undefined : clusterNotFound,
    decide,
    evolve: clusterEvolve,
  });

function found(command: Founding, state: ClusterState): Decision<ClusterEvent> {
  const historyFrom = parseInstant(command.historyFrom);
  if (state.exists) return foundAgain(command, historyFrom, state);
  const { clusterId, labels, calendar = DEFAULT_CALENDAR } = command;
  return accept({
    type: 'ClusterFounded',
    data: {
      clusterId,
      labels,
      calendar,
      limits: { ...DEFAULT_LIMITS, ...command.limits },
      scoring: { ...DEFAULT_SCORING, ...command.scoring },
      ...(historyFrom === undefined ? {} : { historyFrom }),
    },
  });
}

/** Founding an existing cluster with the same settings does nothing. */
function foundAgain(
  command: Founding,
  historyFrom: InstantText | undefined,
  state: ClusterState,
): Decision<ClusterEvent> {
  const { id, labels, calendar, limits, scoring, history } = state;
  const from = history?.from;
  const current = { id, labels, calendar: fullCalendar(calendar), limits, scoring: fullScoring(scoring), from };
  const requested = {
    id: command.clusterId,
    labels: command.labels,
    calendar: fullCalendar(command.calendar ?? calendar),
    limits: { ...limits, ...command.limits },
    scoring: fullScoring({ ...scoring, ...command.scoring }),
    from: historyFrom ?? from,
  };
  if (sameData(requested, current)) return accept();
  return refuse({
    code: 'CLUSTER_EXISTS',
    message: `The cluster "${state.id}" already exists with different settings.`,
    remedy: 'Choose another id, or change the settings of the existing cluster.',
    details: { clusterId: state.id },
  });
}

function admit(
  start: EffectiveStart,
  { actorId, labels }: Extract<ClusterCommand, { type: 'AdmitActor' }>,
  state: ClusterState,
): Decision<ClusterEvent> {
  const actor = findActor(state, actorId);
  if (actor !== undefined && isMemberFrom(actor, start.from)) {
    if (sameData(actor.labels, labels)) return accept();
    return refuse({
      code: 'ACTOR_EXISTS',
      message: `The actor "${actorId}" is already in this cluster under another name.`,
      remedy: 'Rename the actor, or admit the new one under another id.',
      details: { actorId },
    });
  }
  if (actor?.status === 'member' || memberCount(state) < state.limits.actors) {
    return accept({ type: 'ActorAdmitted', data: { actorId, labels, ...start } });
  }
  return refuse({
    code: 'ACTOR_LIMIT',
    message: `The cluster already has the maximum of ${state.limits.actors} members.`,
    remedy: 'Raise the limit of actors, or release an actor.',
    details: { limit: state.limits.actors },
  });
}

function memberCount(state: ClusterState): number {
  return state.actors.filter(({ status }) => status === 'member').length;
}
