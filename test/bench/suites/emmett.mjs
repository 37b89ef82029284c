// Single durable appends against emmett's SQLite store, with what each acknowledged and really wrote looked at.
import Database from 'libsql';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { freshFolder, removeFolder } from '../support/folders.mjs';
import { inTurn, ratios, spread, timed } from '../support/measure.mjs';
import { loadPeer, peerVersion } from '../support/peers.mjs';
import { number, withUnit } from '../support/report.mjs';
import { reportEvents } from '../support/sample-events.mjs';
import { appendFromCallers, CALLERS, inStore } from './append.mjs';

const SUITE = 'emmett';
const PEER = '@event-driven-io/emmett-sqlite';

/**
 * Ways to use the peer. Its own default opens a connection per append; with callers at once that one is stopped by
 * "database is locked" errors that nobody can catch, so it is measured with one caller.
 */
const WAYS = {
  oneByOne: { callers: 1, shared: true, said: 'one connection, appends one after another' },
  byDefault: { callers: 1, shared: false, said: 'as it comes (a connection per append), one after another' },
  atOnce: { callers: CALLERS, shared: true, said: `one connection, ${CALLERS} callers at once` },
};

async function openPeer(emmett, { shared }) {
  const folder = freshFolder();
  const fileName = join(folder, 'emmett.db');
  const connection = shared ? emmett.sqliteConnection({ fileName }) : undefined;
  await connection?.command('PRAGMA synchronous = FULL');
  const options = shared ? { fileName, connectionOptions: { connection, singleton: true } } : { fileName };
  const store = emmett.getSQLiteEventStore(options);
  await store.schema.migrate();
  return { folder, fileName, store, close: () => connection?.close() };
}

/** Appends from so many callers, each to its own streams; failed appends are counted, not repeated. */
async function appendToPeer({ store }, events, { callers, acknowledged = () => undefined }) {
  let failed = 0;
  const caller = async (first) => {
    for (let index = first; index < events.length; index += callers) {
      const { type, data, metadata } = events[index];
      try {
        await store.appendToStream(`report-coast.a${index % CALLERS}.2024-03`, [{ type, data, metadata }]);
        await acknowledged();
      } catch {
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, first) => caller(first)));
  return failed;
}

/** Events found afterwards that are as they were given, each counted once. */
function writtenBy({ fileName }, events) {
  const db = new Database(fileName);
  const rows = db.prepare('SELECT message_type, message_data, message_metadata FROM emt_messages').raw().all([]);
  db.close();
  const given = new Map(events.map((event) => [event.metadata.commandId, event]));
  for (const [type, data, metadata] of rows) {
    const { commandId } = JSON.parse(metadata);
    const event = given.get(commandId);
    if (event && event.type === type && isDeepStrictEqual(JSON.parse(data), event.data)) given.delete(commandId);
  }
  return events.length - given.size;
}

/** Rate of the events that are really there. */
async function peerRate(emmett, events, way) {
  const peer = await openPeer(emmett, way);
  const elapsed = await timed(() => appendToPeer(peer, events, way));
  await peer.close();
  const written = writtenBy(peer, events);
  removeFolder(peer.folder);
  return (written * 1000) / elapsed;
}

/**
 * How many acknowledged appends a second connection could not see after their acknowledgement, at most. The second
 * connection is of the peer's own driver: two copies of SQLite in one process break each other's locks.
 */
async function acknowledgedTooEarly(emmett, events, way) {
  const peer = await openPeer(emmett, way);
  const reader = emmett.sqliteConnection({ fileName: peer.fileName });
  let acknowledged = 0;
  let missing = 0;
  await appendToPeer(peer, events, {
    ...way,
    acknowledged: async () => {
      acknowledged += 1;
      const before = acknowledged;
      const { seen } = await reader.querySingle('SELECT count(*) AS seen FROM emt_messages');
      missing = Math.max(missing, before - seen);
    },
  });
  await reader.close();
  await peer.close();
  removeFolder(peer.folder);
  return missing;
}

/** Quiet while the peer works: it prints every error it meets. */
async function silently(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

function addWay(report, figures, { way, tooEarly }) {
  const { said } = WAYS[way];
  const faulty = tooEarly > 0;
  report.add({
    suite: SUITE,
    name: `single durable appends of ${CALLERS} callers, vs emmett-sqlite ${peerVersion(PEER)}, ${said}`,
    figures: {
      strata: withUnit(spread(figures.strata), 'events/s'),
      emmett: withUnit(spread(figures[way]), 'events/s written'),
    },
    ratio: ratios(figures.strata, figures[way]),
    aim: faulty ? undefined : { atLeast: 5 },
    remark: faulty
      ? `not judged: it acknowledged up to ${number(tooEarly)} appends that were not committed yet, which is no durable append`
      : 'every append it acknowledged was committed; rows and content were checked',
    data: { ...figures, tooEarly },
  });
}

export async function emmett(report, { quick }) {
  report.heading('Appending events, against another event store on SQLite');
  const { peer, reason } = await loadPeer(PEER);
  if (!peer) return report.absent(SUITE, 'single durable appends vs emmett-sqlite', reason);
  const events = reportEvents(quick ? 1_000 : 3_000, 1);
  const few = events.slice(0, quick ? 100 : 300);
  await silently(async () => {
    const figures = await inTurn(
      {
        strata: () =>
          inStore(
            async (store) => (events.length * 1000) / (await timed(() => appendFromCallers(store, events))),
            events,
          ),
        oneByOne: () => peerRate(peer, events, WAYS.oneByOne),
        byDefault: () => peerRate(peer, few, WAYS.byDefault),
        atOnce: () => peerRate(peer, events, WAYS.atOnce),
      },
      { rounds: quick ? 3 : 5 },
    );
    for (const way of Object.keys(WAYS)) {
      const tooEarly = await acknowledgedTooEarly(peer, few, WAYS[way]);
      addWay(report, figures, { way, tooEarly });
    }
  });
}
