import Database from 'libsql';
import type { StrataError } from '@strata/domain';
import { createPrivately } from './private-file.js';
import type { StoreErrors } from './sqlite-errors.js';

export type Value = string | number | null;
export type Values = readonly Value[];

type StoredValues = readonly (Value | Buffer)[];

interface Statement {
  run(values: Values): { readonly changes: number };
  get(values: Values): StoredValues | undefined;
  all(values: Values): readonly StoredValues[];
}

/** Texts of a damaged file may be invalid, which must be noticed instead of replaced. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type Durability = 'FULL' | 'NORMAL';

/** How many prepared statements a connection caches. */
const STATEMENTS = 500;

/** Milliseconds to wait while another process is writing. */
const BUSY_TIMEOUT = 5000;
/** The same for an attempt to empty the log, which is repeated. */
const MERGE_TIMEOUT = 50;

export interface ConnectionOptions {
  readonly file: string;
  readonly readOnly: boolean;
  /** Translates the errors of SQLite. */
  readonly errors: StoreErrors;
}

/** Selects a text column such that a damaged one can be read; `SqliteConnection` decodes it. */
export function textSql(column: string): string {
  return `CAST(${column} AS BLOB)`;
}

/** Selects a number, whatever a damaged column holds. */
export function numberSql(column: string): string {
  return `CAST(${column} AS INTEGER)`;
}

/** One connection to one file, with cached statements, transactions and translated errors. */
export class SqliteConnection {
  private readonly statements = new Map<string, Statement>();
  private durability: Durability = 'NORMAL';

  private constructor(
    private readonly database: Database.Database,
    private readonly options: ConnectionOptions,
  ) {}

  /** Opens the file, and creates it if it does not exist unless `readOnly`. */
  static open(options: ConnectionOptions): SqliteConnection {
    const { file, readOnly, errors } = options;
    try {
      const database = new Database(
        readOnly ? `file:${encodeURIComponent(file).replaceAll('%2F', '/')}?mode=ro` : file,
      );
      const connection = new SqliteConnection(database, options);
      connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
      return connection;
    } catch (error) {
      throw errors.translate(error);
    }
  }

  exec(sql: string): void {
    this.translating(() => this.database.exec(sql));
  }

  /** Runs a statement and returns how many rows it changed. */
  run(sql: string, values: Values = []): number {
    return this.translating(() => this.statement(sql).run(values).changes);
  }

  /**
   * The first row. Texts must be selected as `textSql(column)` and numbers as `numberSql(column)`: the driver ends the
   * process at a text that is not valid UTF-8, and in a damaged file every column may hold one.
   */
  get(sql: string, values: Values = []): Values | undefined {
    const row = this.translating(() => this.statement(sql).get(values));
    return row && this.decoded(row);
  }

  /** As `get`, for all rows. */
  all(sql: string, values: Values = []): readonly Values[] {
    return this.translating(() => this.statement(sql).all(values)).map((row) => this.decoded(row));
  }

  /** The bytes of the first column of the first row; undefined if there is none, or if it is null. */
  bytes(sql: string, values: Values): Buffer | undefined {
    const [value] = this.translating(() => this.statement(sql).get(values)) ?? [];
    return Buffer.isBuffer(value) ? value : undefined;
  }

  /** What SQLite finds wrong in the whole file, at most 100 faults; `quick_check` leaves out the indexes. */
  faults(pragma: 'integrity_check' | 'quick_check'): readonly string[] {
    const rows = this.all(`SELECT ${textSql(pragma)} FROM pragma_${pragma}`);
    return rows.map(([fault]) => String(fault)).filter((fault) => fault !== 'ok');
  }

  /** Gives space that is no longer used back to the file system, if it is more than a quarter of the file. */
  compact(): void {
    if (this.number('PRAGMA freelist_count') * 4 <= this.number('PRAGMA page_count')) return;
    this.exec('VACUUM');
    this.get('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /**
   * Rewrites the file from its rows, so that nothing else is left in it: where cells have moved, parts of overwritten rows
   * can remain in a page even with `secure_delete`. `emptyLog` must follow.
   */
  rewrite(): void {
    this.exec('VACUUM');
  }

  /** Merges the write-ahead log into the file and empties it. False, after a moment, if another connection is reading. */
  emptyLog(): boolean {
    this.exec(`PRAGMA busy_timeout = ${MERGE_TIMEOUT}`);
    const [busy] = this.get('PRAGMA wal_checkpoint(TRUNCATE)') ?? [];
    this.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    return busy === 0;
  }

  /** Writes a complete, compacted copy of the file, also beside a process that writes. The copy must not exist. */
  copyTo(copy: string): void {
    createPrivately(copy);
    this.run('VACUUM INTO ?', [copy]);
  }

  /** The error of this store for a file whose content is not what was written. */
  damaged(why: string): StrataError {
    return this.options.errors.damaged(why);
  }

  /** The single number that a pragma or a count returns. */
  number(sql: string): number {
    return Number(this.get(sql)?.[0] ?? 0);
  }

  /**
   * Runs `work` in one write transaction, all or nothing. With `FULL` it is on disk when this returns; with `NORMAL`
   * a power failure may lose the last transactions, whole and in order.
   */
  transaction<T>(durability: Durability, work: () => T): T {
    if (durability !== this.durability) {
      this.exec(`PRAGMA synchronous = ${durability}`);
      this.durability = durability;
    }
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Closes the file. Unless another process has it open, the write-ahead log is first merged into it. */
  close(mergeLog = !this.options.readOnly): void {
    try {
      if (mergeLog) {
        this.exec('PRAGMA busy_timeout = 0');
        this.all('PRAGMA wal_checkpoint(TRUNCATE)');
      }
    } catch {
      // The log remains next to the file, and the next process that opens it merges it.
    }
    this.statements.clear();
    this.database.close();
  }

  private statement(sql: string): Statement {
    const cached = this.statements.get(sql);
    if (cached) return cached;
    const prepared = this.database.prepare(sql);
    // The driver refuses raw() on a statement that returns no rows.
    const statement = (prepared.reader ? prepared.raw() : prepared) as unknown as Statement;
    if (this.statements.size >= STATEMENTS) this.statements.delete(this.statements.keys().next().value!);
    this.statements.set(sql, statement);
    return statement;
  }

  private decoded(row: StoredValues): Values {
    return row.map((value) => (Buffer.isBuffer(value) ? this.textOf(value) : value));
  }

  private textOf(bytes: Buffer): string {
    try {
      return UTF8.decode(bytes);
    } catch (error) {
      throw this.options.errors.damaged('it contains a text that is not valid UTF-8', error);
    }
  }

  private translating<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.options.errors.translate(error);
    }
  }
}
