import type { RecordedEvent } from '@strata/domain';
import { HISTORY, historyProjection, timelinePage } from '@strata/read-models';
import type { TableReader } from '@strata/read-store';
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

/**
 * Returns every row of the projected history, in a stable order. The timeline is read event by event: how its events are
 * divided into rows depends on how they were divided into batches.
 */
export async function rowsOf(runtime: Runtime): Promise<readonly string[]> {
  const { tables } = historyProjection.definition;
  const reader = runtime.reads.reader(HISTORY);
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = name === 'timeline' ? await timelineOf(reader) : await reader.find(name);
    rows.push(...found.map((row) => `${name} ${textOf(row)}`));
  }
  return rows.sort();
}

/** The timeline of every cluster. */
async function timelineOf(reader: TableReader): Promise<readonly object[]> {
  const rows: object[] = [];
  for (const { cluster } of await reader.find('moments')) {
    rows.push(...(await timelinePage(reader, { cluster: String(cluster), limit: Infinity })));
  }
  return rows;
}

/** Returns a row as text without `changedAt`, which depends on how the events were divided into batches. */
function textOf({ changedAt: _, ...row }: { readonly changedAt?: unknown }): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
