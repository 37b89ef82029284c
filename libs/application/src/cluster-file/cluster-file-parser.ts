import { StrataError } from '@strata/domain';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { parseClusterFile, type ParsedClusterFile } from './parse-cluster-file.js';

const THREAD = createRequire(import.meta.url).resolve('@strata/application/parse-in-thread');

/** Texts up to this length, in characters, are parsed at once, which takes some 20 ms; a thread takes longer to start. */
const MAX_AT_ONCE = 16_000;
/** The memory and the time that parsing may take. A file of 10 MiB, the largest that is read, takes less. */
const MAX_MEGABYTES = 1_024;
const MAX_MILLISECONDS = 60_000;

/** Parses cluster files for a server: long ones in a thread of their own, one after another. */
export class ClusterFileParser {
  readonly #closed = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  /** As `parseClusterFile`. Throws `CLUSTER_FILE_NOT_READ` if that takes too much memory or time, or the server stops. */
  parse(text: string, fileName: string): Promise<ParsedClusterFile> {
    if (text.length <= MAX_AT_ONCE) return Promise.resolve(parseClusterFile(text, fileName));
    const parsed = this.#last.then(() => parsedInThread(text, fileName, this.#closed.signal));
    this.#last = parsed.catch(() => undefined);
    return parsed;
  }

  /** Ends what is being parsed. */
  async close(): Promise<void> {
    this.#closed.abort();
    await this.#last;
  }
}

async function parsedInThread(text: string, fileName: string, closed: AbortSignal): Promise<ParsedClusterFile> {
  if (closed.aborted) throw notRead(fileName);
  const thread = new Worker(THREAD, {
    workerData: { text, fileName },
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  });
  const stop = AbortSignal.any([closed, AbortSignal.timeout(MAX_MILLISECONDS)]);
  const end = (): void => void thread.terminate();
  stop.addEventListener('abort', end);
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', (cause) => reject(notRead(fileName, cause)));
      // After a message it is too late to reject.
      thread.once('exit', () => reject(notRead(fileName)));
    });
  } finally {
    stop.removeEventListener('abort', end);
    await thread.terminate();
  }
}

function notRead(fileName: string, cause?: Error): StrataError {
  const limits = `more than ${MAX_MEGABYTES} MiB or ${MAX_MILLISECONDS / 1_000} s`;
  return new StrataError(
    'CLUSTER_FILE_NOT_READ',
    `${fileName} was not read: it takes ${limits}, or the server stops.`,
    {
      remedy: 'Try again, or apply the file in parts.',
      cause,
    },
  );
}
