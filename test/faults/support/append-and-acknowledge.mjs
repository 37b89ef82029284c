// Appends events one after another, and writes a byte to the file `acknowledged` after each that the store confirmed.
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const [folder, count] = process.argv.slice(2);
const store = await openSqliteEventStore({ file: join(folder, 'events.db') });
const acknowledged = openSync(join(folder, 'acknowledged'), 'a');
for (let n = 0; n < Number(count); n += 1) {
  const id = `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`;
  const data = { n, text: 'x'.repeat(1_000 + ((n * 7_919) % 60_000)) };
  const metadata = { by: 'test', commandId: id, correlationId: id, knownAt: '2024-01-01T00:00:00.000Z' };
  await store.append(`stream-${n % 5}`, 'any', [{ id, type: 'Tested', schemaVersion: 1, data, metadata }]);
  writeSync(acknowledged, '.');
}
await store.close();
