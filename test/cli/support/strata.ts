import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from '../../main-job/support/edp.js';

const BIN = `${ROOT}/apps/cli/bin/strata.js`;

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  /** Standard output as JSON. */
  json<T = Record<string, unknown>>(): T;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
  /** The user that runs the process; only root may choose another. */
  readonly uid?: number | undefined;
  /** The milliseconds after which the process is killed and the run fails. */
  readonly limit?: number;
}

/** The environment of a `strata` process: of the test runner's variables, only those to find programs. */
function environment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, USER } = process.env;
  return { PATH, HOME, USER, ...env };
}

/** Starts the real `strata` process (built by `npm run build`). */
export function startStrata(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const { env, cwd = ROOT, uid } = options;
  return spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: environment(env),
    stdio: 'pipe',
    ...(uid === undefined ? {} : { uid }),
  });
}

/** Runs `strata` to its end. */
export async function strata(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const began = performance.now();
  const child = startStrata(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout!.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr!.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(options.input ?? '');
  const timer = setTimeout(() => child.kill('SIGKILL'), options.limit ?? 60_000);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  const stdout = Buffer.concat(out).toString();
  return {
    code,
    signal,
    stdout,
    stderr: Buffer.concat(err).toString(),
    milliseconds: performance.now() - began,
    json: <T>() => JSON.parse(stdout) as T,
  };
}
