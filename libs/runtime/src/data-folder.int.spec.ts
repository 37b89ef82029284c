import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUpStores } from './backup.js';
import { openRuntime } from './runtime.js';

const withModes = process.platform === 'win32' ? describe.skip : describe;

withModes('The data folder', () => {
  const umask = process.umask();
  let parent: string;
  let folder: string;
  const warnings: { readonly fields: object; readonly message: string }[] = [];
  const log = {
    info: () => undefined,
    warn: (fields: object, message: string) => void warnings.push({ fields, message }),
    error: () => undefined,
  };

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'strata-folder-'));
    folder = join(parent, 'data');
    warnings.length = 0;
  });

  afterEach(() => {
    process.umask(umask);
    rmSync(parent, { recursive: true, force: true });
  });

  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
  const modes = (): Readonly<Record<string, string>> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]));

  async function use(): Promise<Readonly<Record<string, string>>> {
    const settings = readSettings({ STRATA_DATA: folder });
    const runtime = await openRuntime(settings, { purpose: 'command', log });
    try {
      await runtime.catchUp();
      await backUpStores(settings, join(folder, 'backup.tar'), () => undefined);
      return modes();
    } finally {
      await runtime.close();
    }
  }

  for (const mask of [0o000, 0o022]) {
    it(`and every file in it belong to their owner only under umask ${mask.toString(8).padStart(3, '0')}`, async () => {
      process.umask(mask);
      const files = await use();
      expect(modeOf(folder)).toBe('700');
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining([
          'accounts.db',
          'backup.tar',
          'events.db',
          'events.db.lock',
          'events.db.pid',
          'read.db',
        ]),
      );
      expect(Object.entries(files).filter(([, mode]) => mode !== '600')).toEqual([]);
      expect(warnings).toEqual([]);
    });
  }

  it('of an earlier version is closed to others, which is noted once', async () => {
    process.umask(0o022);
    await use();
    rmSync(join(folder, 'backup.tar'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'notes'), { mode: 0o755 });
    writeFileSync(join(folder, 'notes.txt'), '', { mode: 0o664 });
    for (const name of ['events.db', 'read.db', 'accounts.db']) chmodSync(join(folder, name), 0o644);
    const { notes, ...files } = await use();
    expect(modeOf(folder)).toBe('700');
    expect(notes).toBe('755');
    expect(Object.entries(files).filter(([, mode]) => mode !== '600')).toEqual([]);
    expect(warnings).toMatchObject([{ message: 'Removed the access of other users to the data folder' }]);
    expect((warnings[0]!.fields as { paths: string[] }).paths).toContain(join(folder, 'events.db'));
    rmSync(join(folder, 'backup.tar'));
    await use();
    expect(warnings).toHaveLength(1);
  });
});
