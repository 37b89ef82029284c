import {
  fullCalendar,
  lastDay,
  type ApprovalPlan,
  type CycleCalendar,
  type FiscalCalendar,
  type InstantText,
  type PeriodName,
} from '@strata/domain';
import { planOf, type HashedDefinition } from '../definition/plan-of.js';
import { PERIOD_END, type CycleDefinition } from '../definition/workflow-schema.js';

/** The moments of a cycle of a period, as instants: days and times of the definition in the time zone of the calendar. */
export function cycleCalendar(
  hashed: HashedDefinition<CycleDefinition>,
  period: PeriodName,
  calendar: FiscalCalendar,
): CycleCalendar {
  const { deadlines, steps, approval, noteRequired: noteRules } = hashed.definition;
  const { timeZone } = fullCalendar(calendar);
  const { instantOf, plan } = planOf(hashed, { start: PERIOD_END, day: lastDay(period, calendar), timeZone });
  return {
    deadlines: deadlines.map(({ rank, on }) => ({ rank, due: instantOf(on) })),
    locksAt: instantOf(steps.find((step) => step.do === 'lock')!.on),
    plan: plan(
      steps.map((step) => ({
        id: step.id,
        on: step.on,
        action: step.do,
        ...('rank' in step ? { about: step.rank } : {}),
        ...('stage' in step ? { about: step.stage } : {}),
      })),
    ),
    ...(approval && { approval: approvalPlan(approval, instantOf) }),
    ...(noteRules && { noteRules }),
  };
}

function approvalPlan(
  { fourEyes, stages }: NonNullable<CycleDefinition['approval']>,
  instantOf: (moment: string) => InstantText,
): ApprovalPlan {
  return { fourEyes, stages: stages.map(({ on, ...stage }) => ({ ...stage, due: instantOf(on) })) };
}
