import assert from 'node:assert/strict';
import { isStrataError, type Position, type RecordedEvent, type StrataError } from '@strata/domain';
import type { EventStore } from '../event-store.js';
import type { EventStoreHarness, HarnessFaults } from './harness.js';

export type Need = keyof HarnessFaults | 'emptyLog';

/** One rule of the port. Runs as a Jest test or by itself: `run` rejects if the adapter breaks the rule. */
export interface ConformanceCheck {
  readonly name: string;
  /** What the harness must have for the check to be run: a fault it switches on, or a log that is empty. */
  readonly needs?: Need;
  run(harness: EventStoreHarness): Promise<void>;
}

export interface CheckContext {
  readonly store: EventStore;
  /** Head of the log when the check began. */
  readonly start: Position;
  readonly harness: EventStoreHarness;
}

/** A check that hangs has failed. */
const TIME_LIMIT_MS = 15_000;

export function check(name: string, body: (context: CheckContext) => Promise<void>, needs?: Need): ConformanceCheck {
  return {
    name,
    needs,
    run: async (harness) => {
      try {
        await within(TIME_LIMIT_MS, `check "${name}"`, runBody(harness, body));
      } finally {
        await within(TIME_LIMIT_MS, `release after "${name}"`, harness.dispose());
      }
    },
  };
}

async function runBody(harness: EventStoreHarness, body: (context: CheckContext) => Promise<void>): Promise<void> {
  const store = await harness.open();
  await body({ store, start: await store.head(), harness });
}

/** Rejects if `promise` has not settled after so many milliseconds. */
export async function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing after ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The refusal a promise ends with; fails if it is fulfilled or rejected with anything else. */
export async function refusal(promise: Promise<unknown>, code: string): Promise<StrataError> {
  const [outcome] = await Promise.allSettled([promise]);
  assert.equal(outcome.status, 'rejected', `expected the refusal ${code}, but the call was answered`);
  const reason: unknown = (outcome as PromiseRejectedResult).reason;
  assert.ok(isStrataError(reason, code), `expected the refusal ${code}, but got ${String(reason)}`);
  assert.ok(reason.remedy, `the refusal ${code} names no remedy`);
  return reason;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Everything in the log after a position. */
export async function readLog(store: EventStore, after: Position): Promise<readonly RecordedEvent[]> {
  return (await collect(store.readAll({ after }))).flat();
}

export function idsOf(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map((event) => event.id);
}
