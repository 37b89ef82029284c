import { describe, expect, it } from '@jest/globals';
import { ProjectionRunner } from '@strata/application';
import {
  actualText,
  reportDecider,
  reportValueKey,
  streamName,
  type JsonObject,
  type ReportColumns,
  type ReportEvent,
  type ReportState,
} from '@strata/domain';
import { InMemoryEventStore } from '@strata/event-store/conformance';
import { HISTORY, historyProjection, valuesAt, valueVersions, type ValueRow } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { openMemoryReadStore } from '@strata/read-store/conformance';
import { openSqliteReadStore } from '@strata/read-store-sqlite';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLUSTER = 'coast';
const MEASURES = ['debt', 'mood', 'sales'];
const SUBJECTS = ['@cluster', 'A', 'A/inn', 'A/mill', 'B'];
const PERIODS = ['2008', '2009'];

/** A figure and its kind; texts may contain any character. */
const figure = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), text: fc.integer().map(String) }),
  fc.record({ kind: fc.constant('yes-no' as const), text: fc.constantFrom('yes', 'no') }),
  fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom('', 'good', 'one\u001ftwo', '\u0000', '\n') }),
  fc.record({ kind: fc.constant('not-applicable' as const), text: fc.constant(null) }),
);

/** A report event: any measures of an actor and its parts, each at most once. */
const reported: fc.Arbitrary<ReportEvent> = fc
  .record({
    type: fc.constantFrom('ValuesSubmitted', 'ValuesRestated', 'ValuesWithdrawn'),
    actorId: fc.constantFrom('A', 'B', '@cluster'),
    period: fc.constantFrom(...PERIODS),
    places: fc.uniqueArray(
      fc.record({ measure: fc.constantFrom(...MEASURES), part: fc.constantFrom(undefined, 'inn', 'mill') }),
      { minLength: 1, selector: ({ measure, part }) => `${measure} ${part}` },
    ),
    figures: fc.array(figure, { minLength: 9, maxLength: 9 }),
    notes: fc.array(fc.option(fc.constantFrom('estimate', '\u001f'), { nil: undefined }), {
      minLength: 9,
      maxLength: 9,
    }),
    reason: fc.constantFrom('', 'audited'),
  })
  .map(({ type, actorId, period, places, figures, notes, reason }) => {
    const own = places.filter(({ part }) => part === undefined || actorId === 'A');
    const used = own.length > 0 ? own : [{ measure: 'debt', part: undefined }];
    const sparse = <T>(of: (index: number) => T | undefined) =>
      used.flatMap((_, index) => (of(index) === undefined ? [] : [[index, of(index)!] as const]));
    const keys = { actorId, period, measures: used.map(({ measure }) => measure), parts: sparse((i) => used[i]!.part) };
    if (type === 'ValuesWithdrawn') return { type, data: { ...keys, reason: 'mistake' } } as ReportEvent;
    const data: ReportColumns = {
      ...keys,
      figures: used.map((_, index) => figures[index]!.text),
      kinds: sparse((i) => (figures[i]!.kind === 'number' ? undefined : figures[i]!.kind)) as ReportColumns['kinds'],
      notes: sparse((i) => notes[i]),
    };
    return { type, data: type === 'ValuesRestated' ? { ...data, reason } : data } as ReportEvent;
  });

type Told = readonly [
  measure: string,
  subject: string,
  period: string,
  kind: string,
  value: string | null,
  note: string | null,
];

function told({ measure, subject, period, kind, value, note }: ValueRow): Told {
  return [measure, subject, period, kind, value, note];
}

function fold(events: readonly ReportEvent[]): readonly Told[] {
  const states = new Map<string, ReportState>();
  for (const event of events) {
    const report = `${event.data.actorId} ${event.data.period}`;
    states.set(report, reportDecider.evolve(states.get(report) ?? reportDecider.initial, event));
  }
  const rows = [...states.values()].flatMap(({ period, values }) =>
    values.map(({ measure, subject, actual, note }): Told => {
      return [measure, subject, period, actual.kind, actualText(actual), note ?? null];
    }),
  );
  const key = (row: Told) => row.slice(0, 3).join('\u0000');
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Every version of a value; null where it was not applicable, or withdrawn. */
function foldVersions(events: readonly ReportEvent[], key: string, period: string): readonly (string | null)[] {
  return events.flatMap((event) => {
    if (event.data.period !== period) return [];
    const after = reportDecider.evolve(reportDecider.initial, event);
    const withdrawn = after.withdrawn?.filter((one) => reportValueKey(one) === key) ?? [];
    if (withdrawn.length > 0) return withdrawn.map(() => null);
    return after.values.filter((one) => reportValueKey(one) === key).map(({ actual }) => actualText(actual));
  });
}

async function check(store: ReadStore, events: readonly ReportEvent[], cuts: readonly boolean[]): Promise<void> {
  const log = new InMemoryEventStore();
  const runner = new ProjectionRunner({ events: log, store, projection: historyProjection, owner: 'test' });
  const positions: string[] = [];
  for (const [index, event] of events.entries()) {
    const { actorId, period } = event.data;
    const id = randomUUID();
    const metadata = { clusterId: CLUSTER, by: `account:${index}`, commandId: id, correlationId: id };
    const stored = {
      id,
      type: event.type,
      schemaVersion: event.type === 'ValuesWithdrawn' ? 1 : 2,
      data: event.data as object as JsonObject,
    };
    const stream = streamName({ kind: 'report', clusterId: CLUSTER, actorId, period });
    positions.push((await log.append(stream, 'any', [{ ...stored, metadata }])).position);
    if (cuts[index] === true) await runner.catchUp();
  }
  await runner.catchUp();
  const reader = store.reader(HISTORY);
  for (const [index, at] of positions.entries()) {
    const past = events.slice(0, index + 1);
    const all = await valuesAt(reader, { cluster: CLUSTER }, at);
    expect(all.map(told)).toEqual(fold(past));
    for (const row of all) expect(row.by).toBe(`account:${positions.indexOf(row.validFrom)}`);
    const selection = { measures: ['mood', 'sales'], subjects: ['A/inn', 'B', '@cluster'] };
    for (const periods of [undefined, ['2009']]) {
      const chosen = await valuesAt(reader, { cluster: CLUSTER, ...selection, periods }, at);
      expect(chosen.map(told)).toEqual(
        fold(past).filter(
          ([measure, subject, period]) =>
            selection.measures.includes(measure) &&
            selection.subjects.includes(subject) &&
            (periods === undefined || periods.includes(period)),
        ),
      );
    }
  }
  const at = positions.at(-1)!;
  const now = new Map(
    (await valuesAt(reader, { cluster: CLUSTER }, at)).map((row) => [told(row).slice(0, 3).join(), row]),
  );
  for (const subject of SUBJECTS) {
    for (const period of PERIODS) {
      const versions = await valueVersions(reader, { cluster: CLUSTER, measure: 'mood', subject, period }, at);
      expect(versions.map(({ value }) => value)).toEqual(foldVersions(events, `mood ${subject}`, period));
      versions.slice(0, -1).forEach((one, i) => expect(one.validTo! <= versions[i + 1]!.validFrom).toBe(true));
      const current = now.get(['mood', subject, period].join());
      const standing = versions.filter(({ validTo, kind }) => validTo === undefined && kind !== 'withdrawn');
      expect(standing.map(({ validFrom }) => validFrom)).toEqual(current ? [current.validFrom] : []);
    }
  }
}

const histories = fc.record({
  events: fc.array(reported, { minLength: 1, maxLength: 15 }),
  cuts: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
});

describe('Values in packed reports', () => {
  it('are at every position the fold of the events up to it', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ events, cuts }) => check(await openMemoryReadStore(), events, cuts)),
      { numRuns: 60 },
    );
  }, 60_000);

  it('are the same in SQLite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strata-packed-'));
    let number = 0;
    try {
      await fc.assert(
        fc.asyncProperty(histories, async ({ events, cuts }) => {
          const store = await openSqliteReadStore({ file: join(folder, `${(number += 1)}.db`) });
          await check(store, events, cuts).finally(() => store.close());
        }),
        { numRuns: 15 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
