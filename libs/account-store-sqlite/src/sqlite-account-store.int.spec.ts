import { accountStoreConformance, type AccountStoreHarness } from '@strata/account-store/conformance';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteAccountStore } from './index.js';

const harness: AccountStoreHarness = {
  create: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strata-accounts-'));
    const file = join(folder, 'accounts.db');
    return {
      open: () => openSqliteAccountStore({ file }),
      dispose: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

accountStoreConformance('The SQLite account store', harness);
