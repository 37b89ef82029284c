import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parseAsOf } from '@strata/application';
import { readSettings } from '@strata/config';
import { openRuntime } from '@strata/runtime';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedClusters, TEST } from './testing/seed-clusters.js';

const MAIN = join(process.cwd(), 'apps/api/dist/main.js');
const PASSWORD = 'correct horse battery staple';

let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('the server is not built: run npm run build first');
  folder = mkdtempSync(join(tmpdir(), 'strata-stop-'));
  const runtime = await openRuntime(readSettings({ STRATA_DATA: folder }), { purpose: 'command' });
  await seedClusters(runtime);
  const grants = [{ cluster: 'alpha', role: 'updater', actor: 'north' }] as const;
  await runtime.strata.accounts.open(TEST, { login: 'updater', name: 'Updater', password: PASSWORD, grants });
  await runtime.catchUp();
  await runtime.close();
}, 30_000);
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly stderr: () => string;
}

function start(env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', STRATA_DATA: folder, STRATA_LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

function textOf(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = '';
  child[stream]!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}

async function serve(): Promise<Running> {
  const child = start();
  const stderr = textOf(child, 'stderr');
  const stdout = textOf(child, 'stdout');
  for (let i = 0; i < 600; i += 1) {
    const url = /GraphQL at (http:[^)]+)/.exec(stdout())?.[1];
    if (url !== undefined) return { child, url, stderr };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not start: ${stderr()}`);
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

async function ask(url: string, query: string, { variables, token }: { variables?: object; token?: string } = {}) {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return (await reply.json()) as any;
}

async function signIn(url: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }';
  const { data } = await ask(url, query, { variables: { input: { login: 'updater', password: PASSWORD } } });
  return data.signIn.accessToken;
}

function periodNo(index: number): string {
  return `${1950 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

describe('A server that receives a signal', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s under load ends within five seconds with exit code 0, and everything it acknowledged is stored',
    async (signal) => {
      const { child, url, stderr } = await serve();
      const token = await signIn(url);
      const acknowledged: string[] = [];
      const offset = signal === 'SIGTERM' ? 0 : 450;
      let stopping = false;
      const submit = `mutation ($input: SubmitValuesInput!) { submitValues(input: $input) { __typename } }`;
      const write = async (writer: number): Promise<void> => {
        for (let i = 0; !stopping || child.exitCode === null; i += 1) {
          const period = periodNo(offset + i * 8 + writer);
          const values = [{ measure: 'guests', actual: { number: '1' } }];
          const variables = { input: { cluster: 'alpha', actorId: 'north', period, values } };
          try {
            const { data } = await ask(url, submit, { variables, token });
            if (data?.submitValues?.__typename === 'ValuesReported') acknowledged.push(period);
          } catch {
            return;
          }
        }
      };
      const load = Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
      for (let i = 0; i < 100 && acknowledged.length < 40; i += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const began = Date.now();
      stopping = true;
      child.kill(signal);
      const code = await ended(child);
      const took = Date.now() - began;
      await load;

      expect({ code, stderr: code === 0 ? '' : stderr() }).toEqual({ code: 0, stderr: '' });
      expect(took).toBeLessThan(5_000);
      expect(acknowledged.length).toBeGreaterThan(20);
      const runtime = await openRuntime(readSettings({ STRATA_DATA: folder }), { purpose: 'command' });
      await runtime.catchUp();
      const { clusters, reports } = runtime.strata;
      const view = await clusters.view(TEST, 'alpha', { instant: parseAsOf(new Date().toISOString()) });
      const there = new Set((await reports.values(view, { subjects: ['north'] })).map(({ period }) => period));
      await runtime.close();
      expect(acknowledged.filter((period) => !there.has(period))).toEqual([]);
    },
    90_000,
  );
});

describe('A server that cannot start', () => {
  it('reports that the port is in use and which setting changes it', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as { port: number };
    const child = start({ PORT: String(port) });
    const stderr = textOf(child, 'stderr');
    const code = await ended(child);
    holder.close();

    expect(code).toBe(2);
    expect(stderr()).toContain(`port ${port}`);
    expect(stderr()).toContain('PORT');
    expect(stderr()).not.toMatch(/\n\s+at /);
  });

  it('reports every invalid setting', async () => {
    const child = start({ PORT: 'many', STRATA_EVENT_STORE: 'paper' });
    const stderr = textOf(child, 'stderr');

    expect(await ended(child)).toBe(2);
    expect(stderr()).toContain('PORT');
    expect(stderr()).toContain('STRATA_EVENT_STORE');
  });

  it('reports that another process uses the data folder', async () => {
    const { child } = await serve();
    const second = start();
    const stderr = textOf(second, 'stderr');

    expect(await ended(second)).toBe(2);
    expect(stderr()).toContain(`process ${child.pid}`);
    expect(stderr()).not.toMatch(/\n\s+at /);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
  });
});
