import type { Position } from '@strata/domain';
import type { Row, TableDefinition, TableReader, Write } from '@strata/read-store';

/** A row by its table and key fields. */
export interface RowAddress {
  readonly table: string;
  readonly key: Row;
}

/**
 * The rows that a batch of events reads and changes. Rows are fetched once before the batch, and several changes to one
 * row are merged into one write.
 */
export class BatchView {
  readonly #tables: ReadonlyMap<string, TableDefinition>;
  readonly #rows = new Map<string, Row | undefined>();
  readonly #writes = new Map<string, Write>();
  readonly #added: Write[] = [];

  constructor(tables: readonly TableDefinition[]) {
    this.#tables = new Map(tables.map((table) => [table.name, table]));
  }

  /** Loads the rows that are not in the view yet; rows that do not exist are recorded as absent. */
  async prefetch(addresses: readonly RowAddress[], reader: TableReader): Promise<void> {
    const missing = new Map<string, Map<string, Row>>();
    for (const { table, key } of addresses) {
      const id = this.#id(table, key);
      if (this.#rows.has(id)) continue;
      this.#rows.set(id, undefined);
      let keys = missing.get(table);
      if (!keys) missing.set(table, (keys = new Map()));
      keys.set(id, key);
    }
    for (const [table, keys] of missing) {
      for (const row of await reader.getMany(table, [...keys.values()])) this.#rows.set(this.#id(table, row), row);
    }
  }

  get(table: string, key: Row): Row | undefined {
    const id = this.#id(table, key);
    if (!this.#rows.has(id)) throw new Error(`Row ${id} was read without being prefetched.`);
    return this.#rows.get(id);
  }

  put(table: string, row: Row, at: Position): void {
    const id = this.#id(table, row);
    this.#rows.set(id, row);
    this.#writes.set(id, { kind: 'put', table, row, at });
  }

  /** Writes a row that is neither read nor changed again. */
  add(table: string, row: Row, at: Position): void {
    this.#added.push({ kind: 'put', table, row, at });
  }

  remove(table: string, key: Row, at: Position): void {
    const id = this.#id(table, key);
    this.#rows.set(id, undefined);
    this.#writes.set(id, { kind: 'remove', table, key, at });
  }

  writes(): readonly Write[] {
    return [...this.#writes.values(), ...this.#added];
  }

  #id(table: string, row: Row): string {
    const definition = this.#tables.get(table);
    if (!definition) throw new Error(`Table ${table} does not belong to this projection.`);
    let id = table;
    for (const field of definition.key) id += `\u0000${String(row[field])}`;
    return id;
  }
}
