import { describe, expect, it } from '@jest/globals';
import { ProjectionRunner } from '@strata/application';
import {
  actualText,
  aggregateOf,
  cascadeDecider,
  parseStream,
  type RecordedEvent,
  type ReportState,
} from '@strata/domain';
import { InMemoryEventStore } from '@strata/event-store/conformance';
import { findStructure, HISTORY, historyProjection, valuesAt } from '@strata/read-models';
import { openMemoryReadStore } from '@strata/read-store/conformance';
import fc from 'fast-check';
import { appendAll, CLUSTER, histories } from './support/random-history.js';

/** The states of all streams, folded from the first event on. */
function folded(events: readonly RecordedEvent[]): ReadonlyMap<string, unknown> {
  const states = new Map<string, unknown>();
  for (const { stream, type, data } of events) {
    const { decider } = aggregateOf(parseStream(stream)!.kind);
    states.set(stream, decider.evolve(states.get(stream) ?? decider.initial, { type, data }));
  }
  return states;
}

function ofKind(states: ReadonlyMap<string, unknown>, kind: string): object {
  const found = [...states].filter(([stream]) => stream.startsWith(`${kind}-`));
  return Object.fromEntries(found.map(([stream, state]) => [stream.split('.')[1], state]));
}

function valuesOf(states: ReadonlyMap<string, unknown>): readonly string[] {
  const reports = [...states]
    .filter(([stream]) => stream.startsWith('report-'))
    .map(([, state]) => state as ReportState);
  return reports
    .flatMap(({ period, values }) =>
      values.map(({ measure, subject, actual, note }) =>
        [measure, subject, period, actualText(actual), note ?? null].join(),
      ),
    )
    .sort();
}

describe('Random histories', () => {
  it('give at every position the fold of the events up to it, in whatever batches they were projected', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.infiniteStream(fc.boolean()), async (appends, catchUpNow) => {
        const events = new InMemoryEventStore();
        const store = await openMemoryReadStore();
        const runner = new ProjectionRunner({ events, store, projection: historyProjection, owner: 'test' });
        for (const [index, happened] of appends.entries()) {
          await appendAll(events, happened, index);
          if (catchUpNow.next().value === true) await runner.catchUp();
        }
        await runner.catchUp();
        const log: RecordedEvent[] = [];
        for await (const batch of events.readAll()) log.push(...batch);
        const reader = store.reader(HISTORY);
        for (let count = 1; count <= log.length; count += 1 + Math.floor(log.length / 25)) {
          const at = log[count - 1]!.position;
          const states = folded(log.slice(0, count));
          const structure = (await findStructure(reader, CLUSTER, at))!;
          expect(structure.cluster).toEqual(states.get(`cluster-${CLUSTER}`));
          expect(structure.cascade).toEqual(states.get(`cascade-${CLUSTER}`) ?? cascadeDecider.initial);
          expect(Object.fromEntries(structure.maps)).toEqual(ofKind(states, 'strategy'));
          expect(Object.fromEntries(structure.measures)).toEqual(ofKind(states, 'measure'));
          const rows = await valuesAt(reader, { cluster: CLUSTER }, at);
          const values = rows.map((row) => [row.measure, row.subject, row.period, row.value, row.note].join());
          expect(values.sort()).toEqual(valuesOf(states));
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
