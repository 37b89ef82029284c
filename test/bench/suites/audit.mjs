// What the ledger costs appends, and verifying a log against a bare scan that parses and hashes every event.
import { readSettings } from '@strata/config';
import { operator } from '@strata/application';
import { openRuntime, verifyLog } from '@strata/runtime';
import Database from 'libsql';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { freshFolder, removeFolder } from '../support/folders.mjs';
import { inTurn, ratios, spread, timed } from '../support/measure.mjs';
import { number, withUnit } from '../support/report.mjs';
import { reportEvents } from '../support/sample-events.mjs';
import { month } from '../support/sample-cluster.mjs';
import { writeLog } from '../support/sample-log.mjs';
import { appendFromCallers } from './append.mjs';

const SUITE = 'audit';
const BENCH = operator('bench');
const BATCH = 500;
const MEBIBYTE = 2 ** 20;

/** Runs the work on the log of a new data folder; with seals, the time includes sealing all of it but the last part. */
async function onLog(seals, events, work) {
  const folder = freshFolder();
  const settings = readSettings({ STRATA_DATA: folder, STRATA_SEALS: seals });
  const runtime = await openRuntime(settings, { purpose: 'command', anyReadModels: true });
  if (seals === 'on') await runtime.strata.seals.rotateKey(BENCH);
  const size = seals === 'on' ? events - settings.seals.events : 0;
  const milliseconds = await timed(() => work(runtime, size));
  await runtime.close();
  if (seals === 'on') {
    const { isProven, sealed } = await verifyLog(settings, {});
    if (!isProven || sealed.size < size) throw new Error('the log is not proven');
  }
  removeFolder(folder);
  return milliseconds;
}

/** Does the work on the log alone, while it is sealed on schedule. */
function alone(work) {
  return async (runtime, size) => {
    const stop = new AbortController();
    const following = size > 0 ? runtime.strata.seals.follow(runtime.settings.seals, stop.signal) : undefined;
    await work(runtime);
    await sealedUpTo(runtime, size, stop.signal);
    stop.abort();
    await following;
  };
}

/** Waits until so many events are sealed. */
async function sealedUpTo({ events, strata }, size, signal) {
  if (size <= 0) return;
  const isSealed = async () => ((await strata.seals.last())?.statement.size ?? 0) >= size;
  if (await isSealed()) return;
  for await (const { kind } of events.subscribe({ after: await events.head(), signal })) {
    if (kind === 'events' && (await isSealed())) return;
  }
}

async function appendBatches(store, events) {
  for (let from = 0; from < events.length; from += BATCH) {
    await store.append(`report-coast.a${from / BATCH}.2024-03`, 'no-stream', events.slice(from, from + BATCH));
  }
}

async function appending(report, { name, count, values, rounds, append }) {
  const figures = await inTurn(
    {
      sealed: () =>
        onLog(
          'on',
          count,
          alone((runtime) => append(runtime, reportEvents(count, values))),
        ),
      plain: () =>
        onLog(
          'off',
          count,
          alone((runtime) => append(runtime, reportEvents(count, values))),
        ),
    },
    { rounds },
  );
  const rate = (milliseconds) => (count * 1000) / milliseconds;
  report.add({
    suite: SUITE,
    name: `${name}, with the log sealed every 1,000 events, vs without seals, in throughput`,
    figures: {
      sealed: withUnit(spread(figures.sealed.map(rate)), 'events/s'),
      plain: withUnit(spread(figures.plain.map(rate)), 'events/s'),
    },
    ratio: ratios(figures.sealed.map(rate), figures.plain.map(rate)),
    aim: { atLeast: 0.9 },
    data: figures,
  });
}

/** Reads every row, parses data and metadata, and hashes them. */
function bareScan(file) {
  const db = new Database(file, { readonly: true });
  const sql = `SELECT e.position, e.revision, e.schema_version, e.recorded_at, lower(hex(e.id)) id, s.name stream, t.name type,
    e.data, e.metadata FROM event e JOIN stream s ON s.id = e.stream JOIN event_type t ON t.id = e.type ORDER BY e.position`;
  let read = 0;
  let parsed = 0;
  for (const row of db.prepare(sql).raw().iterate()) {
    parsed += Object.keys(JSON.parse(row[7])).length + Object.keys(JSON.parse(row[8])).length;
    createHash('sha256').update(row.join('\0')).digest();
    read += 1;
  }
  db.close();
  return parsed > 0 ? read : 0;
}

async function verifying(report, { reports, perReport, rounds }) {
  const folder = freshFolder();
  const file = join(folder, 'events.db');
  const settings = readSettings({ STRATA_DATA: folder });
  const { values } = await writeLog(file, { reports, perReport });
  const runtime = await openRuntime(settings, { purpose: 'command', anyReadModels: true });
  const sealing = await timed(() => runtime.strata.seals.seal(BENCH));
  await runtime.close();
  const total = bareScan(file);
  const name = `${values.toLocaleString('en')} values in ${total.toLocaleString('en')} events`;
  const figures = await inTurn(
    {
      verify: () =>
        timed(async () => {
          const { isProven, events } = await verifyLog(settings, {});
          if (!isProven || events !== total) throw new Error('the log is not proven');
        }),
      bare: () => timed(() => bareScan(file)),
    },
    { rounds },
  );
  const bytes = bytesOfSeals(file);
  report.add({
    suite: SUITE,
    name: `\`strata verify\` of ${name}, vs a bare scan that parses and hashes, in speed`,
    figures: { verify: withUnit(spread(figures.verify), 'ms'), bare: withUnit(spread(figures.bare), 'ms') },
    ratio: ratios(figures.bare, figures.verify),
    aim: { atLeast: 0.7 },
    remark:
      `sealing all of it at once took ${number(sealing / 1000)} s; the seals have ${number(bytes.seals / total)} bytes an event, ` +
      `${number((100 * bytes.seals) / bytes.all)} % of the ${number(bytes.all / MEBIBYTE)} MiB of data`,
    data: { ...figures, sealing, bytes, total },
  });
  removeFolder(folder);
}

function bytesOfSeals(file) {
  const db = new Database(file, { readonly: true });
  const sum = `SELECT sum(length(CAST(data AS BLOB)) + length(CAST(metadata AS BLOB))) FROM event`;
  const [all] = db.prepare(sum).raw().get([]);
  const [seals] = db
    .prepare(`${sum} WHERE type = (SELECT id FROM event_type WHERE name = 'EventsSealed')`)
    .raw()
    .get([]);
  db.close();
  return { all, seals };
}

const labels = { en: 'Sample' };
const MEASURES = 10;
const definition = {
  ...{ labels, unit: '%', decimals: 1, valueType: 'number', polarity: 'higher', frequency: 'month' },
  ...{ scoring: { kind: 'goal-red-flag' }, aggregation: { time: 'last', organisation: 'none' }, accumulate: 'period' },
};

/** Sends the reports of 8 members to a new cluster, each after the other, while the read models are kept up to date. */
async function submitReports(runtime, { count, size }) {
  const { strata } = runtime;
  const stop = new AbortController();
  const projecting = runtime.runProjections(stop.signal);
  const send = async (addressed) => {
    const outcome = await strata.execute(BENCH, { clusterId: 'coast', ...addressed });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  };
  await send({ aggregate: 'cluster', command: { type: 'FoundCluster', clusterId: 'coast', labels } });
  const members = Array.from({ length: 8 }, (_, index) => `a${index}`);
  for (const actorId of members) await send({ aggregate: 'cluster', command: { type: 'AdmitActor', actorId, labels } });
  for (let index = 0; index < MEASURES; index += 1) {
    const measureId = `m${index}`;
    await send({ aggregate: 'measure', measureId, command: { type: 'DefineMeasure', measureId, definition } });
  }
  const submit = async (actorId) => {
    for (let index = 0; index < count / members.length; index += 1) {
      const values = Array.from({ length: MEASURES }, (_, at) => ({
        measure: `m${at}`,
        subject: actorId,
        actual: { kind: 'number', value: String(index + at) },
      }));
      await send({ aggregate: 'report', command: { type: 'SubmitValues', actorId, period: month(index), values } });
    }
  };
  await Promise.all(members.map(submit));
  await runtime.catchUp();
  await sealedUpTo(runtime, size, stop.signal);
  stop.abort();
  await projecting;
}

async function submitting(report, { count, rounds }) {
  const figures = await inTurn(
    {
      sealed: () => onLog('on', count, (runtime, size) => submitReports(runtime, { count, size })),
      plain: () => onLog('off', count, (runtime, size) => submitReports(runtime, { count, size })),
    },
    { rounds },
  );
  const rate = (milliseconds) => (count * 1000) / milliseconds;
  report.add({
    suite: SUITE,
    name: `reports of ${MEASURES} values sent by 8 members at once and projected, with seals, vs without, in throughput`,
    figures: {
      sealed: withUnit(spread(figures.sealed.map(rate)), 'reports/s'),
      plain: withUnit(spread(figures.plain.map(rate)), 'reports/s'),
    },
    ratio: ratios(figures.sealed.map(rate), figures.plain.map(rate)),
    aim: { atLeast: 0.9 },
    data: figures,
  });
}

export async function audit(report, { quick }) {
  report.heading('The ledger');
  const rounds = quick ? 3 : 7;
  const single = ({ events }, all) => appendFromCallers(events, all);
  const batched = ({ events }, all) => appendBatches(events, all);
  await submitting(report, { count: quick ? 3_000 : 8_000, rounds });
  await appending(report, {
    name: 'single durable appends of 32 callers at once',
    count: quick ? 3_000 : 8_000,
    values: 1,
    rounds,
    append: single,
  });
  await appending(report, {
    name: `batches of ${BATCH} events of 1 value`,
    count: quick ? 10_000 : 30_000,
    values: 1,
    rounds,
    append: batched,
  });
  await appending(report, {
    name: `batches of ${BATCH} events of 50 values`,
    count: quick ? 2_000 : 5_000,
    values: 50,
    rounds,
    append: batched,
  });
  await verifying(report, { reports: quick ? 2_000 : 20_000, perReport: 50, rounds });
  await verifying(report, { reports: quick ? 20_000 : 100_000, perReport: 1, rounds });
}
