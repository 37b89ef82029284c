import { describe, expect, it } from '@jest/globals';
import {
  memoryDisk,
  openMemoryReadStore,
  readStoreConformance,
  runReadStoreChecks,
  type MemoryFault,
  type ReadStoreHarness,
} from './conformance.js';

function memoryHarness(fault?: MemoryFault): ReadStoreHarness {
  return {
    create: async () => {
      const disk = memoryDisk();
      return { open: ({ clock }) => openMemoryReadStore({ disk, clock, fault }), dispose: async () => undefined };
    },
  };
}

readStoreConformance('The read store in memory', memoryHarness());

/** Each broken store and a check that must catch it. */
const BROKEN: Readonly<Record<MemoryFault, string>> = {
  'ignores-epoch': 'lease: lets another owner take over after expiry, raises the epoch and fences the previous owner',
  'ignores-guard': 'guard: does not let an older write overwrite a newer one',
  'commits-on-mismatch': 'commit: refuses a commit from another checkpoint and writes nothing of it',
  resurrects: 'guard: does not bring a removed row back when its writes are replayed',
  'half-writes': 'commit: writes nothing of a commit with one wrong write',
  'reverses-writes': 'commit: applies several writes to one row in their order',
  'never-expires': 'lease: lets another owner take over after expiry, raises the epoch and fences the previous owner',
  'take-over-keeps-epoch': 'lease: fences the old leases of an owner for good, also after it takes the lease back',
  'renewal-raises-epoch': 'lease: gives the lease to one owner, who keeps its epoch while renewing',
  'keeps-unfinished': 'generations: drops an unfinished generation when another is prepared, and fences its builder',
  'keeps-former':
    'generations: swaps for all readers, also those of other processes, and drops the previous generation',
  'wakes-nobody':
    'waiting for a position: wakes at a commit of the same process and of another, when its rows can be read',
  'ignores-document-version': 'documents: loses none of many concurrent writes',
  'deletes-all-documents': 'documents: deletes one collection as a whole and leaves the others',
  'unstable-order':
    'search: breaks ties by the key in the direction of the last field, and orders by the key alone by default',
  'nulls-match-bounds': 'search: finds and counts by every condition',
  'never-closes': 'lifecycle: refuses everything once it is closed, and closes twice',
};

describe('The suite of the read store port', () => {
  it('passes the store in memory when run without a test runner', async () => {
    const results = await runReadStoreChecks(memoryHarness());
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter((result) => result.failure)).toEqual([]);
  });

  for (const [fault, check] of Object.entries(BROKEN)) {
    it(`catches a store that ${fault}`, async () => {
      const results = await runReadStoreChecks(memoryHarness(fault as MemoryFault), [check.split(':')[0]!]);
      const caught = results.filter((result) => result.failure).map((result) => result.name);
      expect(caught).toContain(check);
    });
  }
});
