import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { decideFrom } from '../effective-start/effective-start.js';
import { settingFrom } from '../effective.js';
import { sameData } from '../equality.js';
import type { Id } from '../words.js';
import { activitiesOf } from './activities-in-force.js';
import { activitiesRefused, initiativeNotFound, planRefused } from './initiative.rules.js';
import { notPlannable, type ProgrammeContext } from './programme.context.js';
import { initialProgramme, programmeEvolve } from './programme.evolve.js';
import type { Initiative, InitiativePlan, ProgrammeCommand, ProgrammeEvent, ProgrammeState } from './programme.js';
import { MAX_INITIATIVES, programmeCommandShape } from './programme.shape.js';

type Command<T extends ProgrammeCommand['type']> = Extract<ProgrammeCommand, { type: T }>;

const decide: CommandHandlers<ProgrammeState, ProgrammeCommand, ProgrammeEvent, ProgrammeContext> = {
  PlanInitiative: plan,
  SetInitiativeStatus: ({ initiativeId, status, comment }, state) =>
    ofInitiative(state, initiativeId, (known) =>
      known.status === status && known.comment === comment
        ? accept()
        : accept({ type: 'InitiativeStatusSet', data: { initiativeId, status, comment } }),
    ),
  ReachMilestone: reach,
  PlanActivities: planActivities,
  CancelInitiative: cancel,
};

/** The action programme of a strategy: its initiatives, with the development activities that methods read. */
export const programmeDecider: Decider<ProgrammeState, ProgrammeCommand, ProgrammeEvent, ProgrammeContext> =
  defineDecider({
    initial: initialProgramme,
    shape: programmeCommandShape,
    guard: (_command: ProgrammeCommand, _state: ProgrammeState, context: ProgrammeContext) => notPlannable(context),
    decide,
    evolve: programmeEvolve,
  });

function plan(
  { initiative }: Command<'PlanInitiative'>,
  { initiatives }: ProgrammeState,
  context: ProgrammeContext,
): Decision<ProgrammeEvent> {
  const known = initiatives.find(({ id }) => id === initiative.id);
  if (known !== undefined) {
    if (known.status === 'cancelled') return refuse(initiativeCancelled(known.id));
    if (sameData(planOf(known), initiative)) return accept();
  }
  const refusal = planRefused(initiative, context);
  if (refusal !== undefined) return refuse(refusal);
  if (known === undefined && initiatives.length >= MAX_INITIATIVES) {
    return refuse({
      code: 'INITIATIVE_LIMIT',
      message: `The strategy "${context.strategyId}" has ${MAX_INITIATIVES} initiatives, and no more are allowed.`,
      remedy: 'Plan the work as part of an initiative that exists.',
      details: { limit: MAX_INITIATIVES },
    });
  }
  return accept({ type: 'InitiativePlanned', data: { initiative } });
}

function planOf({ id, labels, objectives, measures, responsible, start, end, milestones }: Initiative): InitiativePlan {
  return { id, labels, objectives, measures, responsible, start, end, milestones };
}

function reach(
  { initiativeId, milestoneId, on }: Command<'ReachMilestone'>,
  state: ProgrammeState,
): Decision<ProgrammeEvent> {
  return ofInitiative(state, initiativeId, ({ milestones, reached }) => {
    if (!milestones.some(({ id }) => id === milestoneId)) {
      return refuse({
        code: 'MILESTONE_NOT_FOUND',
        message: `The initiative "${initiativeId}" has no milestone "${milestoneId}".`,
        remedy: 'Name one of its milestones, or plan it first.',
        details: { initiativeId, milestoneId },
      });
    }
    if (reached.some((one) => one.milestone === milestoneId && one.on === on)) return accept();
    return accept({ type: 'MilestoneReached', data: { initiativeId, milestoneId, on } });
  });
}

function planActivities(
  command: Command<'PlanActivities'>,
  state: ProgrammeState,
  { cluster, lockedUpTo }: ProgrammeContext,
): Decision<ProgrammeEvent> {
  const { initiativeId, activities } = command;
  return ofInitiative(state, initiativeId, (known) =>
    decideFrom(command, { calendar: cluster.calendar, lockedUpTo }, (start) => {
      if (sameData(settingFrom(activitiesOf(known), start.from) ?? [], activities)) return accept();
      const refusal = activitiesRefused(
        initiativeId,
        activities.map(({ id }) => id),
      );
      if (refusal !== undefined) return refuse(refusal);
      return accept({ type: 'ActivitiesPlanned', data: { initiativeId, activities, ...start } });
    }),
  );
}

function cancel(
  command: Command<'CancelInitiative'>,
  { initiatives }: ProgrammeState,
  { cluster, lockedUpTo }: ProgrammeContext,
): Decision<ProgrammeEvent> {
  const { initiativeId, reason } = command;
  const known = initiatives.find(({ id }) => id === initiativeId);
  if (known === undefined) return refuse(initiativeNotFound(initiativeId));
  if (known.status === 'cancelled') return accept();
  return decideFrom(command, { calendar: cluster.calendar, lockedUpTo }, (start) =>
    accept({ type: 'InitiativeCancelled', data: { initiativeId, reason, ...start } }),
  );
}

/** Decides about an initiative that exists and is not cancelled. */
function ofInitiative(
  { initiatives }: ProgrammeState,
  initiativeId: Id,
  decideAbout: (initiative: Initiative) => Decision<ProgrammeEvent>,
): Decision<ProgrammeEvent> {
  const known = initiatives.find(({ id }) => id === initiativeId);
  if (known === undefined) return refuse(initiativeNotFound(initiativeId));
  return known.status === 'cancelled' ? refuse(initiativeCancelled(initiativeId)) : decideAbout(known);
}

function initiativeCancelled(initiativeId: Id): Refusal {
  return {
    code: 'INITIATIVE_CANCELLED',
    message: `The initiative "${initiativeId}" is cancelled and can no longer change.`,
    remedy: 'Plan another initiative under another id.',
    details: { initiativeId },
  };
}
