import { describe, expect, it } from '@jest/globals';
import {
  fold,
  processDecider,
  streamName,
  type ProcessCommand,
  type ProcessEvent,
  type ProcessPlan,
  type ProcessRef,
  type ProcessState,
  type RecordedEvent,
} from '@strata/domain';
import { memoryDisk, openMemoryReadStore } from '@strata/read-store/conformance';
import fc from 'fast-check';
import { dueSteps, findProcess, listProcesses, nextDue } from './processes.queries.js';
import { PROCESSES, processesProjection, START } from './processes.js';

const NOW = '2026-02-01T00:00:00.000Z';
const REFS = ['2026-01', '2026-02'].map((key) => ({ cluster: 'alps', workflow: 'reporting-cycle', key }));
const STEPS = ['a', 'b', 'c'];
const streamOf = (ref: ProcessRef): string => streamName({ kind: 'process', ...ref });

const dues = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: STEPS.length, maxLength: STEPS.length });
const plan = dues.map((days): ProcessPlan => ({
  definition: { version: 1, sha256: 'a'.repeat(64) },
  steps: STEPS.map((id, index) => ({
    id,
    due: `2026-02-${String(days[index]).padStart(2, '0')}T00:00:00.000Z`,
    action: 'lock',
  })),
  pauses: [60],
}));
const step = fc.constantFrom(...STEPS);
const failure = { at: NOW, code: 'X', message: 'It failed.' };
const command: fc.Arbitrary<ProcessCommand> = fc.oneof(
  plan.map((one): ProcessCommand => ({ type: 'StartProcess', ...one })),
  step.map((id): ProcessCommand => ({ type: 'CompleteStep', step: id })),
  fc
    .tuple(step, fc.integer({ min: 1, max: 2 }))
    .map(([id, attempt]): ProcessCommand => ({ type: 'FailStep', step: id, attempt, ...failure })),
  fc.constant<ProcessCommand>({ type: 'RetryProcess' }),
);
const sent = fc.array(fc.tuple(fc.nat(REFS.length - 1), command), { maxLength: 30 });

function recorded(stream: string, { type, data }: ProcessEvent | { type: string; data: object }, index: number) {
  const position = String(index).padStart(8, '0');
  const metadata = { by: 'test', commandId: position, correlationId: position, clusterId: 'alps' };
  const event = { id: position, type, schemaVersion: 1, data, metadata, stream, revision: index, position };
  return { ...event, recordedAt: NOW } as unknown as RecordedEvent;
}

async function newStore() {
  const store = await openMemoryReadStore({ disk: memoryDisk() });
  const { generation } = await store.open(processesProjection.definition);
  let lease = await store.acquire(PROCESSES, generation, 'test', 60_000);
  const reader = store.reader(PROCESSES);
  const project = async (events: readonly RecordedEvent[]): Promise<void> => {
    const { writes } = await processesProjection.fold({ events, after: lease.checkpoint, own: reader, store });
    lease = await store.commit(lease, writes, events.at(-1)!.position);
  };
  return { reader, project };
}

describe('The projection of processes', () => {
  it('has every state, and every step that waits under its next moment, however the events are divided', async () => {
    await fc.assert(
      fc.asyncProperty(sent, fc.integer({ min: 1, max: 9 }), async (commands, batch) => {
        const states: ProcessState[] = REFS.map(() => processDecider.initial);
        const events: RecordedEvent[] = [];
        for (const [which, one] of commands) {
          const decision = processDecider.decide(one, states[which]!, undefined);
          if (decision.kind === 'refused') continue;
          states[which] = fold(processDecider, states[which]!, decision.events);
          for (const event of decision.events) events.push(recorded(streamOf(REFS[which]!), event, events.length + 1));
        }
        const { reader, project } = await newStore();
        for (let from = 0; from < events.length; from += batch) await project(events.slice(from, from + batch));

        const waiting = states.flatMap(({ steps }, which) =>
          steps.flatMap(({ id, status, next }, place) =>
            status === 'waiting' ? [{ process: streamOf(REFS[which]!), step: id, place, due: next }] : [],
          ),
        );
        const found = await dueSteps(reader, '9999', { limit: 100, offset: 0 });
        expect(found).toHaveLength(waiting.length);
        expect(found).toEqual(expect.arrayContaining(waiting.map((row) => expect.objectContaining(row))));
        const order = found.map(({ due, process, place }) => `${due} ${process} ${place}`);
        expect(order).toEqual([...order].sort());
        const later = waiting.map(({ due }) => due).filter((due) => due > NOW);
        expect(await nextDue(reader, NOW)).toBe(later.sort()[0]);
        for (const [which, state] of states.entries()) {
          expect((await findProcess(reader, REFS[which]!))?.state).toEqual(state.exists ? state : undefined);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lists a process from the event that begins it, once, and none of loaded history', async () => {
    const { reader, project } = await newStore();
    const [one] = fc.sample(plan, { numRuns: 1, seed: 1 });
    const opened = { type: 'CycleOpened', data: { period: '2026-01', deadlines: [], locksAt: NOW, plan: one } };
    const loaded = recorded('cycles-alps', { ...opened, data: { ...opened.data, period: '2025-12' } }, 1);
    await project([{ ...loaded, metadata: { ...loaded.metadata, loaded: true, knownAt: NOW } }]);
    await project([recorded('cycles-alps', opened, 2)]);
    const listed = async () =>
      (await listProcesses(reader, { cluster: 'alps' })).map(({ key, status }) => [key, status]);
    expect(await listed()).toEqual([['2026-01', 'starting']]);
    expect(await dueSteps(reader, NOW, { limit: 10, offset: 0 })).toMatchObject([
      { step: START, due: NOW, key: '2026-01' },
    ]);
    await project([recorded(streamOf(REFS[0]!), { type: 'ProcessStarted', data: one! }, 3)]);
    await project([recorded('cycles-alps', opened, 4)]);
    expect(await listed()).toEqual([['2026-01', 'running']]);
    expect(await listProcesses(reader, { cluster: 'alps', status: 'parked' })).toEqual([]);
    expect(await dueSteps(reader, NOW, { limit: 10, offset: 0 })).not.toContainEqual(
      expect.objectContaining({ step: START }),
    );
  });
});
