import { describe, expect, it } from '@jest/globals';
import { readStoreChecks, runCheck, type ReadStoreHarness } from './conformance-checks.js';

export { type CheckResult, readStoreChecks, runReadStoreChecks } from './conformance-checks.js';
export { type CheckContext, ManualClock, type ReadStoreHarness, type ReadStorePlace } from './check-context.js';
export { memoryDisk, type MemoryDisk, type MemoryFault } from './memory-disk.js';
export { type MemoryReadStoreOptions, openMemoryReadStore } from './memory-read-store.js';

/** Above the timeouts of the checks themselves, so that their own message is reported. */
const JEST_LIMIT_MS = 60_000;

/** Registers the suite of the read store port as Jest tests for one adapter. */
export function readStoreConformance(name: string, harness: ReadStoreHarness): void {
  describe(`${name} keeps the rules of the read store port`, () => {
    it('skips only checks that exist', () => {
      const names = Object.values(readStoreChecks).flatMap((checks) => checks.map((check) => check.name));
      expect(names).toEqual(expect.arrayContaining(Object.keys(harness.notApplicable ?? {})));
    });

    for (const [subject, checks] of Object.entries(readStoreChecks)) {
      describe(subject, () => {
        for (const check of checks.filter(({ name: each }) => !harness.notApplicable?.[each]))
          it(check.name, () => runCheck(check, harness), JEST_LIMIT_MS);
      });
    }
  });
}
