import {
  fullCalendar,
  lastDay,
  type ApprovalPlan,
  type CycleCalendar,
  type FiscalCalendar,
  type InstantText,
  type PeriodName,
  type ProcessDefinition,
} from '@strata/domain';
import { instantIn } from '../calendar/instant-in.js';
import { momentDays } from '../definition/parse-workflow.js';
import type { WorkflowDefinition } from '../definition/workflow-schema.js';

/** A definition with the hash of its text. */
interface HashedDefinition {
  readonly definition: WorkflowDefinition;
  readonly sha256: ProcessDefinition['sha256'];
}

const SECONDS = 60;

/** The moments of a cycle of a period, as instants: days and times of the definition in the time zone of the calendar. */
export function cycleCalendar(
  { definition, sha256 }: HashedDefinition,
  period: PeriodName,
  calendar: FiscalCalendar,
): CycleCalendar {
  const { timeZone } = fullCalendar(calendar);
  const days = momentDays(definition, lastDay(period, calendar), definition.holidays);
  const instantOf = (moment: string): InstantText => {
    const [date = '', time = ''] = days.get(moment)!.split('T');
    return instantIn(date, time, timeZone);
  };
  const { deadlines, steps, retry, version, approval } = definition;
  const planned = steps.map((step) => ({
    id: step.id,
    due: instantOf(step.on),
    action: step.do,
    ...(step.do === 'remind' ? { about: step.rank } : {}),
  }));
  return {
    deadlines: deadlines.map(({ rank, on }) => ({ rank, due: instantOf(on) })),
    locksAt: instantOf(steps.find((step) => step.do === 'lock')!.on),
    plan: {
      definition: { version, sha256 },
      // Of steps at the same moment, the one that the definition lists first is sent first.
      steps: planned.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
      pauses: retry.pauses.map((minutes) => minutes * SECONDS),
    },
    ...(approval && { approval: approvalPlan(approval, instantOf) }),
  };
}

function approvalPlan(
  { fourEyes, stages }: NonNullable<WorkflowDefinition['approval']>,
  instantOf: (moment: string) => InstantText,
): ApprovalPlan {
  return { fourEyes, stages: stages.map(({ on, ...stage }) => ({ ...stage, due: instantOf(on) })) };
}
