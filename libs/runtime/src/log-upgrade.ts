import type { Strata } from '@strata/application';
import { BEFORE_FIRST, isStrataError, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ReadStore } from '@strata/read-store';

const COLLECTION = 'log';
/** Method lists, the list of administrators and marks of loaded history are in the log. */
const UPGRADE = 'upgrade-2';

/**
 * Completes a log of an earlier version once, before the first command is decided on it. Whether that was done is noted
 * in the read store; where the note is lost, doing it again changes nothing.
 */
export async function upgradeOnce(
  strata: Strata,
  { events, reads }: { readonly events: EventStore; readonly reads: ReadStore },
  catchUp: () => Promise<Position>,
): Promise<void> {
  if (await reads.getDocument(COLLECTION, UPGRADE)) return;
  if ((await events.head()) !== BEFORE_FIRST) {
    await catchUp();
    await strata.upgradeLog();
  }
  try {
    await reads.putDocument(COLLECTION, UPGRADE, { done: true }, 0);
  } catch (error) {
    // Another process has noted the same.
    if (!isStrataError(error, 'DOCUMENT_CONFLICT')) throw error;
  }
}
