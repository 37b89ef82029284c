import { describe, expect, it } from '@jest/globals';
import { openMemoryAccountStore } from '@strata/account-store/conformance';
import { createStrata, ProjectionRunner, SCORING } from '@strata/application';
import { aggregateOf, cascadeDecider, parseStream, type RecordedEvent, type ReportState } from '@strata/domain';
import { InMemoryEventStore } from '@strata/event-store/conformance';
import {
  actualText,
  findStructure,
  HISTORY,
  historyProjection,
  newestScores,
  SCORES,
  scoresProjection,
  valuesAt,
} from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { openMemoryReadStore } from '@strata/read-store/conformance';
import fc from 'fast-check';
import { TESTER } from '../support/tester.js';
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

/** A read store whose commits sometimes fail, before or after they are done. */
function unreliable(store: ReadStore, fails: () => 'before' | 'after' | undefined): ReadStore {
  return new Proxy(store, {
    get(target, key) {
      if (key !== 'commit') {
        const member = (target as unknown as Record<PropertyKey, unknown>)[key];
        return typeof member === 'function' ? member.bind(target) : member;
      }
      return async (...args: Parameters<ReadStore['commit']>) => {
        const when = fails();
        if (when === 'before') throw new Error('failed before the commit');
        const lease = await target.commit(...args);
        if (when === 'after') throw new Error('failed after the commit');
        return lease;
      };
    },
  });
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

  it('result in the scores of a full evaluation, whatever fails on the way', async () => {
    let scored = 0;
    const failure = fc.constantFrom(undefined, undefined, undefined, 'before' as const, 'after' as const);
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.infiniteStream(fc.boolean()),
        fc.infiniteStream(failure),
        async (appends, catchUpNow, failures) => {
          const events = new InMemoryEventStore();
          const store = await openMemoryReadStore();
          const failing = unreliable(store, () => failures.next().value as 'before' | 'after' | undefined);
          const history = new ProjectionRunner({ events, store, projection: historyProjection, owner: 'test' });
          // One projection throughout: it must not rely on anything in memory beyond what was committed.
          const projection = scoresProjection(SCORING);
          const scores = new ProjectionRunner({ events, store: failing, projection, owner: 'test' });
          const catchUp = async (): Promise<void> => {
            await history.catchUp();
            for (let tries = 0; tries < 50; tries += 1) {
              try {
                await scores.catchUp();
                return;
              } catch (error) {
                if (!String(error).includes('failed')) throw error;
              }
            }
          };
          for (const [index, happened] of appends.entries()) {
            await appendAll(events, happened, index);
            if (catchUpNow.next().value === true) await catchUp();
          }
          await catchUp();
          const strata = createStrata({ events, reads: store, accountStore: await openMemoryAccountStore() });
          const view = await strata.clusters.view(TESTER, CLUSTER);
          const reader = store.reader(SCORES);
          for (const period of ['2007', '2008', '2009', '2010']) {
            const rows = await newestScores(reader, { cluster: CLUSTER, period });
            const known = await reader.count('scorePeriods', { cluster: CLUSTER, period });
            const { nodes } = await strata.scorecards.of(view, { period });
            if (nodes.some((node) => node.score !== null)) expect(known).toBe(1);
            if (known === 0) continue;
            const full = nodes.map(({ id, score, status, reason }) => [id, score, status, reason ?? null]);
            const stored = rows.map(({ node, score, status, reason }) => [node, score, status, reason]);
            expect(stored.sort()).toEqual(full.sort());
            scored += nodes.filter((node) => node.score !== null).length;
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(scored).toBeGreaterThan(40);
  }, 120_000);
});
