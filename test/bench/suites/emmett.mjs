// Single durable appends against emmett's SQLite store, checking what each acknowledged and actually wrote.
import Database from 'libsql';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { freshFolder, removeFolder } from '../support/folders.mjs';
import { inTurn, ratios, spread, timed } from '../support/measure.mjs';
import { loadPeer, peerVersion } from '../support/peers.mjs';
import { run } from '../support/processes.mjs';
import { number, withUnit } from '../support/report.mjs';
import { reportEvents } from '../support/sample-events.mjs';
import { appendFromCallers, CALLERS, inStore } from './append.mjs';

const SUITE = 'emmett';
const PEER = '@event-driven-io/emmett-sqlite';
const TRIES = 5;
const worker = fileURLToPath(new URL('../support/emmett-worker.mjs', import.meta.url));

/**
 * Ways to use the peer. By default it opens a connection per append; with concurrent callers that ends in "database is
 * locked" errors that cannot be caught, so it is measured with one caller.
 */
const WAYS = {
  oneByOne: { callers: 1, shared: true, said: 'one connection, appends one after another' },
  byDefault: { callers: 1, shared: false, said: 'as it comes (a connection per append), one after another' },
  atOnce: { callers: CALLERS, shared: true, said: `one connection, ${CALLERS} callers at once` },
};

/** The number of events that are stored unchanged in a file, each counted once. */
function writtenTo(fileName, events) {
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

/** Appends through the peer in a separate process; undefined if that process crashed. */
async function attempt(events, { callers, shared }, watch) {
  const folder = freshFolder();
  writeFileSync(join(folder, 'events.json'), JSON.stringify(events));
  const way = JSON.stringify({ callers, shared, streams: CALLERS });
  const { code, stdout } = await run([worker, folder, way, watch ? 'watch' : 'time']);
  const outcome = code === 0 && { ...JSON.parse(stdout), written: writtenTo(join(folder, 'emmett.db'), events) };
  removeFolder(folder);
  return outcome || undefined;
}

/** Repeats `attempt` if it crashes, and counts the crashes. */
async function appendToPeer(events, way, { breakdowns, watch = false }) {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const outcome = await attempt(events, way, watch);
    if (outcome) return outcome;
    breakdowns.count += 1;
  }
  throw Object.assign(new Error(`${PEER} crashed ${TRIES} times in a row (${way.said})`), { ofPeer: true });
}

/** The rate of the events that are actually stored. */
async function peerRate(events, way, breakdowns) {
  const { written, milliseconds } = await appendToPeer(events, way, { breakdowns });
  return (written * 1000) / milliseconds;
}

async function ownRate(events) {
  const work = async (store) => (events.length * 1000) / (await timed(() => appendFromCallers(store, events)));
  return inStore(work, events);
}

function addWay(report, figures, { way, breakdowns, tooEarly }) {
  const faulty = tooEarly > 0;
  const broke = breakdowns.count === 0 ? '' : `; its process crashed ${breakdowns.count} times and was restarted`;
  report.add({
    suite: SUITE,
    name: `single durable appends of ${CALLERS} callers, vs emmett-sqlite ${peerVersion(PEER)}, ${way.said}`,
    figures: {
      strata: withUnit(spread(figures.strata), 'events/s'),
      emmett: withUnit(spread(figures.peer), 'events/s written'),
    },
    ratio: ratios(figures.strata, figures.peer),
    aim: faulty ? undefined : { atLeast: 5 },
    remark: faulty
      ? `not judged: it acknowledged up to ${number(tooEarly)} appends that were not committed yet, which is no durable append${broke}`
      : `every append it acknowledged was committed; rows and content were checked${broke}`,
    data: { ...figures, tooEarly, breakdowns: breakdowns.count },
  });
}

async function compare(report, { quick }) {
  const events = reportEvents(quick ? 1_000 : 3_000, 1);
  const few = events.slice(0, quick ? 100 : 300);
  const breakdowns = Object.fromEntries(Object.keys(WAYS).map((name) => [name, { count: 0 }]));
  const figures = await inTurn(
    {
      strata: () => ownRate(events),
      oneByOne: () => peerRate(events, WAYS.oneByOne, breakdowns.oneByOne),
      byDefault: () => peerRate(few, WAYS.byDefault, breakdowns.byDefault),
      atOnce: () => peerRate(events, WAYS.atOnce, breakdowns.atOnce),
    },
    { rounds: quick ? 3 : 5 },
  );
  for (const [name, way] of Object.entries(WAYS)) {
    const { tooEarly } = await appendToPeer(few, way, { breakdowns: breakdowns[name], watch: true });
    const compared = { strata: figures.strata, peer: figures[name] };
    addWay(report, compared, { way, breakdowns: breakdowns[name], tooEarly });
  }
}

export async function emmett(report, options) {
  report.heading('Appending events, against another event store on SQLite');
  const name = 'single durable appends vs emmett-sqlite';
  const { reason } = await loadPeer(PEER);
  if (reason !== undefined) return report.absent(SUITE, name, reason);
  try {
    await compare(report, options);
  } catch (error) {
    if (!error.ofPeer) throw error;
    report.absent(SUITE, name, error.message);
  }
}
