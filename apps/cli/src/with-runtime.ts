import { readSettings } from '@strata/config';
import { openRuntime, type Purpose, type Runtime, type RuntimeOptions } from '@strata/runtime';
import { userInfo } from 'node:os';
import { progressOf } from './progress.js';

/** Opens the stores, does the work, closes them whatever happens. */
export async function withRuntime<T>(
  purpose: Purpose,
  work: (runtime: Runtime) => Promise<T>,
  how: Pick<RuntimeOptions, 'anyReadModels'> = {},
): Promise<T> {
  const runtime = await openRuntime(readSettings(), { purpose, ...how });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}

/** As `withRuntime`, with the read models brought up to the log first. */
export async function withCurrentRuntime<T>(purpose: Purpose, work: (runtime: Runtime) => Promise<T>): Promise<T> {
  return withRuntime(purpose, async (runtime) => {
    await catchUp(runtime);
    return work(runtime);
  });
}

/** Brings the read models up to the log, with a bar if it takes a while. */
export async function catchUp(runtime: Runtime): Promise<void> {
  const progress = progressOf('events projected');
  try {
    await runtime.catchUp({ onProgress: (events) => progress.update(events, events) });
  } finally {
    progress.done();
  }
}

/** Who works at the command line: whoever may touch the data folder or the servers is trusted with them. */
export function localUser(): string {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    return 'cli:unknown';
  }
}

const PAUSE = 1_000;

/** Keeps the read models near the log while much is appended, so that others who read beside it need not wait. */
export class ProjectingAlong {
  #under: Promise<unknown> | undefined;
  #last = Date.now();

  constructor(private readonly runtime: Runtime) {}

  /** Begins to catch up, unless that is under way or was done a moment ago. */
  nudge(): void {
    if (this.#under || Date.now() - this.#last < PAUSE) return;
    // What goes wrong here goes wrong again, and is told, when the work ends with a catch-up of its own.
    this.#under = this.runtime
      .catchUp()
      .catch(() => undefined)
      .finally(() => {
        this.#under = undefined;
        this.#last = Date.now();
      });
  }

  async end(): Promise<void> {
    await this.#under;
  }
}
