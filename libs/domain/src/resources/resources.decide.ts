import { z } from 'zod';
import { amountShape } from '../budget/budget.shape.js';
import { fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { compareDecimals } from '../decimal.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { planLineRefused, type PlanLineContext } from '../programme/plan-line.rules.js';
import { notPlannable } from '../programme/programme.context.js';
import type { Shape } from '../shape-check.js';
import { MAX_TEXT, idShape, labelsShape, periodShape, proseShape } from '../shapes.js';
import { initialResources, isOf, resourcesEvolve } from './resources.evolve.js';
import type { ResourceNeed, ResourcesCommand, ResourcesEvent, ResourcesState } from './resources.js';

/** The most needs of one strategy, and the most availabilities. */
const MAX_RESOURCES = 1000;

const positive = amountShape.refine((amount) => !amount.startsWith('-'), {
  error: 'An amount of a resource must not be below 0.',
  params: { code: 'INVALID_AMOUNT' },
});
const need: Shape<ResourceNeed> = z.strictObject({
  id: idShape,
  labels: labelsShape,
  kind: idShape,
  objective: idShape,
  measure: idShape,
  initiative: idShape.optional(),
  period: periodShape,
  amount: positive,
});
const shape: Shape<ResourcesCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SetResourceNeed'), need }),
  z.object({ type: z.literal('DropResourceNeed'), needId: idShape, reason: proseShape(MAX_TEXT) }),
  z.object({ type: z.literal('SetResourceAvailability'), kind: idShape, period: periodShape, amount: positive }),
]);

type Command<T extends ResourcesCommand['type']> = Extract<ResourcesCommand, { type: T }>;

const decide: CommandHandlers<ResourcesState, ResourcesCommand, ResourcesEvent, PlanLineContext> = {
  SetResourceNeed: setNeed,
  DropResourceNeed: ({ needId, reason }, { needs }) =>
    needs.some(({ id }) => id === needId)
      ? accept({ type: 'ResourceNeedDropped', data: { needId, reason } })
      : accept(),
  SetResourceAvailability: ({ kind, period, amount }, { available }, { cluster }) => {
    const known = available.find((one) => isOf(one, { kind, period }));
    if (known !== undefined && compareDecimals(known.amount, amount) === 0) return accept();
    if (!fitsCalendar(period, cluster.calendar)) return refuse(periodOutOfRange(period));
    if (known === undefined && available.length >= MAX_RESOURCES) return refuse(limitReached('availabilities'));
    return accept({ type: 'ResourceAvailabilitySet', data: { kind, period, amount } });
  },
};

/** What a strategy needs besides money, and what it has, by kind and period. */
export const resourcesDecider: Decider<ResourcesState, ResourcesCommand, ResourcesEvent, PlanLineContext> =
  defineDecider({
    initial: initialResources,
    shape,
    guard: (_command: ResourcesCommand, _state: ResourcesState, context: PlanLineContext) => notPlannable(context),
    decide,
    evolve: resourcesEvolve,
  });

function setNeed(
  command: Command<'SetResourceNeed'>,
  { needs }: ResourcesState,
  context: PlanLineContext,
): Decision<ResourcesEvent> {
  const known = needs.find(({ id }) => id === command.need.id);
  if (known !== undefined && sameData(known, command.need)) return accept();
  const { period } = command.need;
  if (!fitsCalendar(period, context.cluster.calendar)) return refuse(periodOutOfRange(period));
  const refusal = planLineRefused(command.need, context);
  if (refusal !== undefined) return refuse(refusal);
  if (known === undefined && needs.length >= MAX_RESOURCES) return refuse(limitReached('needs'));
  return accept({ type: 'ResourceNeedSet', data: { need: command.need } });
}

function limitReached(what: 'needs' | 'availabilities'): Refusal {
  return {
    code: 'RESOURCE_LIMIT',
    message: `The strategy has ${MAX_RESOURCES} ${what} of resources, and no more are allowed.`,
    remedy: 'Drop needs that are no longer there, or use fewer kinds and periods.',
    details: { limit: MAX_RESOURCES },
  };
}
