// Durable appends against bare inserts of the same rows: in batches, and one by one from many callers.
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openBare, rowsOf } from '../support/bare-sqlite.mjs';
import { freshFolder, removeFolder } from '../support/folders.mjs';
import { inTurn, ratios, spread, timed } from '../support/measure.mjs';
import { withUnit } from '../support/report.mjs';
import { reportEvents } from '../support/sample-events.mjs';

const SUITE = 'append';
const BATCH = 500;
export const CALLERS = 32;

/** Durable batched append. */
async function batched(report, { count, values, rounds }) {
  const events = reportEvents(count, values);
  const streamOf = (index) => Math.floor(index / BATCH);
  const rows = rowsOf(events, streamOf);
  const figures = await inTurn(
    {
      strata: () => inStore(async (store) => rate(count, () => appendBatches(store, events)), events),
      keyOnly: () => inBare(rows, { indexes: false }, insertBatches),
      indexed: () => inBare(rows, { indexes: true }, insertBatches),
      made: () => inBare(rows, { indexes: true }, (bare) => insertBatches(bare, rowsOf(events, streamOf))),
    },
    { rounds },
  );
  const said = values === 1 ? '1 value each' : `${values} values each`;
  const shared = { suite: SUITE, aim: { atLeast: 0.7 }, data: figures };
  const name = `durable append in batches of ${BATCH} events, ${said}`;
  report.add({ ...shared, name: `${name}, vs bare inserts, primary key only`, ...compared(figures, 'keyOnly') });
  report.add({ ...shared, name: `${name}, vs bare inserts, same unique indexes`, ...compared(figures, 'indexed') });
  const made = `${name}, vs bare inserts of rows made from the events, same unique indexes`;
  report.add({ ...shared, aim: undefined, name: made, ...compared(figures, 'made') });
}

/** Single durable appends of concurrent callers. */
async function single(report, { count, rounds }) {
  const events = reportEvents(count, 1);
  const bareRows = rowsOf(events, (index) => index % CALLERS);
  const figures = await inTurn(
    {
      strata: () => inStore(async (store) => rate(count, () => appendFromCallers(store, events)), events),
      keyOnly: () => inBare(bareRows, { indexes: false }, insertSingly),
      indexed: () => inBare(bareRows, { indexes: true }, insertSingly),
    },
    { rounds },
  );
  const shared = { suite: SUITE, aim: { atLeast: 3 }, data: figures };
  const name = `single durable appends of ${CALLERS} callers at once, vs one bare commit per insert`;
  report.add({ ...shared, name: `${name}, primary key only`, ...compared(figures, 'keyOnly') });
  report.add({ ...shared, name: `${name}, same unique indexes`, ...compared(figures, 'indexed') });
}

function compared(figures, against) {
  return {
    figures: {
      strata: withUnit(spread(figures.strata), 'events/s'),
      bare: withUnit(spread(figures[against]), 'events/s'),
    },
    ratio: ratios(figures.strata, figures[against]),
  };
}

async function rate(count, work) {
  return (count * 1000) / (await timed(work));
}

/** Runs the work on a new store and then checks that every event is stored once and unchanged. */
export async function inStore(work, events) {
  const folder = freshFolder();
  const file = join(folder, 'events.db');
  const store = await openSqliteEventStore({ file });
  const figure = await work(store);
  await store.close();
  const again = await openSqliteEventStore({ file, readOnly: true });
  const expected = new Map(events.map((event) => [event.id, event]));
  for await (const batch of again.readAll()) {
    for (const { id, type, data, metadata } of batch) {
      const given = expected.get(id);
      if (!given || !isDeepStrictEqual([type, data, metadata], [given.type, given.data, given.metadata])) {
        throw new Error(`the event ${id} is not stored as it was appended`);
      }
      expected.delete(id);
    }
  }
  if (expected.size > 0) throw new Error(`${expected.size} of ${events.length} events are not in the store`);
  await again.close();
  removeFolder(folder);
  return figure;
}

async function appendBatches(store, events) {
  for (let from = 0; from < events.length; from += BATCH) {
    await store.append(`report-coast.a${from / BATCH}.2024-03`, 'no-stream', events.slice(from, from + BATCH));
  }
}

/** Each caller appends to its own stream, and awaits each append before the next. */
export async function appendFromCallers(store, events) {
  const caller = async (number) => {
    let revision = 'no-stream';
    for (let index = number; index < events.length; index += CALLERS) {
      ({ revision } = await store.append(`report-coast.a${number}.2024-03`, revision, [events[index]]));
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, number) => caller(number)));
}

async function inBare(rows, options, work) {
  const folder = freshFolder();
  const bare = openBare(folder, options);
  const figure = await rate(rows.length, () => work(bare, rows));
  if (bare.count() !== rows.length) throw new Error(`${bare.count()} of ${rows.length} bare rows were written`);
  bare.close();
  removeFolder(folder);
  return figure;
}

function insertBatches(bare, rows) {
  for (let from = 0; from < rows.length; from += BATCH) bare.insertTogether(rows.slice(from, from + BATCH));
}

function insertSingly(bare, rows) {
  for (const row of rows) bare.insert(row);
}

export async function append(report, { quick }) {
  report.heading('Appending events (SQLite, WAL, synchronous=FULL)');
  const rounds = quick ? 3 : 7;
  await batched(report, { count: quick ? 10_000 : 30_000, values: 1, rounds });
  await batched(report, { count: quick ? 2_000 : 5_000, values: 50, rounds });
  await single(report, { count: quick ? 2_000 : 8_000, rounds });
}
