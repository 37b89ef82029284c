import { readFileSync } from 'node:fs';

/** The signals that end a server. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** The time after which a process that has not stopped is ended, in milliseconds. */
const PATIENCE = 4_800;
/** The interval of the checks whether the parent is still running, in milliseconds. */
const LOOK = 250;
/**
 * The time, in milliseconds, within which two signals count as one: a Ctrl-C may come from the terminal and from npm.
 */
const ECHO = 1_000;

/** Shells in which npm runs programs. */
const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'busybox']);

export interface StopOptions {
  /**
   * The id of the parent process, if this process should stop when the parent ends. npm passes signals only to its
   * shell, and some shells do not pass them on.
   */
  readonly withParent?: number | undefined;
}

/**
 * Stops the process on SIGINT or SIGTERM: exit code 0 once `close` is done, 1 if it fails or takes too long. A second
 * signal ends the process immediately, unless it follows so quickly that it is an echo of the first.
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
