import { readFileSync } from 'node:fs';

/** Signals that end a server. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** A process that has not stopped by then is ended, in milliseconds. */
const PATIENCE = 4_800;
/** How often to look whether the parent still runs, in milliseconds. */
const LOOK = 250;
/** One Ctrl-C may arrive twice: from the terminal, and passed on by the process above. In milliseconds. */
const ECHO = 1_000;

/** Shells in which npm runs programs. */
const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'busybox']);

export interface StopOptions {
  /**
   * The id of the process that started this one, if this one is to stop when that one has ended. npm passes signals to
   * its shell only, and some shells do not pass them on.
   */
  readonly withParent?: number | undefined;
}

/**
 * Stops the process on SIGINT or SIGTERM: exit code 0 once `close` is done, 1 if it fails or takes too long. A
 * signal that comes again, later than an echo of the first, ends the process at once.
 */
export function stopOnSignals(close: () => Promise<void>, { withParent }: StopOptions = {}): void {
  let since: number | undefined;
  const stop = (): void => {
    if (since !== undefined) {
      if (performance.now() - since > ECHO) process.exit(130);
      return;
    }
    since = performance.now();
    setTimeout(() => process.exit(1), PATIENCE).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  if (withParent === undefined) return;
  const npm = shellStarterOf(withParent);
  const watch = setInterval(() => {
    if (process.ppid === withParent && (npm === undefined || parentOf(withParent) === npm)) return;
    clearInterval(watch);
    stop();
  }, LOOK).unref();
}

/** The process that started a shell, such as npm: if it is killed, the shell waits on. Known on Linux only. */
function shellStarterOf(pid: number): number | undefined {
  return SHELLS.has(procFile(pid, 'comm').trim()) ? parentOf(pid) : undefined;
}

function parentOf(pid: number): number | undefined {
  // The name of the program, in parentheses, may contain anything; its state and its parent's id follow.
  const parent = /^.*\) \S (\d+)/s.exec(procFile(pid, 'stat'))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
