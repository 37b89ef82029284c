import { describe, expect, it } from '@jest/globals';
import { conformanceChecks } from './conformance-checks.js';
import { type EventStoreHarness, HARNESS_FAULTS } from './harness.js';

export { collect, idsOf, readLog } from './conformance-check.js';
export { follow } from './follower.js';
export type { EventStoreHarness } from './harness.js';
export { InMemoryEventStore, InMemoryLog } from './in-memory-event-store.js';
export { newStream, sampleEvent, sampleEvents } from './sample-events.js';

/** Longer than each check's own time limit, so that a check that hangs fails with its own message. */
const JEST_TIMEOUT_MS = 40_000;

/** Registers the conformance suite of the event store port as Jest tests for one adapter. */
export function eventStoreConformance(name: string, harness: EventStoreHarness): void {
  describe(`${name} conforms to the event store port`, () => {
    it('supports every fault or gives a reason why not', () => {
      const unexplained = HARNESS_FAULTS.filter((fault) => !harness.faults[fault] && !harness.notApplicable?.[fault]);
      expect(unexplained).toEqual([]);
    });

    for (const [topic, checks] of Object.entries(conformanceChecks)) {
      describe(topic, () => {
        for (const { name, needs, run } of checks) {
          if (needs === undefined || harness.faults[needs]) it(name, () => run(harness), JEST_TIMEOUT_MS);
        }
      });
    }
  });
}
