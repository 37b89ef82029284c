import type { Settings } from '@strata/config';
import { StrataError, type RecordedEvent } from '@strata/domain';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openLog } from './check-stores.js';

/** The first line of the file. */
const HEADER = { format: 'strata log 1' } as const;
const BATCH = 1_000;

/** Writes every event as stored to a new file, one line of JSON each. Throws `LOG_FILE_EXISTS`. */
export async function exportLog(
  { eventStore }: Settings,
  file: string,
  onProgress: (events: number) => void,
): Promise<{ readonly events: number }> {
  if (existsSync(file)) {
    throw new StrataError('LOG_FILE_EXISTS', `The file ${file} already exists.`, {
      remedy: 'Choose a file that does not exist yet; nothing was written.',
    });
  }
  const log = await openLog(eventStore);
  let events = 0;
  async function* lines(): AsyncIterable<string> {
    yield `${JSON.stringify(HEADER)}\n`;
    for await (const batch of log.readAll()) {
      events += batch.length;
      yield batch.map((event) => `${JSON.stringify(event)}\n`).join('');
      onProgress(events);
    }
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    return { events };
  } finally {
    await log.close();
  }
}

/** Reads the events of a file that `exportLog` wrote. Throws `NOT_A_LOG_FILE`. */
export async function* readLogFile(
  file: string,
  onProgress?: (done: number, total: number) => void,
): AsyncIterable<readonly RecordedEvent[]> {
  const input = createReadStream(file);
  const { size } = statSync(file);
  let number = 0;
  let batch: RecordedEvent[] = [];
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (number === 1) requireHeader(file, line);
    else batch.push(parseEvent(file, number, line));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
    onProgress?.(number, estimate(number, input.bytesRead, size));
  }
  if (number === 0) throw notALog(file, 1);
  yield batch;
}

/** How many events the file has, if the rest of it is like what was read. */
function estimate(read: number, bytes: number, size: number): number {
  return Math.max(read, Math.round((read * size) / Math.max(1, bytes)));
}

function requireHeader(file: string, line: string): void {
  const header = parse(line) as { readonly format?: unknown } | undefined;
  if (header?.format !== HEADER.format) throw notALog(file, 1);
}

const FIELDS = {
  id: 'string',
  stream: 'string',
  type: 'string',
  position: 'string',
  recordedAt: 'string',
  revision: 'number',
  schemaVersion: 'number',
  data: 'object',
  metadata: 'object',
};

function parseEvent(file: string, number: number, line: string): RecordedEvent {
  const event = parse(line) as Readonly<Record<string, unknown>> | undefined;
  const isEvent = Object.entries(FIELDS).every(
    ([name, type]) => typeof event?.[name] === type && event?.[name] !== null,
  );
  if (!isEvent) throw notALog(file, number);
  return event as unknown as RecordedEvent;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) ?? undefined;
  } catch {
    return undefined;
  }
}

function notALog(file: string, line: number): StrataError {
  return new StrataError('NOT_A_LOG_FILE', `Line ${line} of ${file} is not what an export of the log contains.`, {
    remedy: 'Export the log again; a file with a damaged line proves nothing.',
  });
}
