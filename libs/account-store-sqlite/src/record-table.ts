import type { JsonObject } from '@strata/domain';
import { accountConflict, checkVersion, dataText, type RecordKind, type Stored } from '@strata/account-store';
import { numberSql, type SqliteConnection, textSql, type Value, type Values } from '@strata/sqlite';

/** The columns that hold numbers. */
const NUMBERS = new Set(['version', 'expires_at', 'created_at', 'retired_at', 'destroyed_at']);

export interface RecordTableOptions<R> {
  readonly kind: RecordKind;
  readonly table: string;
  /** The column of the id. */
  readonly id: string;
  /** The columns besides id, version and data. */
  readonly columns: readonly string[];
  readonly idOf: (record: R) => string;
  /** The values of `columns`. */
  readonly valuesOf: (record: R) => Values;
  readonly recordOf: (id: string, data: JsonObject, values: Values) => R;
}

/** The records of one kind: reads, and versioned writes that are on disk when they return. */
export class RecordTable<R> {
  private readonly select: string;
  private readonly upsert: string;

  constructor(
    private readonly connection: SqliteConnection,
    private readonly options: RecordTableOptions<R>,
  ) {
    const { table, id, columns } = options;
    const all = [id, 'version', 'data', ...columns];
    const changed = all.slice(1).map((column) => `${column} = excluded.${column}`);
    const selected = all.map((column) => (NUMBERS.has(column) ? numberSql(column) : textSql(column)));
    this.select = `SELECT ${selected.join(', ')} FROM ${table}`;
    this.upsert =
      `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')}) ` +
      `ON CONFLICT (${id}) DO UPDATE SET ${changed.join(', ')}`;
  }

  get(id: string): Stored<R> | undefined {
    const row = this.connection.get(`${this.select} WHERE ${this.options.id} = ?`, [id]);
    return row && this.recordOf(row);
  }

  /** The records that the end of the statement (WHERE, ORDER BY) selects. */
  list(rest: string, values: Values = []): readonly Stored<R>[] {
    return this.connection.all(`${this.select} ${rest}`, values).map((row) => this.recordOf(row));
  }

  put(record: R & { readonly data: JsonObject }, expectedVersion: number): Stored<R> {
    const { kind, table, id: column, idOf, valuesOf } = this.options;
    checkVersion(expectedVersion);
    const id = idOf(record);
    const text = dataText(kind, record.data);
    const row: Value[] = [id, expectedVersion + 1, text, ...valuesOf(record)];
    this.connection.transaction('FULL', () => {
      const stored = this.connection.get(`SELECT ${numberSql('version')} FROM ${table} WHERE ${column} = ?`, [id]);
      const actual = Number(stored?.[0] ?? 0);
      if (actual !== expectedVersion) throw accountConflict(kind, expectedVersion, actual);
      this.connection.run(this.upsert, row);
    });
    return this.recordOf(row);
  }

  delete(id: string): void {
    this.deleteWhere(`${this.options.id} = ?`, [id]);
  }

  /** Deletes the records for which the condition holds and returns how many there were. */
  deleteWhere(condition: string, values: Values): number {
    const sql = `DELETE FROM ${this.options.table} WHERE ${condition}`;
    return this.connection.transaction('FULL', () => this.connection.run(sql, values));
  }

  private recordOf([id, version, data, ...values]: Values): Stored<R> {
    const record = this.options.recordOf(String(id), this.parse(String(data)), values);
    return { ...record, version: Number(version) };
  }

  private parse(data: string): JsonObject {
    try {
      return JSON.parse(data) as JsonObject;
    } catch {
      throw this.connection.damaged(`a ${this.options.kind} is not valid JSON`);
    }
  }
}
