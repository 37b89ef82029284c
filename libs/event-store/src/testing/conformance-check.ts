import assert from 'node:assert/strict';
import { isStrataError, type Position, type RecordedEvent, type StrataError } from '@strata/domain';
import type { EventStore } from '../event-store.js';
import type { EventStoreHarness, HarnessFaults } from './harness.js';

/** One rule of the port. `run` rejects if the adapter breaks the rule. */
export interface ConformanceCheck {
  readonly name: string;
  /** The fault or guarantee that the harness must support for the check to run. */
  readonly needs?: keyof HarnessFaults | undefined;
  readonly run: (harness: EventStoreHarness) => Promise<void>;
}

export interface CheckContext {
  readonly store: EventStore;
  /** Head of the log when the check started. */
  readonly start: Position;
  readonly harness: EventStoreHarness;
}

/** A check that takes longer has failed. */
const TIMEOUT_MS = 15_000;

export function check(
  name: string,
  body: (context: CheckContext) => Promise<void>,
  needs?: keyof HarnessFaults,
): ConformanceCheck {
  return {
    name,
    needs,
    run: async (harness) => {
      try {
        await within(TIMEOUT_MS, `check "${name}"`, runBody(harness, body));
      } finally {
        await within(TIMEOUT_MS, `cleanup after "${name}"`, harness.dispose());
      }
    },
  };
}

async function runBody(harness: EventStoreHarness, body: (context: CheckContext) => Promise<void>): Promise<void> {
  const store = await harness.open();
  await body({ store, start: await store.head(), harness });
}

/** Rejects if `promise` has not settled within the given number of milliseconds. */
export async function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: timed out after ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Returns the error with the given code that `promise` rejects with; fails on any other outcome. */
export async function refusal(promise: Promise<unknown>, code: string): Promise<StrataError> {
  const [outcome] = await Promise.allSettled([promise]);
  assert.equal(outcome.status, 'rejected', `expected the error ${code}, but the call succeeded`);
  const reason: unknown = (outcome as PromiseRejectedResult).reason;
  assert.ok(isStrataError(reason, code), `expected the error ${code}, but got ${String(reason)}`);
  assert.ok(reason.remedy, `the error ${code} has no remedy`);
  return reason;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Reads all events of the log after a position. */
export async function readLog(store: EventStore, after: Position): Promise<readonly RecordedEvent[]> {
  return (await collect(store.readAll({ after }))).flat();
}

export function idsOf(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map((event) => event.id);
}
