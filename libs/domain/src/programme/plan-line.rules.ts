import type { Refusal } from '../decider.js';
import type { Id } from '../words.js';
import { initiativeNotFound } from './initiative.rules.js';
import { purposeRefused, type StrategyPlanContext } from './programme.context.js';
import type { ProgrammeState } from './programme.js';

/** What every line of a plan names. */
export interface PlanLine {
  readonly objective: Id;
  readonly measure: Id;
  readonly initiative?: Id | undefined;
}

/** What the rules of the lines of a plan need. */
export interface PlanLineContext extends StrategyPlanContext {
  /** The action programme of the strategy. */
  readonly programme: ProgrammeState;
}

/** Refuses a line that names an objective, measure or initiative that the strategy does not have. */
export function planLineRefused(
  { objective, measure, initiative }: PlanLine,
  context: PlanLineContext,
): Refusal | undefined {
  const refusal = purposeRefused({ objectives: [objective], measures: [measure] }, context);
  if (refusal !== undefined || initiative === undefined) return refusal;
  return context.programme.initiatives.some(({ id }) => id === initiative) ? undefined : initiativeNotFound(initiative);
}
