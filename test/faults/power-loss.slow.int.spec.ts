import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';
import { seeded } from './support/long-history.js';
import { FileImage, readOperations, type Operation } from './support/recorded-writes.js';

const SUPPORT = join(import.meta.dirname, 'support');
const EVENTS = 260;
const CRASHES = 40;
const SECTOR = 512;

/** The recorder needs a C compiler and a loader that preloads libraries. */
const canRecord = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;
if (!canRecord) console.warn('SKIPPED: power loss is tested only on Linux with a C compiler (cc).');

/** Files by name. */
type Disk = ReadonlyMap<string, FileImage>;

/** Which operations reached the disk although nothing had synced them: none, all, or some, the last perhaps in part. */
type Survival = (operation: Operation) => Operation | undefined;

/**
 * The disk after a crash: of each file, everything up to its last sync, and of what came later what survived. With
 * `ignoreSyncs`, as if the program had never synced.
 */
function diskAfter(operations: readonly Operation[], survives: Survival, ignoreSyncs = false): Disk {
  const disk = new Map<string, FileImage>();
  const lastSync = new Map<string, number>();
  operations.forEach(({ kind, file }, i) => {
    if (kind === 'sync' && !ignoreSyncs) lastSync.set(file, i);
  });
  operations.forEach((operation, i) => {
    const { kind, file } = operation;
    if (kind === 'unlink') disk.delete(file);
    const kept = i < (lastSync.get(file) ?? -1) ? operation : survives(operation);
    if (kept === undefined || kind === 'unlink') return;
    const image = disk.get(file) ?? new FileImage();
    image.apply(kept);
    disk.set(file, image);
  });
  return disk;
}

const nothing: Survival = () => undefined;
const everything: Survival = (operation) => operation;

function some(random: () => number): Survival {
  return (operation) => {
    if (random() < 0.5) return undefined;
    if (operation.kind !== 'write' || random() < 0.8) return operation;
    const sectors = Math.floor(random() * Math.ceil(operation.bytes.length / SECTOR));
    return { ...operation, bytes: operation.bytes.subarray(0, sectors * SECTOR) };
  };
}

const isAcknowledgement = ({ kind, file }: Operation) => kind === 'write' && file === 'acknowledged';

(canRecord ? describe : describe.skip)('Events after a loss of power', () => {
  let folder: string;
  let operations: readonly Operation[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-power-'));
    const recorder = join(folder, 'record-writes.so');
    execFileSync('cc', [
      '-shared',
      '-fPIC',
      '-O1',
      '-o',
      recorder,
      join(SUPPORT, 'record-writes.c'),
      '-ldl',
      '-lpthread',
    ]);
    const data = join(folder, 'data');
    const log = join(folder, 'operations');
    mkdirSync(data);
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      LD_PRELOAD: recorder,
      STRATA_RECORD_FOLDER: data,
      STRATA_RECORD_LOG: log,
    };
    execFileSync(process.execPath, [join(SUPPORT, 'append-and-acknowledge.mjs'), data, String(EVENTS)], {
      cwd: ROOT,
      env,
    });
    operations = readOperations(log);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The events that can be read after a crash, by number; undefined if the file was not even created. */
  async function eventsOn(disk: Disk): Promise<readonly number[] | undefined> {
    const place = mkdtempSync(join(folder, 'crash-'));
    for (const [name, { contents }] of disk) {
      if (/^events\.db(-wal)?$/.test(name)) writeFileSync(join(place, name), contents);
    }
    if (!disk.has('events.db')) return undefined;
    const store = await openSqliteEventStore({ file: join(place, 'events.db') });
    try {
      const found: number[] = [];
      for await (const batch of store.readAll()) found.push(...batch.map(({ data }) => (data as { n: number }).n));
      return found;
    } finally {
      await store.close();
      rmSync(place, { recursive: true, force: true });
    }
  }

  it('are recorded: every event was acknowledged, and the log was synced and moved into the file meanwhile', () => {
    expect(operations.filter(isAcknowledgement)).toHaveLength(EVENTS);
    const count = (kind: Operation['kind'], file: string) =>
      operations.filter((operation) => operation.kind === kind && operation.file === file).length;
    expect(count('sync', 'events.db-wal')).toBeGreaterThan(EVENTS / 2);
    expect(count('sync', 'events.db')).toBeGreaterThan(1);
  });

  it('are all there that were acknowledged, whichever other writes reached the disk', async () => {
    const random = seeded(20_241_126);
    const firstAcknowledged = operations.findIndex(isAcknowledgement);
    for (let crash = 0; crash < CRASHES; crash += 1) {
      const at = firstAcknowledged + 1 + Math.floor(random() * (operations.length - firstAcknowledged - 1));
      const before = operations.slice(0, at);
      const acknowledged = before.filter(isAcknowledgement).length;
      for (const survives of [nothing, everything, some(random), some(random)]) {
        const found = (await eventsOn(diskAfter(before, survives))) ?? [];
        expect([at, found.length >= acknowledged]).toEqual([at, true]);
        expect(found).toEqual(found.map((_, n) => n));
      }
    }
  }, 180_000);

  it('would be lost if they were acknowledged without a sync', async () => {
    const found = await eventsOn(diskAfter(operations, nothing, true)).catch(() => undefined);
    expect(found?.length ?? 0).toBeLessThan(EVENTS);
  });
});
