import Database from 'libsql';
import type { StoreErrors } from './sqlite-errors.js';

export type Value = string | number | null;
export type Values = readonly Value[];

interface Statement {
  run(values: Values): { readonly changes: number };
  get(values: Values): Values | undefined;
  all(values: Values): readonly Values[];
}

export type Durability = 'FULL' | 'NORMAL';

/** How many prepared statements a connection caches. */
const STATEMENTS = 500;

/** Milliseconds to wait while another process is writing. */
const BUSY_TIMEOUT = 5000;

export interface ConnectionOptions {
  readonly file: string;
  readonly readOnly: boolean;
  /** Translates the errors of SQLite. */
  readonly errors: StoreErrors;
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

  get(sql: string, values: Values = []): Values | undefined {
    return this.translating(() => this.statement(sql).get(values));
  }

  all(sql: string, values: Values = []): readonly Values[] {
    return this.translating(() => this.statement(sql).all(values));
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

  private translating<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.options.errors.translate(error);
    }
  }
}
