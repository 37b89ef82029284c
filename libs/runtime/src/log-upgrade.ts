import type { Strata } from '@strata/application';
import { BEFORE_FIRST, isStrataError, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ReadStore } from '@strata/read-store';

const COLLECTION = 'log';
/** Recorded once the log has method lists, the list of administrators and the bounds of loaded history. */
const UPGRADE = 'upgrade-2';

/**
 * Upgrades a log of an earlier version once, before the first command is decided on it. This is recorded in the read
 * store; if the record is lost, upgrading again changes nothing.
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
    // Another process has recorded the same.
    if (!isStrataError(error, 'DOCUMENT_CONFLICT')) throw error;
  }
}
