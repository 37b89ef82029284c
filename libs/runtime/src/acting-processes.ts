import type { ProjectionLog, Strata } from '@strata/application';
import type { Settings } from '@strata/config';
import { PROCESSES, WORKLISTS } from '@strata/workflows';
import { noticeSender } from './notices/notice-sender.js';
import type { Projecting } from './projecting.js';

interface ActingOptions {
  readonly strata: Strata;
  readonly projecting: Projecting;
  readonly log: ProjectionLog | undefined;
}

/** Sends the commands of processes while this process projects them, until the signal aborts. It never fails. */
export async function actOnProcesses({ strata, projecting, log }: ActingOptions, signal: AbortSignal): Promise<void> {
  const runner = strata.processes.runner({
    log,
    // Two runners do no harm, but the second does everything in vain.
    isActive: () => projecting.states()[PROCESSES]?.kind === 'running',
  });
  projecting.listen(PROCESSES, () => runner.wake());
  await runner.run(signal);
}

/** Sends notices while this process projects them, until the signal aborts. It never fails. */
export async function sendNotices(
  { strata, projecting, log }: ActingOptions,
  settings: Settings['notices'],
  signal: AbortSignal,
): Promise<void> {
  const runner = strata.notifications.sending({
    sender: noticeSender(settings, strata),
    log,
    isActive: () => projecting.states()[WORKLISTS]?.kind === 'running',
  });
  projecting.listen(WORKLISTS, () => runner.wake());
  await runner.run(signal);
}
