import { describe, expect, it } from '@jest/globals';
import { conformanceChecks, isApplicable } from './conformance-checks.js';
import { type EventStoreHarness, FAULTS } from './harness.js';

export { type CheckOutcome, conformanceChecks, runConformance } from './conformance-checks.js';
export { type ConformanceCheck, collect, idsOf, readLog, refusal, within } from './conformance-check.js';
export { follow, type Follower } from './follower.js';
export type { EventStoreHarness, HarnessFaults } from './harness.js';
export { InMemoryEventStore, InMemoryLog, type InMemoryOptions } from './in-memory-event-store.js';
export { newStream, sampleEvent, sampleEvents } from './sample-events.js';

/** Above the limit that each check sets itself, so that its own message is the one seen. */
const JEST_LIMIT_MS = 40_000;

/** Registers the suite of the event store port as Jest tests for one adapter. */
export function eventStoreConformance(name: string, harness: EventStoreHarness): void {
  describe(`${name} keeps the rules of the event store port`, () => {
    it('has every fault switch, or a reason for its absence', () => {
      const unexplained = FAULTS.filter((fault) => !harness.faults[fault] && !harness.notApplicable?.[fault]);
      expect(unexplained).toEqual([]);
    });

    for (const [subject, checks] of Object.entries(conformanceChecks)) {
      describe(subject, () => {
        for (const check of checks.filter((candidate) => isApplicable(candidate, harness))) {
          it(check.name, () => check.run(harness), JEST_LIMIT_MS);
        }
      });
    }
  });
}
