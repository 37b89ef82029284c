import assert from 'node:assert/strict';
import { check, type ConformanceCheck, readLog } from '../conformance-check.js';
import { newStream, sampleEvents } from '../sample-events.js';

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function assertNeverDecreasing(instants: readonly string[]): void {
  assert.ok(
    instants.every((instant) => ISO.test(instant)),
    `not all are ISO instants in UTC: ${instants.join(', ')}`,
  );
  assert.deepEqual([...instants].sort(), instants);
}

const rising = check('recorded-at never decreases along the log', async ({ store, start }) => {
  for (let round = 0; round < 20; round += 1) await store.append(newStream(), 'any', sampleEvents(2));
  assertNeverDecreasing((await readLog(store, start)).map((event) => event.recordedAt));
});

const clockBack = check(
  'recorded-at never decreases when the clock is set back',
  async ({ store, start, harness }) => {
    await store.append(newStream(), 'any', sampleEvents(2));
    await harness.faults.setClockBack?.(3_600_000);
    await store.append(newStream(), 'any', sampleEvents(2));
    await store.append(newStream(), 'any', sampleEvents(1));
    const instants = (await readLog(store, start)).map((event) => event.recordedAt);
    assert.equal(instants.length, 5);
    assertNeverDecreasing(instants);
  },
  'setClockBack',
);

const clockBackRestart = check(
  'recorded-at never decreases when the clock is set back before a restart',
  async ({ store, start, harness }) => {
    const { recordedAt } = await store.append(newStream(), 'any', sampleEvents(2));
    await harness.faults.setClockBack?.(3_600_000);
    const reopened = await harness.reopen();
    const later = await reopened.append(newStream(), 'any', sampleEvents(1));
    assert.ok(later.recordedAt >= recordedAt, `${later.recordedAt} follows ${recordedAt}`);
    assertNeverDecreasing((await readLog(reopened, start)).map((event) => event.recordedAt));
  },
  'setClockBack',
);

export const recordedAtChecks: readonly ConformanceCheck[] = [rising, clockBack, clockBackRestart];
