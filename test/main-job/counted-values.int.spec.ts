import { describe, expect, it } from '@jest/globals';
import { ProjectionRunner } from '@strata/application';
import {
  actualText,
  countedValuesOf,
  parseStream,
  reportDecider,
  reportValueKey,
  upcast,
  type RecordedEvent,
  type ReportEvent,
  type ReportState,
} from '@strata/domain';
import { InMemoryEventStore } from '@strata/event-store/conformance';
import {
  findStructure,
  HISTORY,
  historyProjection,
  loadEvaluationInputs,
  valueRowKey,
  type ValueRow,
} from '@strata/read-models';
import { openMemoryReadStore } from '@strata/read-store/conformance';
import fc from 'fast-check';
import { replayCluster } from '../../libs/application/src/evaluations/replayed-cluster.js';
import { appendAll, CLUSTER, histories } from './support/random-history.js';

const PERIODS = ['2007', '2008', '2009', '2010'];

type Figures = Record<string, string | null>;

/** The newest figures, and those that were approved last where newer ones wait, by key. */
interface Folded {
  readonly newest: ReadonlyMap<string, string | null>;
  readonly approved: ReadonlyMap<string, string | null>;
}

/** The figures of the measure from the events of the reports, one event after the other. */
function foldReports(log: readonly RecordedEvent[]): Folded {
  const states = new Map<string, ReportState>();
  const newest = new Map<string, string | null>();
  const approved = new Map<string, string | null>();
  for (const { stream, type, schemaVersion, data } of log) {
    if (parseStream(stream)?.kind !== 'report') continue;
    const state = reportDecider.evolve(
      states.get(stream) ?? reportDecider.initial,
      upcast(type, schemaVersion, data) as ReportEvent,
    );
    states.set(stream, state);
    const waiting = new Set(state.uncounted?.map(reportValueKey));
    const keyOf = ({ measure, subject }: { measure: string; subject: string }) =>
      valueRowKey(measure, subject, state.period);
    for (const value of state.values) {
      newest.set(keyOf(value), actualText(value.actual));
      if (!waiting.has(reportValueKey(value))) approved.set(keyOf(value), actualText(value.actual));
    }
    for (const value of state.withdrawn ?? []) {
      newest.delete(keyOf(value));
      approved.delete(keyOf(value));
    }
  }
  return { newest, approved };
}

function figures(rows: Iterable<readonly [string, ValueRow | string | null | undefined]>): Figures {
  const own = [...rows].filter(([key]) => key.startsWith('m\u0000') && PERIODS.includes(key.split('\u0000')[2]!));
  return Object.fromEntries(
    own.map(([key, row]) => [key, typeof row === 'object' && row !== null ? row.value : (row ?? null)]),
  );
}

describe('The values that count', () => {
  it('are at every position those of the events up to it, for read models and a replay alike', async () => {
    let waited = 0;
    let stood = 0;
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
        for (let count = 1; count <= log.length; count += 1 + Math.floor(log.length / 20)) {
          const at = log[count - 1]!.position;
          const structure = { ...(await findStructure(reader, CLUSTER, at))!, day: '2026-01-01' };
          const needed = [{ measure: 'm', periods: PERIODS }];
          const inputs = await loadEvaluationInputs(reader, { structure, methods: new Map(), needed, at });
          const { newest, approved } = foldReports(log.slice(0, count));
          const expected = figures(
            [...newest].flatMap(([key, value]) => {
              const waits = countedValuesOf(structure.cluster, key.split('\u0000')[2]!) === 'approved';
              if (!waits) return [[key, value] as const];
              return approved.has(key) ? [[key, approved.get(key)] as const] : [];
            }),
          );
          expect(figures(inputs.values)).toEqual(expected);
          const replayed = await replayCluster(events, CLUSTER, { upTo: at });
          expect(figures(replayed.values)).toEqual(expected);
          waited += inputs.waiting?.size ?? 0;
          stood += [...(inputs.waiting?.keys() ?? [])].filter((key) => inputs.values.has(key)).length;
        }
      }),
      { numRuns: 10 },
    );
    expect(waited).toBeGreaterThan(10);
    expect(stood).toBeGreaterThan(2);
  }, 120_000);
});
