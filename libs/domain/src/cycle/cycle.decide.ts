import { z } from 'zod';
import { comparePeriods, fitsCalendar, parsePeriod } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type EventHandlers } from '../define-decider.js';
import type { Shape } from '../shape-check.js';
import { stepOfApproval } from './approval-steps.js';
import { endLockException, grantLockException } from './lock-exception.js';
import { nudgeReporters } from './nudge-reporters.js';
import { idShape, instantShape, MAX_TEXT, periodShape, proseShape } from '../shapes.js';
import { CLUSTER_SUBJECT, type Id, type PeriodName } from '../words.js';
import {
  RANKS_FROM_BELOW,
  type Cycle,
  type CycleCommand,
  type CycleContext,
  type CycleEvent,
  type CyclesState,
} from './cycle.js';

/** The most entries of late reporters: each rank of ten thousand actors. */
const MAX_LATE = 40_000;
const MAX_MISSING = 1_000_000;

const reporterShape = z.union([z.literal(CLUSTER_SUBJECT), idShape]);

const stageStep = { period: periodShape, step: idShape, stage: idShape };

const shape: Shape<CycleCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('OpenCycle'), period: periodShape }),
  z.object({ type: z.literal('LockCycle'), period: periodShape }),
  z.object({ type: z.literal('ReopenCycle'), period: periodShape, reason: proseShape(MAX_TEXT) }),
  z.object({
    type: z.literal('RemindOfCycle'),
    period: periodShape,
    step: idShape,
    rank: z.enum(RANKS_FROM_BELOW),
  }),
  z.object({
    type: z.literal('GrantLockException'),
    period: periodShape,
    actorId: reporterShape,
    until: instantShape,
    reason: proseShape(MAX_TEXT),
  }),
  z.object({
    type: z.literal('EndLockException'),
    period: periodShape,
    actorId: reporterShape,
    reason: proseShape(MAX_TEXT),
  }),
  z.object({ type: z.literal('RemindApprovers'), ...stageStep }),
  z.object({ type: z.literal('EscalateApprovals'), ...stageStep }),
  z.object({
    type: z.literal('NudgeReporters'),
    period: periodShape,
    late: z
      .array(
        z.strictObject({
          actor: reporterShape,
          rank: z.enum(RANKS_FROM_BELOW),
          missing: z.int().min(1).max(MAX_MISSING),
        }),
      )
      .max(MAX_LATE),
  }),
]);

const none: CyclesState = { cycles: [] };

const evolve: EventHandlers<CyclesState, CycleEvent> = {
  CycleOpened: ({ cycles }, { period, deadlines, locksAt, plan, approval, noteRules }) => {
    const { version } = plan.definition;
    const cycle: Cycle = { period, status: 'open', deadlines, locksAt, version, reminders: [] };
    return { cycles: [...cycles, { ...cycle, ...(approval && { approval }), ...(noteRules && { noteRules }) }] };
  },
  CycleLocked: (state, { period }) => withCycle(state, period, (cycle) => ({ ...cycle, status: 'locked' })),
  CycleReopened: (state, { period, reason }) =>
    withCycle(state, period, (cycle) => ({ ...cycle, status: 'open', reopenedBecause: reason })),
  CycleReminderSent: withStepSent,
  ApproversReminded: withStepSent,
  ApprovalsEscalated: withStepSent,
  LockExceptionGranted: (state, { period, ...exception }) =>
    withCycle(state, period, (cycle) => {
      const others = (cycle.exceptions ?? []).filter(({ actor }) => actor !== exception.actor);
      return { ...cycle, exceptions: [...others, exception] };
    }),
  LockExceptionEnded: (state, { period, actor, at: until, reason: endedBecause }) =>
    withCycle(state, period, (cycle) => ({
      ...cycle,
      exceptions: cycle.exceptions?.map((one) => (one.actor === actor ? { ...one, until, endedBecause } : one)),
    })),
  ReportersNudged: (state, { period, day, late }) =>
    withCycle(state, period, (cycle) => ({
      ...cycle,
      nudged: { ...cycle.nudged, ...Object.fromEntries(late.map(({ actor }) => [actor, day])) },
    })),
};

/** The reporting cycles of one cluster. Each opens a period for every actor at once, and locks it in the end. */
export const cycleDecider: Decider<CyclesState, CycleCommand, CycleEvent, CycleContext> = defineDecider({
  initial: none,
  shape,
  guard: (_command: CycleCommand, _state: CyclesState, { cluster }: CycleContext) =>
    cluster.exists ? undefined : clusterNotFound,
  decide: {
    OpenCycle: open,
    LockCycle: ({ period }, state) =>
      ofCycle(state, period, ({ status }) =>
        status === 'locked' ? accept() : accept({ type: 'CycleLocked', data: { period } }),
      ),
    ReopenCycle: ({ period, reason }, state) =>
      ofCycle(state, period, ({ status }) =>
        status === 'open' ? accept() : accept({ type: 'CycleReopened', data: { period, reason } }),
      ),
    RemindOfCycle: ({ period, step, rank }, state) =>
      ofCycle(state, period, ({ status, reminders, deadlines }) => {
        const due = deadlines.find((deadline) => deadline.rank === rank)?.due;
        // After a lock there is nothing to remind of.
        if (status === 'locked' || due === undefined || reminders.includes(step)) return accept();
        return accept({ type: 'CycleReminderSent', data: { period, step, rank, due } });
      }),
    GrantLockException: (command, state, context) =>
      ofCycle(state, command.period, (cycle) => grantLockException(command, cycle, context)),
    EndLockException: (command, state, context) =>
      ofCycle(state, command.period, (cycle) => endLockException(command, cycle, context)),
    RemindApprovers: (command, state) => ofCycle(state, command.period, (cycle) => stepOfApproval(command, cycle)),
    EscalateApprovals: (command, state) => ofCycle(state, command.period, (cycle) => stepOfApproval(command, cycle)),
    NudgeReporters: (command, state, context) =>
      ofCycle(state, command.period, (cycle) => nudgeReporters(command, cycle, context)),
  },
  evolve,
});

function open(
  { period }: Extract<CycleCommand, { readonly type: 'OpenCycle' }>,
  state: CyclesState,
  { cluster, now, calendar }: CycleContext,
): Decision<CycleEvent> {
  const found = cycleOf(state, period);
  if (found !== undefined) return refuse(cycleExists(found));
  if (calendar === undefined || !fitsCalendar(period, cluster.calendar)) return refuse(periodOutOfRange(period));
  if (calendar.locksAt <= now) {
    return refuse({
      code: 'CYCLE_OVER',
      message: `The cycle of ${period} would have ended at ${calendar.locksAt}, so it cannot be opened now.`,
      remedy: 'Open the cycle of a later period; figures of this one can be reported without a cycle.',
      details: { period, locksAt: calendar.locksAt },
    });
  }
  return accept({ type: 'CycleOpened', data: { period, ...calendar } });
}

/** The cycle of a period; undefined if none was opened. */
export function cycleOf({ cycles }: CyclesState, period: PeriodName): Cycle | undefined {
  return cycles.find((cycle) => cycle.period === period);
}

/**
 * The first period of the same frequency that had a cycle, if this later one has none yet: from then on the coordinator
 * opens each period. Undefined if the period is, or was, open for reports.
 */
export function awaitsCycleSince(state: CyclesState, period: PeriodName): PeriodName | undefined {
  if (cycleOf(state, period) !== undefined) return undefined;
  const frequency = parsePeriod(period)?.frequency;
  const periods = state.cycles.map((cycle) => cycle.period);
  const [first] = periods.filter((one) => parsePeriod(one)?.frequency === frequency).sort(comparePeriods);
  return first !== undefined && comparePeriods(first, period) < 0 ? first : undefined;
}

function ofCycle(
  state: CyclesState,
  period: PeriodName,
  decide: (cycle: Cycle) => Decision<CycleEvent>,
): Decision<CycleEvent> {
  const found = cycleOf(state, period);
  if (found !== undefined) return decide(found);
  return refuse({
    code: 'CYCLE_NOT_FOUND',
    message: `The cluster has not opened a cycle for ${period}.`,
    remedy: 'Open it, or check the period against the list of cycles.',
    details: { period },
  });
}

function cycleExists({ period, status, locksAt }: Cycle): Refusal {
  return {
    code: 'CYCLE_EXISTS',
    message: `The cycle of ${period} has already been opened and is ${status}.`,
    remedy: status === 'locked' ? 'Reopen the cycle if more has to be reported.' : 'There is nothing left to do.',
    details: { period, status, locksAt },
  };
}

function withStepSent(state: CyclesState, { period, step }: { readonly period: PeriodName; readonly step: Id }) {
  return withCycle(state, period, (cycle) => ({ ...cycle, reminders: [...cycle.reminders, step] }));
}

function withCycle(state: CyclesState, period: PeriodName, change: (cycle: Cycle) => Cycle): CyclesState {
  return { cycles: state.cycles.map((cycle) => (cycle.period === period ? change(cycle) : cycle)) };
}
