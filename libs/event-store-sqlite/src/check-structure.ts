import type Database from 'libsql';
import { sqliteCodeOf } from './sqlite-errors.js';

/** More faults than these say nothing new. */
const MAX_FAULTS = 100;

const COUNTS = `SELECT (SELECT count(*) FROM event INDEXED BY event_by_stream),
  (SELECT count(*) FROM event INDEXED BY event_by_id), (SELECT coalesce(max(position), 0) FROM event)`;

const NAMES = `SELECT (SELECT count(*) FROM stream NOT INDEXED),
  (SELECT count(*) FROM stream INDEXED BY sqlite_autoindex_stream_1)`;

/** How many events of a range are in both indexes, and how many there are. */
const INDEXED = `SELECT count(*), sum(
    EXISTS (SELECT 1 FROM event i INDEXED BY event_by_stream
      WHERE i.stream = e.stream AND i.revision = e.revision AND i.position = e.position)
    AND EXISTS (SELECT 1 FROM event i INDEXED BY event_by_id WHERE i.id = e.id AND i.position = e.position))
  FROM event e NOT INDEXED WHERE e.position > ? AND e.position <= ?`;

/** How many streams of a range there are, and how many are found by name and have every revision once. */
const STREAMS = `SELECT count(*), sum(
    EXISTS (SELECT 1 FROM stream i INDEXED BY sqlite_autoindex_stream_1 WHERE i.name = s.name AND i.id = s.id)
    AND (SELECT count(*) = coalesce(max(revision), -1) + 1 FROM event INDEXED BY event_by_stream WHERE stream = s.id))
  FROM stream s NOT INDEXED WHERE s.id > ? AND s.id <= ?`;

/** Checks what SQLite itself does not: that tables and indexes agree. Collects one sentence per fault. */
export class StructureCheck {
  readonly faults: string[] = [];

  constructor(private readonly db: Database.Database) {}

  /** The sequence number of the last event; if the table cannot say, the number of events in the index. */
  head(): number {
    const [head] =
      this.numbers('SELECT coalesce(max(position), 0) FROM event', [], 'The end of the log cannot be read.') ??
      this.numbers('SELECT count(*) FROM event INDEXED BY event_by_id', [], 'The index of event ids cannot be read.') ??
      [];
    return head ?? 0;
  }

  lastStream(): number {
    const [last] = this.numbers('SELECT coalesce(max(id), 0) FROM stream', [], 'The streams cannot be read.') ?? [];
    return last ?? 0;
  }

  /** Checks that the events of a range are in the indexes. */
  checkIndexes(after: number, upTo: number): void {
    const where = `of the events ${after + 1} to ${upTo}`;
    const [events, indexed] = this.numbers(INDEXED, [after, upTo], `The index entries ${where} cannot be read.`) ?? [];
    if (events !== indexed && events !== 0) this.add(`The index entries ${where} are incomplete.`);
  }

  /** Checks that the streams of a range are found by name and have no gaps. */
  checkStreams(after: number, upTo: number): void {
    const where = `${after + 1} to ${upTo}`;
    const [streams, sound] = this.numbers(STREAMS, [after, upTo], `The streams ${where} cannot be read.`) ?? [];
    if (streams !== sound && streams !== 0) {
      this.add(`Of the streams ${where}, some have missing revisions or are not found by their names.`);
    }
  }

  /** Checks that the indexes have as many entries as the tables have rows. */
  checkCounts(): void {
    const counts = this.numbers(COUNTS, [], 'The indexes of events cannot be counted.');
    if (counts !== undefined && new Set(counts).size > 1) {
      this.add(`The log ends at position ${counts[2]}, but its indexes have ${counts[0]} and ${counts[1]} events.`);
    }
    const names = this.numbers(NAMES, [], 'The names of the streams cannot be counted.');
    if (names !== undefined && names[0] !== names[1]) this.add('The index of stream names is incomplete.');
  }

  /** Lets SQLite check the structure of the file: `quick_check`, or `integrity_check`, which takes longer. */
  checkFile(pragma: 'quick_check' | 'integrity_check'): void {
    try {
      const sql = `SELECT CAST(${pragma} AS BLOB) FROM pragma_${pragma}(${MAX_FAULTS})`;
      for (const [line] of this.db.prepare(sql).raw().all([]) as readonly [Buffer][]) {
        const text = line.toString('utf8');
        if (text !== 'ok') this.add(`SQLite reports: ${text}.`);
      }
    } catch (error) {
      this.addFailure('The file cannot be checked by SQLite.', error);
    }
  }

  private numbers(sql: string, parameters: readonly number[], fault: string): readonly number[] | undefined {
    try {
      return (this.db.prepare(sql).raw().get(parameters) as readonly unknown[]).map(Number);
    } catch (error) {
      this.addFailure(fault, error);
      return undefined;
    }
  }

  private addFailure(fault: string, error: unknown): void {
    if (sqliteCodeOf(error) === '') throw error;
    this.add(fault);
  }

  private add(fault: string): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push(fault);
  }
}
