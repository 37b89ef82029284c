import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = resolve(import.meta.dirname, '../../../../../shared/servers/mongodb');
const run = promisify(execFile);

/** True if tests may start their own servers: STRATA_TEST_MONGODB_FAILOVER=1, and the script exists. */
export const mayStartServers = process.env['STRATA_TEST_MONGODB_FAILOVER'] === '1' && existsSync(SCRIPT);

/** A replica set whose members can be killed. */
export interface ReplicaSet {
  readonly uri: string;
  readonly ports: readonly number[];
  kill(member: number): Promise<void>;
  revive(member: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startReplicaSet(members: number): Promise<ReplicaSet> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-mongo-'));
  const dir = ['--dir', join(folder, 'set')];
  const call = (...args: readonly string[]) => run(SCRIPT, [...args, ...dir], { timeout: 120_000 });
  const stop = async (): Promise<void> => {
    await call('stop');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { stdout } = await call(
      'start',
      '--members',
      String(members),
      '--port',
      String(await firstFreePort(members)),
    );
    const uri = /'(mongodb:[^']+)'/.exec(stdout)?.[1];
    if (uri === undefined) throw new Error(`no address in: ${stdout}`);
    const ports = [...uri.matchAll(/:(\d+)/g)].map((match) => Number(match[1]));
    return {
      uri,
      ports,
      kill: async (member) => void (await call('kill', String(member))),
      revive: async (member) => void (await call('revive', String(member))),
      stop,
    };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** The path of a mongod that can be started without a replica set. */
export async function mongodPath(): Promise<string> {
  return (await run(SCRIPT, ['binary'], { timeout: 300_000 })).stdout.trim();
}

export async function freePort(): Promise<number> {
  return firstFreePort(1);
}

// Below the ephemeral ports, of which an outgoing connection could take one between the check and the start.
const LOWEST_PORT = 20_000;
const PORTS = 10_000;

/** The first of a number of consecutive free ports. Processes begin their search at different ports. */
async function firstFreePort(count: number): Promise<number> {
  for (let tried = 0; tried < PORTS; tried += count) {
    const first = LOWEST_PORT + ((process.pid * 20 + tried) % PORTS);
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`no ${count} consecutive ports are free from ${LOWEST_PORT}`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((done) => {
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
