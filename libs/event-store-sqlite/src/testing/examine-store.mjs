// Opens an event store, reads and checks it in every way and tries to append. Prints what happened as JSON.
// Argument: the file. A process of its own shows that no damage ends the process that reads it.
import { createHash, randomUUID } from 'node:crypto';
import { openSqliteEventStore } from '@strata/event-store-sqlite';

const [file] = process.argv.slice(2);
const codeOf = (error) => error.code ?? `${error.name}: ${error.message}`;
const digest = (events) => createHash('sha256').update(JSON.stringify(events)).digest('hex');

async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    return codeOf(error);
  }
}

async function readLog(store) {
  const events = [];
  for await (const batch of store.readAll()) events.push(...batch);
  return events;
}

async function readStreams(store, streams) {
  const digests = [];
  for (const stream of streams) {
    digests.push(
      await attempt(async () => {
        const events = [];
        for await (const event of store.readStream(stream)) events.push(event);
        return digest(events);
      }),
    );
  }
  return digests;
}

async function examine() {
  const store = await openSqliteEventStore({ file });
  const streams = Array.from({ length: 40 }, (_, index) => `stream-${index}`);
  const event = { id: randomUUID(), type: 'Appended', schemaVersion: 1, data: {}, metadata: { by: 'a' } };
  const log = await attempt(async () => digest(await readLog(store)));
  const byStream = await readStreams(store, streams);
  const append = await attempt(async () => (await store.append('new', 'any', [event])).position);
  const check = await attempt(() => store.check());
  await store.close();
  return { log, byStream, append, check };
}

process.stdout.write(JSON.stringify(await attempt(examine)));
