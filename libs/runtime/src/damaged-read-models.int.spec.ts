import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { HISTORY } from '@strata/read-models';
import Database from 'libsql';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from './demo.js';
import { openRuntime, type Runtime } from './runtime.js';

describe('A server whose read models are damaged while it runs', () => {
  let folder: string;
  let runtime: Runtime;
  let projecting: Promise<void>;
  const stop = new AbortController();
  const errors: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: object, message: string) => void errors.push(message),
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-damaged-'));
    runtime = await openRuntime(readSettings({ STRATA_DATA: folder }), { purpose: 'serve', log });
    await loadDemo(runtime);
    projecting = runtime.runProjections(stop.signal);
  }, 60_000);

  afterEach(async () => {
    stop.abort();
    await projecting;
    await runtime.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says that they are not ready, rebuilds them without a restart, and answers as before', async () => {
    const { events, reads } = runtime;
    const ask = () => reads.reader(HISTORY).find('aggregates');
    const eventTypes = () => reads.getDocument('log', 'event-types');
    const before = await ask();
    const typesBefore = (await eventTypes())?.data;
    const other = new Database(join(folder, 'read.db'));
    const tables = other.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'history%aggregates'").raw().all();
    for (const [name] of tables as [string][]) other.exec(`UPDATE "${name}" SET _at = _at || '0'`);
    other.close();

    await expect(ask()).rejects.toMatchObject({ code: 'READ_STORE_DAMAGED' });
    await expect(ask()).rejects.toMatchObject({ code: 'READ_STORE_REBUILDING' });
    expect(errors).toEqual(['Damaged read models were moved away and are being rebuilt']);
    expect(readdirSync(folder).filter((name) => /^read\.db\.damaged-.*Z$/.test(name))).toHaveLength(1);
    expect(await reads.waitFor(HISTORY, await events.head(), 30_000)).toBe(true);
    expect(await ask()).toEqual(before);
    expect((await eventTypes())?.data).toEqual(typesBefore);
  }, 60_000);
});
