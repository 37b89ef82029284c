// A separate process for emmett's store: it causes errors that cannot be caught, and two copies of SQLite in one
// process break each other's locks. Appends the events of a file and reports the time and the failures.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timed } from './measure.mjs';
import { loadPeer } from './peers.mjs';

const [folder, way, watch] = process.argv.slice(2);
const { callers, streams, shared } = JSON.parse(way);
const fileName = join(folder, 'emmett.db');
const events = JSON.parse(readFileSync(join(folder, 'events.json'), 'utf8'));

const { peer: emmett, reason } = await loadPeer('@event-driven-io/emmett-sqlite');
if (!emmett) throw new Error(reason);
// The peer prints every error.
console.log = () => undefined;

async function openStore() {
  if (!shared) return { store: emmett.getSQLiteEventStore({ fileName }), close: () => undefined };
  const connection = emmett.sqliteConnection({ fileName });
  await connection.command('PRAGMA synchronous = FULL');
  const connectionOptions = { connection, singleton: true };
  return { store: emmett.getSQLiteEventStore({ fileName, connectionOptions }), close: () => connection.close() };
}

const { store, close } = await openStore();
await store.schema.migrate();

/** A second connection that checks after each acknowledgement whether the append is committed. */
const reader = watch === 'watch' ? emmett.sqliteConnection({ fileName }) : undefined;
const outcome = { failed: 0, acknowledged: 0, tooEarly: 0 };

async function look() {
  const { acknowledged } = outcome;
  const { seen } = await reader.querySingle('SELECT count(*) AS seen FROM emt_messages');
  outcome.tooEarly = Math.max(outcome.tooEarly, acknowledged - seen);
}

/** Failed appends are counted and not repeated. */
async function caller(first) {
  for (let index = first; index < events.length; index += callers) {
    const { type, data, metadata } = events[index];
    try {
      await store.appendToStream(`report-coast.a${index % streams}.2024-03`, [{ type, data, metadata }]);
      outcome.acknowledged += 1;
    } catch {
      outcome.failed += 1;
      continue;
    }
    if (reader) await look();
  }
}

const milliseconds = await timed(() => Promise.all(Array.from({ length: callers }, (_, first) => caller(first))));
await reader?.close();
await close();
process.stdout.write(JSON.stringify({ ...outcome, milliseconds }));
