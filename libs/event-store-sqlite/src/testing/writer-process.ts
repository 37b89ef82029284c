import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const SCRIPT = fileURLToPath(new URL('./append-until-killed.mjs', import.meta.url));

export interface WriterProcess {
  readonly pid: number;
  /** The appends that were answered so far. */
  readonly answered: readonly string[];
  /** Resolves once the process has the store open and so many appends were answered. */
  until(answers: number): Promise<void>;
  /** `kill -9`; resolves once the process is gone. */
  kill(): Promise<void>;
}

/** Starts a real process on the built package (`npm run build`) that appends until killed. */
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
  const gone = once(child, 'close').then(() => undefined);
  return {
    pid: child.pid ?? 0,
    get answered() {
      return lines.slice(1);
    },
    until: async (answers) => {
      while (lines.length < answers + 1) {
        const next = await Promise.race([once(output, 'line'), gone]);
        if (next === undefined && lines.length < answers + 1) throw new Error(`writer ended: ${errors.join('')}`);
      }
    },
    kill: async () => {
      end(child);
      await gone;
    },
  };
}

function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}
