import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@strata/domain';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLUSTER_FILE, VALUES_FILE } from '../main-job/support/edp.js';
import { startStrata, strata, type Ran } from './support/strata.js';

interface Manifest {
  readonly position: string;
  readonly parts: readonly { readonly name: string }[];
}

/** The tests of this file tell one story on one data folder, in order. */
describe('strata keeps its data', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const run = (args: readonly string[], data = 'data', input?: string): Promise<Ran> =>
    strata(args, { env: { STRATA_DATA: at(data) }, ...(input === undefined ? {} : { input }) });
  const answersOf = async (data: string): Promise<readonly string[]> => {
    const asked = [
      ['export', 'values', '--cluster', 'edp', '--at', '2011-01-01'],
      ['scorecard', '--cluster', 'edp', '--period', '2008', '--json'],
    ];
    // One after the other: the first brings the read models up to date.
    const answered: string[] = [];
    for (const args of asked) answered.push((await run(args, data)).stdout);
    return answered;
  };
  const logOf = async (data: string): Promise<readonly RecordedEvent[]> => {
    const store = await openSqliteEventStore({ file: at(`${data}/events.db`), readOnly: true });
    const events: RecordedEvent[] = [];
    for await (const batch of store.readAll()) events.push(...batch);
    await store.close();
    return events;
  };
  const overwrite = (file: string, text: string, by: string): void => {
    const found = readFileSync(file).lastIndexOf(text);
    expect(found).toBeGreaterThan(0);
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.from(by), 0, by.length, found);
    closeSync(handle);
  };
  let answers: readonly string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-kept-'));
    expect((await run(['apply', '-f', CLUSTER_FILE])).code).toBe(0);
    const imported = await run(['import', 'values', VALUES_FILE, '--cluster', 'edp', '--known-at-column', 'vintage']);
    expect(imported.code).toBe(0);
    const user = ['user', 'add', 'olga', '--role', 'coordinator', '--cluster', 'edp'];
    expect((await run(user, 'data', 'a long enough sentence\n')).code).toBe(0);
    answers = await answersOf('data');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('checks sound data', async () => {
    const ran = await run(['check', '--json']);
    expect(ran.json()).toMatchObject({ isSound: true, log: { checkedBy: 'strata', damaged: [], faults: [] } });
    expect(ran.code).toBe(0);
  });

  it('backs up and restores what a rebuild answers from', async () => {
    const ran = await run(['backup', at('first.tar'), '--json']);
    expect(ran.code).toBe(0);
    const { manifest } = ran.json<{ manifest: Manifest }>();
    expect(manifest.parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['events.db', 'accounts.db']));
    if (process.platform !== 'win32') expect(statSync(at('first.tar')).mode & 0o777).toBe(0o600);
    expect((await run(['backup', at('first.tar')])).code).toBe(2);
    expect((await run(['restore', at('first.tar')])).stderr).toMatch(/The data folder .* is not empty\..*--replace/s);

    expect((await run(['restore', at('first.tar')], 'restored')).code).toBe(0);
    expect(await answersOf('restored')).toEqual(answers);
    expect((await run(['rebuild'], 'restored')).code).toBe(0);
    expect(await answersOf('restored')).toEqual(answers);
    expect(await logOf('restored')).toEqual(await logOf('data'));
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  }, 60_000);

  it('refuses a damaged backup and leaves the data alone', async () => {
    const whole = readFileSync(at('first.tar'));
    for (const [name, bytes] of [
      ['cut.tar', whole.subarray(0, whole.length / 2)],
      ['other.tar', Buffer.from('no backup'.repeat(1000))],
      [
        'flipped.tar',
        Buffer.from(whole).fill(whole[whole.length - 5000]! ^ 1, whole.length - 5000, whole.length - 4999),
      ],
    ] as const) {
      writeFileSync(at(name), bytes);
      const ran = await run(['restore', at(name), '--replace'], 'restored');
      expect([name, ran.code, ran.stderr]).toEqual([name, 1, expect.stringContaining('cannot be restored')]);
    }
    expect(await answersOf('restored')).toEqual(answers);
  }, 60_000);

  it('backs up while another process writes: every backup has a whole beginning of the log', async () => {
    const rows = Array.from({ length: 30 }, (_, year) => `GR,deficit,${1970 + year},${year}`);
    const members = ['GR', 'DE', 'FR', 'IT', 'ES', 'PT'];
    const text = members.flatMap((member) => rows.map((row) => row.replace('GR', member)));
    writeFileSync(at('more.csv'), `member,measure,period,value\n${text.join('\n')}\n`);
    const server = startStrata(['serve'], { env: { STRATA_DATA: at('data'), PORT: '0', STRATA_LOG_LEVEL: 'silent' } });
    await once(server.stdout!, 'data');
    const beside = await run(['backup', at('beside.tar'), '--json']);
    server.kill('SIGTERM');
    await once(server, 'close');
    expect(beside.code).toBe(0);

    const writer = startStrata(['import', 'values', at('more.csv'), '--cluster', 'edp'], {
      env: { STRATA_DATA: at('data') },
    });
    const ended = once(writer, 'close');
    const backups: string[] = [];
    let isWriting = true;
    void ended.then(() => (isWriting = false));
    while (isWriting || backups.length === 0) {
      const name = `during-${backups.length}`;
      expect((await run(['backup', at(`${name}.tar`)])).code).toBe(0);
      backups.push(name);
    }
    expect((await ended)[0]).toBe(0);
    const log = await logOf('data');
    for (const name of ['beside', ...backups]) {
      const restored = await run(['restore', at(`${name}.tar`), '--json'], name);
      const { position } = restored.json<{ manifest: Manifest }>().manifest;
      expect(await logOf(name)).toEqual(log.slice(0, Number(position)));
      expect((await run(['check'], name)).code).toBe(0);
    }
    answers = await answersOf('data');
  }, 120_000);

  it('completes an import that was killed when it is repeated', async () => {
    const members = ['BE', 'BG', 'CZ', 'DK', 'EE', 'IE', 'NL', 'PL', 'SE', 'SI'];
    const years = Array.from({ length: 60 }, (_, index) => 1940 + index);
    const rows = years.flatMap((year) => members.map((member) => `${member},deficit,${year},${year % 7}`));
    writeFileSync(at('killed.csv'), `member,measure,period,value\n${rows.join('\n')}\n`);
    const importing = ['import', 'values', at('killed.csv'), '--cluster', 'edp'];
    const reader = await openSqliteEventStore({ file: at('data/events.db'), readOnly: true });
    const before = await reader.head();
    const killed = startStrata(importing, { env: { STRATA_DATA: at('data') } });
    const ended = once(killed, 'close');
    for await (const delivery of reader.subscribe({ after: before })) if (delivery.kind === 'events') break;
    killed.kill('SIGKILL');
    await ended;
    const kept = Number(await reader.head()) - Number(before);
    await reader.close();
    const ran = await run([...importing, '--json']);
    expect(ran.json()).toMatchObject({ rows: 600, submitted: 600 - kept, unchanged: kept, stored: true });
    const again = await run([...importing, '--json']);
    expect(again.json()).toMatchObject({ submitted: 0, unchanged: 600 });
    answers = await answersOf('data');
  }, 60_000);

  it('replaces damaged read models by itself, also when nothing of them is left', async () => {
    const reads = at('data/read.db');
    for (const damage of [
      () => truncateSync(reads, 20_000),
      () => writeFileSync(reads, Buffer.alloc(statSync(reads).size)),
    ]) {
      damage();
      const ran = await run(['rebuild']);
      expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('Damaged read models were moved away')]);
      expect(await answersOf('data')).toEqual(answers);
    }
    expect(readdirSync(at('data')).filter((name) => name.includes('damaged')).length).toBeGreaterThanOrEqual(2);
  }, 60_000);

  it('names damaged events, answers all the same, and refuses to rebuild from them', async () => {
    overwrite(at('data/events.db'), '"29"', '"92"');
    const ran = await run(['check', '--json']);
    expect(ran.code).toBe(1);
    const { log } = ran.json<{ log: { damaged: string[] } }>();
    expect(log.damaged).toHaveLength(1);
    expect((await run(['check'])).stdout).toContain(`damaged: ${log.damaged[0]}`);
    expect(await answersOf('data')).toEqual(answers);
    const rebuilt = await run(['rebuild']);
    expect([rebuilt.code, rebuilt.stderr]).toEqual([1, expect.stringContaining(log.damaged[0]!)]);
    expect((await run(['backup', at('damaged.tar')])).code).toBe(1);
    expect(existsSync(at('damaged.tar'))).toBe(false);
  }, 60_000);

  it('restores over damaged data and keeps what was there', async () => {
    const ran = await run(['restore', at('first.tar'), '--replace', '--json']);
    expect(ran.code).toBe(0);
    const { replaced } = ran.json<{ replaced: string }>();
    expect(readdirSync(replaced)).toEqual(expect.arrayContaining(['accounts.db', 'events.db', 'read.db']));
    expect(await answersOf('data')).toEqual(await answersOf('restored'));
    expect((await run(['check'])).code).toBe(0);
  }, 60_000);

  it('says what to use for stores on servers', async () => {
    const env = { STRATA_DATA: at('data'), STRATA_READ_STORE: 'mongodb', STRATA_MONGODB_URI: 'mongodb://localhost/x' };
    const ran = await strata(['backup', at('server.tar')], { env });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('mongodump')]);
  });

  it('finds a taken port before it loads anything or prints passwords', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const env = { STRATA_DATA: at('unused'), PORT: String(port) };
    const ran = await strata(['serve', '--demo'], { env });
    taken.close();
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([2, '', expect.stringContaining(`on port ${port}`)]);
    expect(existsSync(at('unused'))).toBe(false);
  });

  const onPosix = process.platform === 'win32' ? it.skip : it;
  onPosix('names at start the file that this user may not use', async () => {
    // Access rights do not bind root: the owner of the process is changed instead.
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) chmodSync(at('restored/events.db'), 0o000);
    chmodSync(folder, 0o755);
    for (const args of [['export', 'values', '--cluster', 'edp'], ['serve']]) {
      const env = { STRATA_DATA: at('restored'), PORT: '0' };
      const ran = await strata(args, isRoot ? { env, uid: 65_534 } : { env });
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/may not read and write .*restored/)]);
    }
  });
});
