import type { EventHandlers } from '../define-decider.js';
import { changeFrom } from '../effective.js';
import type { DateText, Id } from '../words.js';
import { activitiesOf } from './activities-in-force.js';
import type { DevelopmentActivity, Initiative, ProgrammeEvent, ProgrammeState } from './programme.js';

export const initialProgramme: ProgrammeState = { initiatives: [] };

export const programmeEvolve: EventHandlers<ProgrammeState, ProgrammeEvent> = {
  InitiativePlanned: (state, { initiative: plan }) => {
    const known = state.initiatives.find(({ id }) => id === plan.id);
    if (known === undefined) {
      const planned: Initiative = { ...plan, status: 'planned', reached: [], activities: [] };
      return { initiatives: [...state.initiatives, planned] };
    }
    const reached = known.reached.filter(({ milestone }) => plan.milestones.some(({ id }) => id === milestone));
    return changed(state, plan.id, () => ({ ...known, ...plan, reached }));
  },
  InitiativeStatusSet: (state, { initiativeId, status, comment }) =>
    changed(state, initiativeId, (initiative) => ({ ...initiative, status, comment })),
  MilestoneReached: (state, { initiativeId, milestoneId: milestone, on }) =>
    changed(state, initiativeId, (initiative) => {
      const others = initiative.reached.filter((one) => one.milestone !== milestone);
      return { ...initiative, reached: [...others, { milestone, on }] };
    }),
  ActivitiesPlanned: (state, { initiativeId, activities, from }) =>
    changed(state, initiativeId, (initiative) => withActivities(initiative, from, activities)),
  InitiativeCancelled: (state, { initiativeId, reason: comment, from }) =>
    changed(state, initiativeId, (initiative) => ({
      ...withoutActivities(initiative, from),
      status: 'cancelled',
      comment,
    })),
};

function changed(state: ProgrammeState, id: Id, change: (initiative: Initiative) => Initiative): ProgrammeState {
  return {
    initiatives: state.initiatives.map((initiative) => (initiative.id === id ? change(initiative) : initiative)),
  };
}

function withActivities(
  initiative: Initiative,
  from: DateText | null,
  activities: readonly DevelopmentActivity[],
): Initiative {
  const { latest, entries } = changeFrom(activitiesOf(initiative), from, activities);
  return { ...initiative, activities: latest, ...(entries && { activitiesOverTime: entries }) };
}

/** Nothing holds from that day on, neither what is in force nor what was planned for later. */
function withoutActivities(initiative: Initiative, from: DateText | null): Initiative {
  const { latest, entries } = activitiesOf(initiative);
  if (latest === undefined) return initiative;
  const before = entries?.filter((entry) => from !== null && (entry.from ?? '') < from);
  const { activitiesOverTime: _, ...kept } = initiative;
  return withActivities({ ...kept, ...(before && { activitiesOverTime: before }) }, from, []);
}
