import { streamName, upcast, type AccountEvent, type AccountState, type Position } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { Caller } from '../access/caller.js';
import { administersAll, holds } from '../access/principal.js';

/** What happened to an account, when and by whom. */
export interface AccountEntry {
  readonly position: Position;
  readonly by: string;
  readonly recordedAt: string;
  readonly event: AccountEvent;
}

/**
 * The events of an account that a caller may see, oldest first: all of them for the account itself and administrators of
 * all clusters, those of roles in their cluster for administrators of one.
 */
export async function accountHistory(
  events: Pick<EventStore, 'readStream'>,
  caller: Caller,
  { login }: Pick<AccountState, 'login'>,
): Promise<readonly AccountEntry[]> {
  const found: AccountEntry[] = [];
  const stream = streamName({ kind: 'account', login });
  for await (const { type, schemaVersion, data, position, metadata, recordedAt } of events.readStream(stream)) {
    const event = upcast(type, schemaVersion, data) as AccountEvent;
    if (isVisible(caller, login, event)) found.push({ position, by: metadata.by, recordedAt, event });
  }
  return found;
}

function isVisible(caller: Caller, login: string, event: AccountEvent): boolean {
  if ('operator' in caller || administersAll(caller) || caller.login === login) return true;
  if (event.type !== 'RoleGranted' && event.type !== 'RoleRevoked') return false;
  const { cluster } = event.data.grant;
  return cluster !== '*' && holds(caller, cluster, 'administrator');
}
