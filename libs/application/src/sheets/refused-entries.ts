import {
  isStrataError,
  type AddressedCommand,
  type Json,
  type JsonObject,
  type Refusal,
  type ReportCommand,
  type ValueOfReport,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { Caller } from '../access/caller.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { CellLock } from './cell-lock.js';
import { nameOpeners } from './keyholders.js';
import { periodLocks } from './period-locks.js';
import type { LockSources } from './sheet-locks.js';

interface RefusedSources extends LockSources {
  readonly events: Pick<EventStore, 'head'>;
}

type SubmitValues = Extract<ReportCommand, { readonly type: 'SubmitValues' }>;

/** A value that the rules refuse, by its place in the command. */
interface RefusedValue extends ValueOfReport {
  readonly index: number;
  readonly code: string;
  readonly message: string;
}

/** Refusals of the report as a whole that hold for each of its values. */
const OF_EVERY_VALUE: readonly string[] = ['PERIOD_NOT_BEGUN'];

/**
 * Adds to a refused submission, for each value that nobody can write now, why that is, since when, and who can change it,
 * as its sheet says. Anything else stays as it is.
 */
export async function explainRefused(
  sources: RefusedSources,
  { caller, addressed }: { readonly caller: Caller; readonly addressed: AddressedCommand },
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.kind !== 'refused' || addressed.aggregate !== 'report') return outcome;
  const { clusterId, command } = addressed;
  if (command.type !== 'SubmitValues') return outcome;
  const refused = refusedValues(outcome.refusal, command);
  if (refused.length === 0) return outcome;
  const { actorId: actor, period } = command;
  try {
    const view = { ...(await sources.reads.get(clusterId, { atLeast: await sources.events.head() })), caller };
    const named = await nameOpeners(sources.reads, view);
    const lockOf = await periodLocks(sources, view, { actor, period }, named);
    const values = refused.map((value): Json => ({ ...value, lock: lockJson(lockOf(value)) }));
    return { ...outcome, refusal: { ...outcome.refusal, details: { ...outcome.refusal.details, values } } };
  } catch (error) {
    // The refusal stands, whether or not it can be explained.
    if (isStrataError(error)) return outcome;
    throw error;
  }
}

function refusedValues({ code, message, details }: Refusal, { values }: SubmitValues): readonly RefusedValue[] {
  const listed = (details as { readonly values?: readonly RefusedValue[] } | undefined)?.values;
  if (listed !== undefined || !OF_EVERY_VALUE.includes(code)) return listed ?? [];
  return values.map(({ measure, subject }, index) => ({ index, measure, subject, code, message }));
}

function lockJson(lock: CellLock | undefined): JsonObject | undefined {
  return lock && { ...lock };
}
