import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runReadStoreChecks } from '@strata/read-store/conformance';
import { mongoHarness } from './testing/mongo-harness.js';
import { freePort, mayStartServers, mongodPath } from '@strata/mongo/testing/mongo-servers';

if (!mayStartServers)
  process.stderr.write(
    'SKIPPED: MongoDB without a replica set: it starts servers only with STRATA_TEST_MONGODB_FAILOVER=1\n',
  );

(mayStartServers ? describe : describe.skip)('MongoDB without a replica set', () => {
  let server: ChildProcess;
  let folder: string;
  let uri: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-mongod-'));
    const port = await freePort();
    const options = [
      '--dbpath',
      folder,
      '--port',
      String(port),
      '--bind_ip',
      '127.0.0.1',
      '--wiredTigerCacheSizeGB',
      '0.5',
    ];
    server = spawn(await mongodPath(), options, { stdio: 'ignore' });
    uri = `mongodb://127.0.0.1:${port}/?serverSelectionTimeoutMS=30000`;
  }, 180_000);

  afterAll(async () => {
    if (server.exitCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('keeps the rules of the read store port', async () => {
    const results = await runReadStoreChecks(mongoHarness(uri, { connectTimeout: 30_000 }));
    expect(results.filter((result) => result.failure)).toEqual([]);
    expect(results.length).toBeGreaterThan(60);
  }, 180_000);
});
