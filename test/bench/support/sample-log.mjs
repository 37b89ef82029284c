import { DEFAULT_CALENDAR, DEFAULT_LIMITS, DEFAULT_SCORING, schemaVersionOf } from '@strata/domain';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { randomUUID } from 'node:crypto';
import { figure, month } from './sample-cluster.mjs';

export const CLUSTER = 'coast';
const BY = 'account:olga';
const MEMBERS = 100;
const MEASURES = 50;
/** One in this many reports is followed by a restatement of its first value. */
const RESTATED = 20;

function event(type, data) {
  const id = randomUUID();
  const metadata = { clusterId: CLUSTER, by: BY, commandId: id, correlationId: id };
  return { id, type, schemaVersion: schemaVersionOf(type), data, metadata };
}

function founding() {
  return event('ClusterFounded', {
    clusterId: CLUSTER,
    labels: { en: 'Coast' },
    calendar: DEFAULT_CALENDAR,
    limits: DEFAULT_LIMITS,
    scoring: DEFAULT_SCORING,
  });
}

function columnsOf({ memberAt, monthAt }, measures, version) {
  return {
    measures: measures.map((measureAt) => `m${measureAt}`),
    figures: measures.map((measureAt) => figure({ memberAt, measureAt, monthAt }, version).toFixed(2)),
  };
}

/** The events of one report: a number of measures of one member for one month. */
function reportOf(index, perReport) {
  const reports = MEASURES / perReport;
  const memberAt = index % MEMBERS;
  const part = Math.floor(index / MEMBERS) % reports;
  const monthAt = Math.floor(index / (MEMBERS * reports));
  const place = { actorId: `a${memberAt}`, period: month(monthAt) };
  const measures = Array.from({ length: perReport }, (_, at) => part * perReport + at);
  const submitted = event('ValuesSubmitted', { ...place, ...columnsOf({ memberAt, monthAt }, measures, 0) });
  if (index % RESTATED !== 0) return [submitted];
  const again = columnsOf({ memberAt, monthAt }, [part * perReport], 1);
  return [submitted, event('ValuesRestated', { ...place, ...again, reason: 'audited' })];
}

/**
 * Writes a log of a number of reports with `perReport` values each (a divisor of 50) and restatements. Returns how many
 * events and values it has and how many values are current at its end.
 */
export async function writeLog(file, { reports, perReport }) {
  const store = await openSqliteEventStore({ file });
  await store.append(`cluster-${CLUSTER}`, 'no-stream', [founding()]);
  let events = 1;
  const appends = [];
  for (let index = 0; index < reports; index += 1) {
    const made = reportOf(index, perReport);
    const { actorId, period } = made[0].data;
    events += made.length;
    appends.push(store.append(`report-${CLUSTER}.${actorId}.${period}`, 'any', made));
  }
  await Promise.all(appends);
  await store.close();
  const restated = events - 1 - reports;
  return { events, values: reports * perReport + restated, current: reports * perReport };
}
