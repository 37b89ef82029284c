import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CLUSTER_FILE, knownOn, ROOT, VALUES_FILE } from '../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { startStrata, strata, type Ran } from './support/strata.js';

const GREECE = ['value', '--cluster', 'edp', '--member', 'GR', '--measure', 'deficit', '--period', '2008'];

async function eventually(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 20_000) throw new Error(`Not fulfilled after twenty seconds: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** The member, measure, period and value of each exported line, sorted. */
function figuresOf(exported: string): readonly string[] {
  const lines = exported.trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split(',').slice(0, 4).join(',')).sort();
}

describe('strata with a broken environment', () => {
  let place: Place;

  beforeAll(async () => {
    place = await newPlace();
    const runtime = await openPlace(place);
    await applyEdp(runtime);
    await importEdp(runtime);
    await runtime.close();
  }, 60_000);

  afterAll(() => place.remove());

  /** A copy of the loaded folder to damage. */
  function copied(name: string): { readonly folder: string; readonly env: Record<string, string> } {
    const folder = join(place.folder, name);
    mkdirSync(folder);
    for (const file of ['events.db', 'read.db']) cpSync(join(place.folder, file), join(folder, file));
    return { folder, env: { STRATA_DATA: folder } };
  }

  function expectRefused(ran: Ran, ...messages: readonly RegExp[]): void {
    expect(ran.stdout).toBe('');
    expect([1, 2]).toContain(ran.code);
    for (const message of messages) expect(ran.stderr).toMatch(message);
    expect(ran.stderr).not.toMatch(/\n\s+at |INTERNAL/);
  }

  describe('with a data folder', () => {
    it('whose event file is not a database, refuses it and leaves it unchanged', async () => {
      const { folder, env } = copied('foreign');
      const text = 'member,measure\n'.repeat(1_000);
      writeFileSync(join(folder, 'events.db'), text);
      for (const args of [GREECE, ['apply', '-f', CLUSTER_FILE]]) {
        expectRefused(await strata(args, { env }), /events\.db/);
      }
      expect(readFileSync(join(folder, 'events.db'), 'utf8')).toBe(text);
    });

    it('whose event file is a database of another program, refuses it', async () => {
      const { folder, env } = copied('other');
      writeFileSync(join(folder, 'events.db'), '');
      const db = new Database(join(folder, 'events.db'));
      db.exec('CREATE TABLE invoices (id INTEGER)');
      db.close();
      expectRefused(await strata(GREECE, { env }), /events\.db/);
    });

    it('whose event file is truncated, refuses it', async () => {
      const { folder, env } = copied('cut');
      truncateSync(join(folder, 'events.db'), 40_960);
      expectRefused(await strata(GREECE, { env }), /events\.db.*damaged/, /backup/);
    });

    for (const file of ['events.db', 'read.db']) {
      it(`whose ${file} was written by a newer version, refuses it and names the reason`, async () => {
        const { folder, env } = copied(`newer-${file}`);
        const db = new Database(join(folder, file));
        db.exec('PRAGMA user_version = 99');
        db.close();
        expectRefused(await strata(GREECE, { env }), new RegExp(file.replace('.', '\\.')), /newer|99/);
      });
    }

    it('without read models, rebuilds them from the events', async () => {
      const { folder, env } = copied('lost');
      writeFileSync(join(folder, 'read.db'), '');
      const ran = await strata([...GREECE, '--at', '2009-12-31'], { env });
      expect([ran.code, ran.stdout]).toEqual([0, '-10.0\n']);
    });

    it('that cannot be created, names it and the reason', async () => {
      const ran = await strata(['apply', '-f', CLUSTER_FILE], { env: { STRATA_DATA: `${CLUSTER_FILE}/data` } });
      expectRefused(ran, /cluster\.yaml\/data/, /STRATA_DATA/);
    });
  });

  describe('beside a writing process', () => {
    it('refuses a second writer with the pid and a remedy, allows readers, and does not disturb the first', async () => {
      const { folder, env } = copied('shared');
      const args = ['import', 'values', '-', '--cluster', 'edp', '--known-at-column', 'vintage'];
      const first = startStrata(args, { env });
      const output: string[] = [];
      first.stdout!.on('data', (chunk: Buffer) => output.push(chunk.toString()));
      try {
        await eventually(() => existsSync(join(folder, 'events.db.pid')));
        const second = await strata(['apply', '-f', CLUSTER_FILE], { env });
        expect(second.code).toBe(1);
        expectRefused(second, new RegExp(`process ${first.pid}`), /[Ss]top|another data folder/);
        const [one, all, trial] = await Promise.all([
          strata([...GREECE, '--at', '2009-12-31'], { env }),
          strata(['export', 'values', '--cluster', 'edp', '--at', '2010-01-01'], { env }),
          strata(['apply', '-f', CLUSTER_FILE, '--dry-run'], { env }),
        ]);
        expect([one.code, one.stdout]).toEqual([0, '-10.0\n']);
        expect(figuresOf(all.stdout)).toEqual(knownOn('2010-01-01'));
        expect([trial.code, trial.stderr]).toEqual([0, '']);
        first.stdin!.end('vintage,member,measure,period,value\n2014-04-02,GR,debt,2013,175.2\n');
        const [code] = await once(first, 'close');
        expect([code, output.join('')]).toEqual([0, expect.stringContaining('1 rows: 0 submitted, 1 restated')]);
      } finally {
        first.kill('SIGKILL');
      }
    });
  });

  describe('with servers that do not answer', () => {
    const secret = 'sEcReT-1';
    const cases = [
      ['KurrentDB', 'STRATA_EVENT_STORE', 'kurrentdb', 'STRATA_KURRENTDB_URI', 'kurrentdb', '?tls=false'],
      ['MongoDB', 'STRATA_READ_STORE', 'mongodb', 'STRATA_MONGODB_URI', 'mongodb', '/strata'],
    ] as const;
    for (const [name, choice, kind, variable, scheme, rest] of cases) {
      it(`reports within 15 seconds that ${name} cannot be reached, without the password`, async () => {
        const port = await closedPort();
        const uri = `${scheme}://admin:${secret}@127.0.0.1:${port}${rest}`;
        const env = { STRATA_DATA: place.folder, [choice]: kind, [variable]: uri };
        const ran = await strata(GREECE, { env });
        expectRefused(ran, new RegExp(`${name}.*127\\.0\\.0\\.1:${port}`), /server runs|[Ss]tart it/, /address/);
        expect(ran.stderr).not.toContain(secret);
        expect(ran.milliseconds).toBeLessThan(15_000);
      }, 30_000);

      it(`refuses an invalid ${name} address, without the password`, async () => {
        const env = { STRATA_DATA: place.folder, [choice]: kind, [variable]: `http://admin:${secret}@127.0.0.1` };
        const ran = await strata(GREECE, { env });
        expect(ran.code).toBe(2);
        expect(ran.stderr).toContain(variable);
        expect(ran.stderr).not.toContain(secret);
      });
    }
  });

  describe('on a full disk', () => {
    it('reports it, stores nothing partially, and continues when there is space', async () => {
      const folder = join(place.folder, 'full');
      const env = { STRATA_DATA: folder };
      expect((await strata(['apply', '-f', CLUSTER_FILE], { env })).code).toBe(0);
      // The size of files is limited to 1 MiB, which to the process is a full disk.
      const line = `trap '' XFSZ; ulimit -f 1024; exec "$0" apps/cli/bin/strata.js "$@"`;
      const args = ['import', 'values', VALUES_FILE, '--cluster', 'edp', '--known-at-column', 'vintage'];
      const child = spawn('bash', ['-c', line, process.execPath, ...args], {
        cwd: ROOT,
        env: { ...process.env, NODE_OPTIONS: '', ...env },
      });
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      const [code] = await once(child, 'close');
      expect([1, 2]).toContain(code);
      expect(err).toMatch(/full|room/);
      expect(err).not.toMatch(/\n\s+at /);
      expect((await strata(args, { env })).code).toBe(0);
      const all = await strata(['export', 'values', '--cluster', 'edp', '--at', '2011-01-01'], { env });
      expect(figuresOf(all.stdout)).toEqual(knownOn('2011-01-01'));
    }, 60_000);
  });
});
