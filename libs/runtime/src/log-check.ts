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
      if (damaged.length + faults.length > 0) log?.error({ damaged, faults }, 'The event store is damaged');
      else if (!signal.aborted) log?.info({ events: checked }, 'The event store was checked and no damage was found');
    } catch (error) {
      if (!signal.aborted) log?.error({ err: error }, 'The check of the event store failed');
    }
    await wait(DAY);
  }
}

interface SoundLogOptions {
  /** What to do if the log is damaged, and what was not changed because of it. */
  readonly remedy: string;
  readonly onProgress?: ((checked: number, total: number) => void) | undefined;
}

/** Throws `EVENT_STORE_DAMAGED` if anything in the log is damaged: what is built from it would be wrong. */
export async function requireSoundLog(events: EventStore, { remedy, onProgress }: SoundLogOptions): Promise<void> {
  const { damaged, faults } = await events.check({ onProgress });
  if (damaged.length + faults.length === 0) return;
  const what = [...(damaged.length > 0 ? [damagedEvents(damaged)] : []), ...faults.slice(0, 1)].join(' ');
  throw new StrataError('EVENT_STORE_DAMAGED', `The event store is damaged. ${what}`, {
    remedy,
    details: { damaged: [...damaged], faults: [...faults] },
  });
}

function damagedEvents(positions: readonly Position[]): string {
  const named = positions.slice(0, NAMED).join(', ');
  const more = positions.length > NAMED ? ` and ${positions.length - NAMED} more` : '';
  return `Damaged events: ${named}${more}.`;
}
