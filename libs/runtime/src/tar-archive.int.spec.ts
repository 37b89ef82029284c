import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fs, { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A double of the operating system, which may write fewer bytes than it was given.
jest.unstable_mockModule('node:fs', () => ({
  ...fs,
  writeSync: (handle: number, data: string | Uint8Array) =>
    fs.writeSync(handle, Buffer.from(data as Uint8Array).subarray(0, Math.ceil(data.length / 2))),
}));
const { entriesOf, extract, sha256Of, writeArchive } = await import('./tar-archive.js');
const { secretsKey } = await import('./secrets-key.js');
const { readSettings } = await import('@strata/config');

describe('On a disk that takes writes in parts', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-archive-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('an archive holds its files completely, and so do the files extracted from it', () => {
    const files = ['large', 'small'].map((name) => ({ name, path: join(folder, name) }));
    writeFileSync(join(folder, 'large'), Buffer.alloc(3_000_000, 'strata '));
    writeFileSync(join(folder, 'small'), 'one line\n');
    const archive = join(folder, 'archive.tar');
    writeArchive(archive, files);
    const entries = entriesOf(archive);
    expect(entries.map(({ name }) => name)).toEqual(['large', 'small']);
    for (const entry of entries) {
      const target = join(folder, `${entry.name}-extracted`);
      expect(extract(archive, entry, target)).toBe(sha256Of(join(folder, entry.name)));
      expect(readFileSync(target).equals(readFileSync(join(folder, entry.name)))).toBe(true);
    }
  });

  it('a new key for secrets is stored completely', () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const settings = readSettings({ STRATA_DATA: data });
    expect(secretsKey(settings)).toHaveLength(32);
  });
});
