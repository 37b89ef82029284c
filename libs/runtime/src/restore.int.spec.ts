import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST_FILE } from './backup-manifest.js';
import { restoreStores } from './restore.js';
import { writeArchive } from './tar-archive.js';

describe('Restoring a backup', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-restore-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['{', 'null', '{}', '{"format":1}', '{"format":1,"parts":{}}', '{"format":1,"parts":[]}'])(
    'refuses the manifest %s and changes nothing',
    async (manifest) => {
      const path = join(folder, MANIFEST_FILE);
      writeFileSync(path, manifest);
      const archive = join(folder, 'backup.tar');
      writeArchive(archive, [{ name: MANIFEST_FILE, path }]);
      const data = join(folder, 'data');
      const settings = readSettings({ STRATA_DATA: data });
      const restoring = restoreStores(settings, archive, { replace: false, onCheck: () => undefined });
      await expect(restoring).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
      expect(readdirSync(data).filter((name) => !name.startsWith('events.db.'))).toEqual([]);
    },
  );
});
