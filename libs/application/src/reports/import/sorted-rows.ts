import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CheckedRow } from './check-rows.js';

/** The number of rows that are sorted in memory at once. */
const MAX_ROWS_IN_MEMORY = 25_000;

interface KeyedRow {
  readonly key: string;
  readonly row: CheckedRow;
}

/**
 * Rows in order of known-at, actor, period and line, so that the rows of one report come together. They are sorted in
 * parts, which are kept in a folder and merged when they are read, so that a file need not fit into memory.
 */
export class SortedRows {
  readonly #folder: string;
  readonly #limit: number;
  readonly #parts: string[] = [];
  #rows: KeyedRow[] = [];

  constructor(folder: string, limit = MAX_ROWS_IN_MEMORY) {
    this.#folder = folder;
    this.#limit = limit;
  }

  async add(row: CheckedRow): Promise<void> {
    this.#rows.push({ key: keyOf(row), row });
    if (this.#rows.length >= this.#limit) await this.#spill();
  }

  /** The rows of one report after the other; can be read any number of times once all rows are added. */
  async *reports(): AsyncGenerator<readonly CheckedRow[]> {
    this.#rows.sort(byKey);
    const sources = [...this.#parts.map((path) => rowsOfPart(path)), inMemory(this.#rows)];
    const cursors = sources.map((rows) => new Cursor(rows));
    try {
      for (const cursor of cursors) await cursor.next();
      for (let key = leastKey(cursors); key !== undefined; key = leastKey(cursors)) {
        yield await reportWith(key, cursors);
      }
    } finally {
      for (const cursor of cursors) await cursor.end();
    }
  }

  async #spill(): Promise<void> {
    const path = join(this.#folder, `rows-${this.#parts.length}`);
    const rows = this.#rows.sort(byKey);
    this.#rows = [];
    await pipeline(Readable.from(linesOf(rows)), createWriteStream(path, { mode: 0o600 }));
    this.#parts.push(path);
  }
}

/** The next row of a sorted source. */
class Cursor {
  current: KeyedRow | undefined;
  readonly #rows: AsyncIterator<KeyedRow>;

  constructor(rows: AsyncIterable<KeyedRow>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  async next(): Promise<void> {
    const { done, value } = await this.#rows.next();
    this.current = done === true ? undefined : value;
  }

  async end(): Promise<void> {
    await this.#rows.return?.();
  }
}

/** The rows with a key; the parts are in the order of the file. */
async function reportWith(key: string, cursors: readonly Cursor[]): Promise<readonly CheckedRow[]> {
  const report: CheckedRow[] = [];
  for (const cursor of cursors) {
    for (; cursor.current?.key === key; await cursor.next()) report.push(cursor.current.row);
  }
  return report;
}

function leastKey(cursors: readonly Cursor[]): string | undefined {
  let least: string | undefined;
  for (const { current } of cursors) {
    if (current !== undefined && (least === undefined || current.key < least)) least = current.key;
  }
  return least;
}

function keyOf({ knownAt, actor, period }: CheckedRow): string {
  return `${knownAt ?? ''}\u0000${actor}\u0000${period}`;
}

/** Sorting is stable, so rows with the same key stay in the order of the file. */
function byKey(a: KeyedRow, b: KeyedRow): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

/** The number of rows to write at once. */
const BATCH = 500;

function* linesOf(rows: readonly KeyedRow[]): Generator<string> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const lines = rows.slice(at, at + BATCH).map(({ row }) => lineOf(row));
    yield `${lines.join('\n')}\n`;
  }
}

/** The reader of lines also takes these two characters for ends of lines. */
function lineOf(row: CheckedRow): string {
  return JSON.stringify(row).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

async function* rowsOfPart(path: string): AsyncGenerator<KeyedRow> {
  const input = createReadStream(path);
  const lines: Interface = createInterface({ input, crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      const row = JSON.parse(line) as CheckedRow;
      yield { key: keyOf(row), row };
    }
  } finally {
    lines.close();
    input.destroy();
  }
}

async function* inMemory(rows: readonly KeyedRow[]): AsyncGenerator<KeyedRow> {
  yield* rows;
}
