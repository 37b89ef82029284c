import type { ProjectionLog } from '@strata/application';
import { StrataError, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { setTimeout as sleep } from 'node:timers/promises';

/** Pauses between the steps of a check in the background, in milliseconds: it takes less than a tenth of a processor. */
const PAUSE = 50;

/** From one check in the background to the next, in milliseconds. */
const DAY = 24 * 60 * 60 * 1_000;

/** Positions that a message names; the rest is counted. */
const NAMED = 5;

/** Checks the whole log, slowly, once now and then every day, until the signal is given. */
export async function checkInBackground(
  events: EventStore,
  signal: AbortSignal,
  log: ProjectionLog | undefined,
): Promise<void> {
  const wait = (milliseconds: number): Promise<void> =>
    sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  while (!signal.aborted) {
    try {
      const { damaged, faults, events: checked } = await events.check({ pause: () => wait(PAUSE), signal });
      if (damaged.length + faults.length > 0) log?.error({ damaged, faults }, 'The log is damaged');
      else if (!signal.aborted) log?.info({ events: checked }, 'The log was checked and is sound');
    } catch (error) {
      if (!signal.aborted) log?.error({ err: error }, 'The log could not be checked');
    }
    await wait(DAY);
  }
}

/** Throws `EVENT_STORE_DAMAGED` if anything in the log is damaged: read models built from it would be wrong. */
export async function requireSoundLog(
  events: EventStore,
  onProgress?: (checked: number, total: number) => void,
): Promise<void> {
  const { damaged, faults } = await events.check({ onProgress });
  if (damaged.length + faults.length === 0) return;
  const what = [...(damaged.length > 0 ? [damagedEvents(damaged)] : []), ...faults.slice(0, 1)].join(' ');
  throw new StrataError('EVENT_STORE_DAMAGED', `The event store is damaged. ${what}`, {
    remedy: 'Restore the latest backup; the read models were not changed.',
    details: { damaged: [...damaged], faults: [...faults] },
  });
}

function damagedEvents(positions: readonly Position[]): string {
  const named = positions.slice(0, NAMED).join(', ');
  const more = positions.length > NAMED ? ` and ${positions.length - NAMED} more` : '';
  return `Damaged events: ${named}${more}.`;
}
