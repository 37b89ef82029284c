import { actorNotFound, findActor } from '../cluster/membership.js';
import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { CLUSTER_SUBJECT, type InstantText, type PeriodName } from '../words.js';
import type { Reporter } from '../report/report.js';
import type { Cycle, CycleCommand, CycleContext, CycleEvent } from './cycle.js';

type GrantLockException = Extract<CycleCommand, { readonly type: 'GrantLockException' }>;
type EndLockException = Extract<CycleCommand, { readonly type: 'EndLockException' }>;

/** Lets a reporter submit until a moment, whether the cycle is locked already or will be; replaces an earlier exception. */
export function grantLockException(
  { period, actorId: actor, until: given, reason }: GrantLockException,
  { exceptions = [] }: Cycle,
  { cluster, now }: CycleContext,
): Decision<CycleEvent> {
  if (actor !== CLUSTER_SUBJECT && findActor(cluster, actor) === undefined) return refuse(actorNotFound(actor));
  const until = new Date(given).toISOString();
  if (exceptions.some((one) => one.actor === actor && one.until === until && one.reason === reason)) return accept();
  if (until <= now) return refuse(exceptionOver(actor, until));
  return accept({ type: 'LockExceptionGranted', data: { period, actor, until, reason } });
}

/** Ends the exception of a reporter before its time; one that is over stays as it was. */
export function endLockException(
  { period, actorId: actor, reason }: EndLockException,
  { exceptions = [] }: Cycle,
  { now }: CycleContext,
): Decision<CycleEvent> {
  const found = exceptions.find((one) => one.actor === actor);
  if (found === undefined) return refuse(noException(period, actor));
  return found.until <= now
    ? accept()
    : accept({ type: 'LockExceptionEnded', data: { period, actor, at: now, reason } });
}

/** True if a cycle keeps a reporter from submitting at a moment. */
export function isLockedFor({ status, exceptions = [] }: Cycle, reporter: Reporter, now: InstantText): boolean {
  return status === 'locked' && !exceptions.some(({ actor, until }) => actor === reporter && now < until);
}

function noException(period: PeriodName, actor: Reporter): Refusal {
  return {
    code: 'EXCEPTION_NOT_FOUND',
    message: `"${actor}" has no exception from the lock of ${period}.`,
    remedy: 'Check the reporter against the exceptions of the cycle.',
    details: { period, actor },
  };
}

function exceptionOver(actor: Reporter, until: InstantText): Refusal {
  return {
    code: 'EXCEPTION_OVER',
    message: `The exception of "${actor}" would have ended at ${until}.`,
    remedy: 'Let it end at a later moment.',
    details: { actor, until },
  };
}
