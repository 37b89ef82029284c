import { describe, expect, it } from '@jest/globals';
import {
  accountStoreChecks,
  accountStoreConformance,
  memoryAccountDisk,
  openMemoryAccountStore,
  runAccountCheck,
  type AccountStoreHarness,
  type MemoryFault,
} from './conformance.js';

function memoryHarness(fault?: MemoryFault): AccountStoreHarness {
  return {
    create: async () => {
      const disk = memoryAccountDisk();
      return { open: () => openMemoryAccountStore({ disk, fault }), dispose: async () => undefined };
    },
  };
}

accountStoreConformance('The account store in memory', memoryHarness());

/** Each broken store and the checks that must catch it. */
const BROKEN: Readonly<Record<MemoryFault, readonly string[]>> = {
  'ignores-version': [
    'refuses a put over another version than the expected one, and writes nothing',
    'loses none of many concurrent puts',
    'lets exactly one of many create a credential',
    'lets one of two that renew the same version win',
    'lets exactly one of many create a key, and all of them find that one',
  ],
  'revives-deleted': [
    'does not bring a deleted session back when it is renewed',
    'leaves no session behind that is renewed while all sessions of its login are deleted',
    'deletes a credential, twice without harm, and the next put starts at version 1 again',
  ],
  'lists-every-session': ['lists the sessions of one login only, sorted by id'],
  'deletes-every-session': ['deletes all sessions of a login and no others'],
  'deletes-the-credential-too': ['distinguishes credentials, sessions and keys with the same id'],
  'expires-a-moment-late': ['deletes what is expired at an instant, to the millisecond, and nothing else'],
  'expires-by-the-first-version': ['judges the expiry of a renewed session by its latest version'],
  'lists-keys-unsorted': ['lists several keys at once, oldest first, also after the store is opened again'],
  'lists-every-person': ['lists the keys that were destroyed, sorted by login, and no others'],
  'shares-objects': ['is not changed by what a caller does to a record it passed or received'],
  'loses-all-on-close': ['stores a session, counts its versions and finds it after the store is opened again'],
  'never-closes': ['refuses everything after it was closed, and closes twice'],
  'checks-nothing': ['refuses records that no store could hold, and writes nothing'],
};

describe('The conformance suite of the account store port', () => {
  const controls = Object.entries(BROKEN).flatMap(([fault, names]) => names.map((name) => ({ fault, name })));

  it.each(controls)('catches a store that $fault: $name', async ({ fault, name }) => {
    const check = Object.values(accountStoreChecks)
      .flat()
      .find((candidate) => candidate.name === name);
    if (check === undefined) throw new Error(`there is no check named "${name}"`);
    await expect(runAccountCheck(check, memoryHarness(fault as MemoryFault))).rejects.toThrow();
  });
});
