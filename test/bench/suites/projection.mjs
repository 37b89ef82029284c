// Catch-up of the history projection against a bare scan and parse of the same log.
import { ProjectionRunner } from '@strata/application';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { HISTORY, historyProjection, valuesAt } from '@strata/read-models';
import { openSqliteReadStore } from '@strata/read-store-sqlite';
import Database from 'libsql';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, removeFolder } from '../support/folders.mjs';
import { inTurn, processed, ratios, spread } from '../support/measure.mjs';
import { number, withUnit } from '../support/report.mjs';
import { CLUSTER, writeLog } from '../support/sample-log.mjs';

const SUITE = 'projection';

/** Projects the log into a new read store and checks its contents; `look` can inspect its file. */
async function project(file, log, look = () => undefined) {
  const folder = freshFolder();
  const events = await openSqliteEventStore({ file, readOnly: true });
  const store = await openSqliteReadStore({ file: join(folder, 'read.db') });
  const runner = new ProjectionRunner({ events, store, projection: historyProjection, owner: 'bench' });
  const spent = await processed(() => runner.catchUp());
  if ((await store.checkpoint(HISTORY)) !== (await events.head())) throw new Error('the projection stopped too early');
  const reader = store.reader(HISTORY);
  const reports = await reader.count('reports');
  const current = (await valuesAt(reader, { cluster: CLUSTER }, await events.head())).length;
  if (current !== log.current || reports !== log.events - 1) {
    throw new Error(`${current} values in ${reports} reports were projected, not ${log.current} in ${log.events - 1}`);
  }
  await store.close();
  await events.close();
  look(join(folder, 'read.db'));
  removeFolder(folder);
  return (log.events * 1000) / spent;
}

/** Reads the log in pages, and parses data and metadata without using them. */
async function scan(file, log) {
  const db = new Database(file);
  const page = db.prepare('SELECT * FROM event WHERE position > ? ORDER BY position LIMIT 1000').raw();
  let seen = 0;
  let parsed = 0;
  const spent = await processed(() => {
    let after = 0;
    for (let rows = page.all([after]); rows.length > 0; rows = page.all([after])) {
      for (const row of rows) {
        const data = JSON.parse(row[7]);
        parsed += JSON.parse(row[8]).by.length > 0 && data !== null ? 1 : 0;
      }
      seen += rows.length;
      after = rows.at(-1)[0];
    }
  });
  db.close();
  if (seen !== log.events || parsed !== log.events) throw new Error(`${parsed} of ${log.events} events were scanned`);
  return (log.events * 1000) / spent;
}

/** The tables and indexes of the read models in a file, and all their rows. */
function tablesOf(file) {
  const db = new Database(file);
  const objects = db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'strata_%'")
    .all([]);
  const tables = objects
    .filter(({ type }) => type === 'table')
    .map(({ name, sql }) => ({ name, sql, rows: db.prepare(`SELECT * FROM "${name}"`).raw().all([]) }));
  const indexes = objects.filter(({ type }) => type === 'index').map(({ sql }) => sql);
  db.close();
  return { tables, indexes };
}

/** Writes the rows of the read models into tables like theirs, with the same durability, 20,000 in a transaction. */
async function insertRows({ tables, indexes }, log) {
  const folder = freshFolder();
  const db = new Database(join(folder, 'bare.db'));
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000');
  for (const sql of [...tables.map((table) => table.sql), ...indexes]) db.exec(sql);
  const spent = await processed(() => {
    for (const { name, rows } of tables.filter((table) => table.rows.length > 0)) {
      const insert = db.prepare(`INSERT INTO "${name}" VALUES (${rows[0].map(() => '?').join(', ')})`);
      rows.forEach((row, index) => {
        if (index % 20_000 === 0) db.exec(index === 0 ? 'BEGIN' : 'COMMIT; BEGIN');
        insert.run(row);
      });
      db.exec('COMMIT');
    }
  });
  db.close();
  removeFolder(folder);
  return (log.events * 1000) / spent;
}

async function compare(report, { name, file, log, rounds, aim }) {
  let written;
  let bytes;
  await project(file, log, (readFile) => {
    written = tablesOf(readFile);
    bytes = statSync(readFile).size;
  });
  const contestants = {
    strata: () => project(file, log),
    bare: () => scan(file, log),
    inserts: () => insertRows(written, log),
  };
  const figures = await inTurn(contestants, { rounds });
  const perEvent = log.values / log.events;
  const values = spread(figures.strata.map((rate) => rate * perEvent));
  report.add({
    suite: SUITE,
    name: `${name}, vs a bare scan and parse of the log`,
    figures: {
      strata: `${withUnit(spread(figures.strata), 'events/s')} = ${withUnit(values, 'values/s')}`,
      bare: withUnit(spread(figures.bare), 'events/s'),
    },
    ratio: ratios(figures.strata, figures.bare),
    aim,
    remark: `events.db ${number(statSync(file).size / log.events)} bytes an event; read.db ${number(bytes / log.values)} bytes a value`,
    data: { ...figures, log },
  });
  report.add({
    suite: SUITE,
    name: `${name}, vs bare inserts of the very rows it writes`,
    figures: {
      strata: withUnit(spread(figures.strata), 'events/s'),
      inserts: withUnit(spread(figures.inserts), 'events/s'),
    },
    ratio: ratios(figures.strata, figures.inserts),
    remark: 'the limit if reading, folding, look-ups and checkpoints cost nothing',
  });
}

export async function projection(report, { quick }) {
  report.heading('Projecting the log into the SQLite read store (catch-up of `history`)');
  const rounds = quick ? 3 : 5;
  const folder = freshFolder();
  for (const { perReport, reports, atLeast } of [
    { perReport: 50, reports: quick ? 1_000 : 3_000, atLeast: 0.45 },
    { perReport: 1, reports: quick ? 10_000 : 40_000, atLeast: 0.35 },
  ]) {
    const file = join(folder, `log-${perReport}.db`);
    const log = await writeLog(file, { reports, perReport });
    const said = perReport === 1 ? '1 value' : `${perReport} values`;
    await compare(report, { name: `catch-up over reports of ${said}`, file, log, rounds, aim: { atLeast } });
  }
}
