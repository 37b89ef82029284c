// Appends to an event store until it is killed. Prints "open", then one line per acknowledged append.
// Arguments: the file, and the number of concurrent callers (0 only holds the store open).
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteEventStore } from '@strata/event-store-sqlite';

const [file, callers] = process.argv.slice(2);
const EVENTS_PER_APPEND = 5;
const metadata = { by: 'account-1', commandId: 'command-1', correlationId: 'correlation-1' };

const store = await openSqliteEventStore({ file });
writeSync(1, 'open\n');
setInterval(() => undefined, 1_000);

async function appendForever(caller) {
  const stream = `caller-${caller}-${randomUUID()}`;
  for (;;) {
    const append = randomUUID();
    const events = Array.from({ length: EVENTS_PER_APPEND }, (_, index) => ({
      id: randomUUID(),
      type: 'SampleRecorded',
      schemaVersion: 1,
      data: { append, index, text: 'x'.repeat(2_000) },
      metadata,
    }));
    await store.append(stream, 'any', events);
    writeSync(1, `${append}\n`);
  }
}

for (let caller = 0; caller < Number(callers); caller += 1) void appendForever(caller);
