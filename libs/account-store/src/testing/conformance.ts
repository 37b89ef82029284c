import { describe, it } from '@jest/globals';
import { runAccountCheck, type AccountCheck, type AccountStoreHarness } from './account-check.js';
import { credentialChecks } from './checks/credential.checks.js';
import { lifecycleChecks } from './checks/lifecycle.checks.js';
import { personKeyChecks } from './checks/person-key.checks.js';
import { sessionChecks } from './checks/session.checks.js';
import { signingKeyChecks } from './checks/signing-key.checks.js';

export { runAccountCheck, type AccountStoreHarness, type AccountStorePlace } from './account-check.js';
export { memoryAccountDisk, openMemoryAccountStore, type MemoryAccountDisk } from './memory-account-store.js';
export type { MemoryFault } from './memory-records.js';

/** Every check of the suite by subject. */
export const accountStoreChecks: Readonly<Record<string, readonly AccountCheck[]>> = {
  lifecycle: lifecycleChecks,
  credentials: credentialChecks,
  sessions: sessionChecks,
  'signing keys': signingKeyChecks,
  'keys of persons': personKeyChecks,
};

/** Above the time that any check takes on a slow server, in milliseconds. */
const TIMEOUT = 60_000;

/** Registers the suite of the account store port as Jest tests for one adapter. */
export function accountStoreConformance(name: string, harness: AccountStoreHarness): void {
  describe(`${name} keeps the rules of the account store port`, () => {
    for (const [subject, checks] of Object.entries(accountStoreChecks)) {
      describe(subject, () => {
        for (const check of checks) it(check.name, () => runAccountCheck(check, harness), TIMEOUT);
      });
    }
  });
}
