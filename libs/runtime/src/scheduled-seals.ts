import type { ProjectionLog, SealSchedule, Strata } from '@strata/application';
import { isStrataError } from '@strata/domain';
import type { ReadStore } from '@strata/read-store';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ScheduledSealsOptions {
  readonly strata: Strata;
  readonly reads: ReadStore;
  /** Undefined if nothing is sealed by itself. */
  readonly schedule: SealSchedule | undefined;
  /** False if private keys cannot be encrypted. */
  readonly hasSecretsKey: boolean;
  /** True if no other process can seal; otherwise the one that holds a lease seals. */
  readonly isSoleWriter: boolean;
  readonly owner: string;
  readonly log: ProjectionLog | undefined;
}

/** The lease of the process that seals is that of a projection without tables. */
const LEASE = { name: 'seals', version: 1, tables: [] } as const;
const LEASE_FOR = 10_000;
const MAX_PAUSE = 60_000;

const CLOSED = ['EVENT_STORE_CLOSED', 'READ_STORE_CLOSED'];

/** Seals the log on schedule until the signal aborts. It never fails: after an outage, it begins at the last seal. */
export async function sealOnSchedule(options: ScheduledSealsOptions, signal: AbortSignal): Promise<void> {
  const { schedule, hasSecretsKey, log } = options;
  if (schedule === undefined) return;
  if (!hasSecretsKey) {
    log?.warn({}, 'The log is not sealed: set STRATA_SECRETS_KEY, which encrypts the private keys of the seals');
    return;
  }
  await sealUntil(signal, schedule, options);
}

async function sealUntil(signal: AbortSignal, schedule: SealSchedule, options: ScheduledSealsOptions): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const error = await failureOf(() =>
      underLease(options, signal, (stop) => options.strata.seals.follow(schedule, stop)),
    );
    if (signal.aborted || isOneOf(error, CLOSED)) return;
    if (error === undefined || isStrataError(error, 'SEAL_OUTDATED')) continue;
    failures = isStrataError(error, 'LEASE_HELD') ? 0 : failures + 1;
    if (failures === 1) options.log?.error({ err: error }, 'The log could not be sealed; trying again');
    const pause = Math.min(LEASE_FOR / 4 + 100 * 2 ** failures, MAX_PAUSE);
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

async function failureOf(work: () => Promise<void>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Does the work while this process holds the lease. Throws `LEASE_HELD` if another one does. */
async function underLease(
  { reads, owner, isSoleWriter }: ScheduledSealsOptions,
  signal: AbortSignal,
  work: (stop: AbortSignal) => Promise<void>,
): Promise<void> {
  if (isSoleWriter) return work(signal);
  const { generation } = await reads.open(LEASE);
  const lease = await reads.acquire(LEASE.name, generation, owner, LEASE_FOR);
  const lost = new AbortController();
  let renewing: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    renewing = reads.acquire(LEASE.name, generation, owner, LEASE_FOR).catch(() => lost.abort());
  }, LEASE_FOR / 3);
  try {
    await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    clearInterval(timer);
    // A pending renewal would acquire the lease again after its release.
    await renewing;
    await reads.release(lease).catch(() => undefined);
  }
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return codes.some((code) => isStrataError(error, code));
}
