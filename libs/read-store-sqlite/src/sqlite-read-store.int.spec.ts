import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStoreConformance, type ReadStoreHarness } from '@strata/read-store/conformance';
import { openSqliteReadStore } from './index.js';

const harness: ReadStoreHarness = {
  create: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strata-read-'));
    const file = join(folder, 'read.db');
    return {
      open: ({ clock }) => openSqliteReadStore({ file, clock }),
      dispose: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

readStoreConformance('The SQLite read store', harness);
