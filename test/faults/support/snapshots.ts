import type { RecordedEvent } from '@strata/domain';
import { HISTORY, historyProjection } from '@strata/read-models';
import type { Row } from '@strata/read-store';
import type { Runtime } from '@strata/runtime';

/** Returns the identity and content of every event, without positions and instants, which differ between runs. */
export async function eventsOf(runtime: Runtime): Promise<readonly object[]> {
  const events: object[] = [];
  for await (const batch of runtime.events.readAll()) {
    for (const { id, stream, revision, type, data, metadata } of batch as readonly RecordedEvent[]) {
      events.push({ id, stream, revision, type, data, knownAt: metadata.knownAt, command: metadata.commandId });
    }
  }
  return events;
}

/** Returns every row of the projected history, in a stable order. */
export async function rowsOf(runtime: Runtime): Promise<readonly string[]> {
  const { tables } = historyProjection.definition;
  const reader = runtime.reads.reader(HISTORY);
  const rows: string[] = [];
  for (const { name } of tables) {
    for (const row of await reader.find(name)) rows.push(`${name} ${textOf(row)}`);
  }
  return rows.sort();
}

/** Returns a row as text without `changedAt`, which depends on how the events were divided into batches. */
function textOf({ changedAt: _, ...row }: Row): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
