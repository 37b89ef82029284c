import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const SCRIPT = fileURLToPath(new URL('./append-until-killed.mjs', import.meta.url));

export interface WriterProcess {
  readonly pid: number;
  /** The appends acknowledged so far. */
  readonly acknowledged: readonly string[];
  /** Resolves once the process has opened the store and at least `count` appends were acknowledged. */
  until(count: number): Promise<void>;
  /** Sends SIGKILL and resolves once the process has exited. */
  kill(): Promise<void>;
}

/** Starts a process that appends until it is killed. It uses the built package (`npm run build`). */
export function startWriter(file: string, callers: number): WriterProcess {
  const child = spawn(process.execPath, [SCRIPT, file, String(callers)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const lines: string[] = [];
  const errors: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const exited = once(child, 'close').then(() => undefined);
  return {
    pid: child.pid ?? 0,
    get acknowledged() {
      return lines.slice(1);
    },
    until: async (count) => {
      while (lines.length < count + 1) {
        const next = await Promise.race([once(output, 'line'), exited]);
        if (next === undefined && lines.length < count + 1) throw new Error(`the writer exited: ${errors.join('')}`);
      }
    },
    kill: async () => {
      kill(child);
      await exited;
    },
  };
}

function kill(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}
