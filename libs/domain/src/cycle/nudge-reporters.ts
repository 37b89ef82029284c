import { actorNotFound, findActor } from '../cluster/membership.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { CLUSTER_SUBJECT, type PeriodName } from '../words.js';
import type { Cycle, CycleCommand, CycleContext, CycleEvent, LateReporter } from './cycle.js';

type NudgeReporters = Extract<CycleCommand, { readonly type: 'NudgeReporters' }>;

/** Reminds those who are late of a cycle, except those who were reminded on the same day. */
export function nudgeReporters(
  { period, late }: NudgeReporters,
  { status, deadlines, nudged }: Cycle,
  { cluster, now, day }: CycleContext,
): Decision<CycleEvent> {
  if (status === 'locked') return refuse(cycleIsLocked(period));
  if (late.length === 0) return refuse(nobodyIsLate(period));
  for (const reporter of late) {
    const { actor, rank } = reporter;
    if (actor !== CLUSTER_SUBJECT && findActor(cluster, actor) === undefined) return refuse(actorNotFound(actor));
    const due = deadlines.find((deadline) => deadline.rank === rank)?.due;
    if (due === undefined || now <= due) return refuse(notLateYet(period, reporter));
  }
  const unreminded = late.filter(({ actor }) => nudged?.[actor] !== day);
  if (unreminded.length === 0) return accept();
  return accept({ type: 'ReportersNudged', data: { period, day, late: unreminded } });
}

function cycleIsLocked(period: PeriodName): Refusal {
  return {
    code: 'PERIOD_LOCKED',
    message: `The cycle of ${period} is locked, so nobody can report what is missing.`,
    remedy: 'Reopen the cycle first.',
    details: { period },
  };
}

function nobodyIsLate(period: PeriodName): Refusal {
  return {
    code: 'NOBODY_LATE',
    message: `Nobody is late with the reports of ${period}.`,
    remedy: 'Look at the completion of the cycle for what is due later.',
    details: { period },
  };
}

function notLateYet(period: PeriodName, { actor, rank }: LateReporter): Refusal {
  return {
    code: 'NOT_LATE_YET',
    message: `The deadline of "${actor}" for ${period} has not passed yet.`,
    remedy: 'Nudge after the deadline of the rank.',
    details: { period, actor, rank },
  };
}
