import type { RecordedEvent } from '@strata/domain';
import { historyProjection, scoresProjection } from '@strata/read-models';
import type { Row } from '@strata/read-store';
import type { Runtime } from '@strata/runtime';

/** What identifies an event and what it says; moments and positions are those of the run. */
export async function eventsOf(runtime: Runtime): Promise<readonly object[]> {
  const found: object[] = [];
  for await (const batch of runtime.events.readAll()) {
    for (const { id, stream, revision, type, data, metadata } of batch as readonly RecordedEvent[]) {
      found.push({ id, stream, revision, type, data, knownAt: metadata.knownAt, command: metadata.commandId });
    }
  }
  return found;
}

/** Every row of every table of the read models, in a stable order. */
export async function rowsOf(runtime: Runtime, projection: 'history' | 'scores'): Promise<readonly string[]> {
  const { tables } = (projection === 'history' ? historyProjection : scoresProjection()).definition;
  const reader = runtime.reads.reader(projection);
  const rows: string[] = [];
  for (const { name } of tables) {
    for (const row of await reader.find(name)) rows.push(`${name} ${textOf(row)}`);
  }
  return rows.sort();
}

/** A row as text; the positions at which scores came to be depend on how the events were cut into batches. */
function textOf({ changedAt: _, ...row }: Row): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
