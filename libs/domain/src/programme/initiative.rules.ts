import type { Refusal } from '../decider.js';
import type { Id } from '../words.js';
import { purposeRefused, subjectsRefused, type ProgrammeContext } from './programme.context.js';
import type { InitiativePlan } from './programme.js';

/** Refuses a plan that names what does not exist, names something twice, or has days out of order. */
export function planRefused(plan: InitiativePlan, context: ProgrammeContext): Refusal | undefined {
  return purposeRefused(plan, context) ?? subjectsRefused(plan.responsible, context) ?? invalidPlan(plan);
}

export function initiativeNotFound(initiativeId: Id): Refusal {
  return {
    code: 'INITIATIVE_NOT_FOUND',
    message: `The strategy has no initiative "${initiativeId}".`,
    remedy: 'Name one of its initiatives, or plan it first.',
    details: { initiativeId },
  };
}

/** Refuses activities of which two have the same id. */
export function activitiesRefused(initiativeId: Id, ids: readonly Id[]): Refusal | undefined {
  const [twice] = repeated(ids);
  return twice === undefined ? undefined : invalid(initiativeId, `The activity "${twice}" is listed twice.`);
}

function invalidPlan({ id, start, end, milestones, ...served }: InitiativePlan): Refusal | undefined {
  if (start > end) return invalid(id, `It would end on ${end}, before it starts on ${start}.`);
  const outside = milestones.find(({ due }) => due < start || due > end);
  if (outside !== undefined) {
    return invalid(id, `The milestone "${outside.id}" is due on ${outside.due}, not between ${start} and ${end}.`);
  }
  const { objectives, measures, responsible } = served;
  const lists = [objectives, measures, responsible, milestones.map((milestone) => milestone.id)];
  const [twice] = lists.flatMap(repeated);
  return twice === undefined ? undefined : invalid(id, `"${twice}" is listed twice.`);
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, at) => ids.indexOf(id) < at);
}

function invalid(initiativeId: Id, fault: string): Refusal {
  return {
    code: 'INVALID_INITIATIVE',
    message: `The plan of the initiative "${initiativeId}" is invalid: ${fault}`,
    remedy: 'Correct the plan and send it again.',
    details: { initiativeId },
  };
}
