import { readSettings } from '@strata/config';
import { openRuntime } from '@strata/runtime';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedClusters, TEST } from './seed-clusters.js';
import { PASSWORD, PEOPLE } from './test-api.js';

const MAIN = join(process.cwd(), 'apps/api/dist/main.js');
const PROBE = join(process.cwd(), 'apps/api/src/testing/process-probe.mjs');

/** The resources used by a server process: CPU time in milliseconds, and heap in bytes. */
export interface Usage {
  readonly cpu: number;
  readonly heap: number;
}

/** A server in its own process, so that a test can observe how it ends. */
export interface ChildApi {
  readonly host: string;
  readonly port: number;
  readonly graphqlUrl: string;
  /** True if the process has ended, with an exit code or by a signal. */
  ended(): boolean;
  stderr(): string;
  /** With `collect`, garbage is collected first. */
  usage(collect?: boolean): Promise<Usage>;
  signIn(login: keyof typeof PEOPLE): Promise<string>;
  /** Sends a signal and returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends the process if it is still running, and removes its data. */
  remove(): void;
}

/** Starts the built server with its own data folder, two clusters and an account for each role. */
export async function startChildApi(): Promise<ChildApi> {
  if (!existsSync(MAIN)) throw new Error('the server is not built: run npm run build first');
  const folder = mkdtempSync(join(tmpdir(), 'strata-child-'));
  await seedFolder(folder);
  const child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', STRATA_DATA: folder, STRATA_LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const [stdout, stderr] = [textOf(child, 'stdout'), textOf(child, 'stderr')];
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const remove = () => {
    if (!ended()) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const address = await listening(stdout, ended);
  if (address === undefined) {
    remove();
    throw new Error(`the server did not start: ${stderr()}`);
  }
  const { hostname, port, href } = address;
  return {
    host: hostname,
    port: Number(port),
    graphqlUrl: href,
    ended,
    stderr,
    usage: (collect = false) => usageOf(child, collect),
    signIn: (login) => signIn(href, login),
    stop: (signal = 'SIGTERM') => {
      if (ended()) return Promise.resolve(child.exitCode);
      const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
      child.kill(signal);
      return exited;
    },
    remove,
  };
}

async function seedFolder(folder: string): Promise<void> {
  const runtime = await openRuntime(readSettings({ STRATA_DATA: folder }), { purpose: 'command' });
  await seedClusters(runtime);
  for (const [login, grants] of Object.entries(PEOPLE)) {
    await runtime.strata.accounts.open(TEST, { login, name: `The ${login}`, password: PASSWORD, grants });
  }
  await runtime.catchUp();
  await runtime.close();
}

function textOf(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = '';
  child[stream]!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}

async function listening(stdout: () => string, ended: () => boolean): Promise<URL | undefined> {
  for (let i = 0; i < 1_000 && !ended(); i += 1) {
    const url = /GraphQL at (http:[^)]+)/.exec(stdout())?.[1];
    if (url !== undefined) return new URL(url);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

function usageOf(child: ChildProcess, collect: boolean): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the server ended'));
    child.once('exit', ended);
    child.once('message', (usage) => {
      child.off('exit', ended);
      resolve(usage as Usage);
    });
    child.send(collect, (error) => error && reject(error));
  });
}

async function signIn(url: string, login: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }';
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { login, password: PASSWORD } } }),
  });
  const { data } = (await reply.json()) as { readonly data: { readonly signIn: { readonly accessToken: string } } };
  return data.signIn.accessToken;
}
