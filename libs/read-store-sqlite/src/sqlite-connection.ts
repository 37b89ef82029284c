import Database from 'libsql';
import { storeError } from './sqlite-errors.js';

export type Value = string | number | null;
export type Values = readonly Value[];

interface Statement {
  run(values: Values): { readonly changes: number };
  get(values: Values): Values | undefined;
  all(values: Values): readonly Values[];
}

export type Durability = 'FULL' | 'NORMAL';

/** How many prepared statements a connection keeps. */
const STATEMENTS = 500;

/** Milliseconds to wait for another process that is writing. */
const BUSY = 5000;

/** One connection to one file: prepared statements kept, transactions, errors named. */
export class SqliteConnection {
  private readonly statements = new Map<string, Statement>();
  private durability: Durability = 'NORMAL';

  private constructor(
    private readonly database: Database.Database,
    readonly file: string,
    private readonly readOnly: boolean,
  ) {}

  /** Opens the file, making it if it does not exist, unless `readOnly`. */
  static open(file: string, readOnly: boolean): SqliteConnection {
    try {
      const database = new Database(
        readOnly ? `file:${encodeURIComponent(file).replaceAll('%2F', '/')}?mode=ro` : file,
      );
      const connection = new SqliteConnection(database, file, readOnly);
      connection.exec(`PRAGMA busy_timeout = ${BUSY}`);
      return connection;
    } catch (error) {
      throw storeError(error, file);
    }
  }

  exec(sql: string): void {
    this.named(() => this.database.exec(sql));
  }

  /** Runs a statement and tells how many rows it changed. */
  run(sql: string, values: Values = []): number {
    return this.named(() => this.statement(sql).run(values).changes);
  }

  get(sql: string, values: Values = []): Values | undefined {
    return this.named(() => this.statement(sql).get(values));
  }

  all(sql: string, values: Values = []): readonly Values[] {
    return this.named(() => this.statement(sql).all(values));
  }

  /** The single number that a pragma or a count answers. */
  number(sql: string): number {
    return Number(this.get(sql)?.[0] ?? 0);
  }

  /**
   * Runs `work` in one writing transaction, all or nothing. With `FULL` it is on the disk when this returns; with
   * `NORMAL` a power cut may take back the last transactions, whole and in order.
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

  /** Closes the file, whole in itself where no other process reads it: the write-ahead log is taken into it. */
  close(takeLog = !this.readOnly): void {
    try {
      if (takeLog) {
        this.exec('PRAGMA busy_timeout = 0');
        this.all('PRAGMA wal_checkpoint(TRUNCATE)');
      }
    } catch {
      // The log stays beside the file and is taken in by whoever opens it next.
    }
    this.statements.clear();
    this.database.close();
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.database.prepare(sql);
    // A statement that gives no rows cannot give them raw.
    const statement = (made.reader ? made.raw() : made) as unknown as Statement;
    if (this.statements.size >= STATEMENTS) this.statements.delete(this.statements.keys().next().value!);
    this.statements.set(sql, statement);
    return statement;
  }

  private named<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.file);
    }
  }
}
