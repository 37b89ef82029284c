import { BEFORE_FIRST, type Position } from '@strata/domain';
import {
  definitionText,
  layoutOf,
  misuse,
  projectionUnknown,
  tableLayout,
  type ProjectionDefinition,
  type ProjectionStatus,
  type TableDefinition,
  type TableLayout,
} from '@strata/read-store';
import { numberSql, type SqliteConnection, textSql, type Values } from '@strata/sqlite';
import { checksumOf } from './row-codec.js';
import { tableSql, type TableSql } from './table-sql.js';

/** The tables of one generation. They never change, because the number of a generation is never used again. */
export interface Generation {
  readonly projection: string;
  readonly generation: number;
  readonly layouts: ReadonlyMap<string, TableLayout>;
  readonly tables: ReadonlyMap<string, TableSql>;
}

const LIVE = `SELECT ${numberSql('live')} FROM strata_projection WHERE name = ?`;
const TABLES = `SELECT ${numberSql('version')}, ${textSql('tables')} FROM strata_generation
  WHERE projection = ? AND generation = ?`;
const STATUS = `SELECT ${textSql('g.projection')}, ${numberSql('g.version')}, ${numberSql('g.generation')},
    g.generation = p.live, ${textSql('g.checkpoint')}, ${numberSql('g.updated_at')}, ${textSql('g.tables')},
    ${numberSql('g.crc')}
  FROM strata_generation g JOIN strata_projection p ON p.name = g.projection WHERE g.projection = ?`;

type GenerationKey = Pick<Generation, 'projection' | 'generation'>;

/** The generations of the projections, which of them is live, and their tables. */
export class GenerationCatalogue {
  private readonly known = new Map<string, Generation>();
  /**
   * The live generations, by projection. One that is live no more is never read: its tables are dropped in the transaction
   * that swaps it.
   */
  private readonly lastLive = new Map<string, number>();

  constructor(
    private readonly connection: SqliteConnection,
    private readonly clock: () => number,
  ) {}

  /** Creates generation 1 if there is none, and returns the status of the live one. */
  open(projection: ProjectionDefinition, readOnly: boolean): ProjectionStatus {
    const live = this.liveStatus(projection.name);
    if (live) {
      this.checkSame(projection, live);
      return live;
    }
    if (readOnly) throw projectionUnknown(projection.name);
    return this.connection.transaction('FULL', () => {
      const made = this.liveStatus(projection.name);
      if (made) return made;
      this.connection.run('INSERT INTO strata_projection (name, live, last) VALUES (?, 1, 1)', [projection.name]);
      this.make(projection, 1);
      return this.liveStatus(projection.name)!;
    });
  }

  prepare(projection: ProjectionDefinition): ProjectionStatus {
    return this.connection.transaction('FULL', () => {
      const [live, last] =
        this.connection.get(`SELECT ${numberSql('live')}, ${numberSql('last')} FROM strata_projection WHERE name = ?`, [
          projection.name,
        ]) ?? [];
      if (live === undefined) throw projectionUnknown(projection.name);
      for (const { generation } of this.statuses(projection.name)) {
        if (generation !== live) this.drop(projection.name, generation);
      }
      const generation = Number(last) + 1;
      this.connection.run('UPDATE strata_projection SET last = ? WHERE name = ?', [generation, projection.name]);
      this.make(projection, generation);
      return this.statuses(projection.name).at(-1)!;
    });
  }

  swap(projection: string, generation: number): void {
    this.lastLive.delete(projection);
    this.connection.transaction('FULL', () => {
      const live = this.live(projection);
      if (live === generation) return;
      if (live === undefined || !this.statuses(projection).some((status) => status.generation === generation))
        throw projectionUnknown(projection, generation);
      this.connection.run('UPDATE strata_projection SET live = ? WHERE name = ?', [generation, projection]);
      this.drop(projection, live);
    });
  }

  statuses(projection: string): readonly ProjectionStatus[] {
    return this.connection.all(`${STATUS} ORDER BY g.generation`, [projection]).map((row) => this.checked(row));
  }

  live(projection: string): number | undefined {
    return this.connection.get(LIVE, [projection])?.[0] as number | undefined;
  }

  checkpoint(projection: string): Position {
    return this.liveStatus(projection)?.checkpoint ?? BEFORE_FIRST;
  }

  /** To be called in a transaction, with the checkpoint that was read in it. */
  moveCheckpoint({ projection, generation }: GenerationKey, checkpoint: Position, now: number): void {
    const row = this.connection.get(TABLES, [projection, generation])!;
    const [version, tables] = row;
    this.connection.run(
      'UPDATE strata_generation SET checkpoint = ?, updated_at = ?, crc = ? WHERE projection = ? AND generation = ?',
      [checkpoint, now, checksumOf([projection, version!, generation, checkpoint, tables!]), projection, generation],
    );
  }

  /** The tables of a generation, of the live one by default; `PROJECTION_UNKNOWN` if it does not exist. */
  tables(projection: string, generation = this.knownLive(projection)): Generation {
    if (generation === undefined) throw projectionUnknown(projection);
    const key = `${projection} ${generation}`;
    const known = this.known.get(key);
    if (known) return known;
    const row = this.connection.get(TABLES, [projection, generation]);
    if (!row) throw projectionUnknown(projection, generation);
    const made = generationOf(projection, generation, JSON.parse(String(row[1])) as TableDefinition[]);
    this.known.set(key, made);
    return made;
  }

  table(projection: string, generation: number | undefined, table: string): TableSql {
    const found = this.tables(projection, generation);
    return found.tables.get(table) ?? (layoutOf(found.layouts, projection, table) as never);
  }

  /** To be called if tables are missing that are in the cache, with the generation that was asked for. */
  forget(projection: string, generation: number | undefined): void {
    if (generation === undefined) this.lastLive.delete(projection);
    else this.known.delete(`${projection} ${generation}`);
  }

  /** Whether another generation is live than the one that was read last. */
  hasSwapped(projection: string): boolean {
    const known = this.lastLive.get(projection);
    return known !== undefined && known !== this.live(projection);
  }

  private knownLive(projection: string): number | undefined {
    const live = this.lastLive.get(projection) ?? this.live(projection);
    if (live !== undefined) this.lastLive.set(projection, live);
    return live;
  }

  private liveStatus(projection: string): ProjectionStatus | undefined {
    const row = this.connection.get(`${STATUS} AND g.generation = p.live`, [projection]);
    if (row !== undefined) return this.checked(row);
    if (this.live(projection) === undefined) return undefined;
    throw this.connection.damaged(`the live generation of the projection ${projection} is missing`);
  }

  private checked(row: Values): ProjectionStatus {
    const [name, version, generation, , checkpoint, , tables, crc] = row;
    if (checksumOf([name!, version!, generation!, checkpoint!, tables!]) === crc) return statusOf(row);
    throw this.connection.damaged(`the checkpoint of the projection ${name} does not match its checksum`);
  }

  private checkSame(projection: ProjectionDefinition, live: ProjectionStatus): void {
    if (live.version !== projection.version) return;
    const row = this.connection.get(TABLES, [projection.name, live.generation]);
    if (row && definitionText(JSON.parse(String(row[1])) as TableDefinition[]) !== definitionText(projection.tables))
      throw misuse(
        `The tables of projection "${projection.name}" changed, but its version is still ${projection.version}.`,
      );
  }

  private make(projection: ProjectionDefinition, generation: number): void {
    const { name, version } = projection;
    const tables = JSON.stringify(projection.tables);
    const crc = checksumOf([name, version, generation, BEFORE_FIRST, tables]);
    this.connection.run(
      `INSERT INTO strata_generation (projection, generation, version, tables, checkpoint, updated_at, crc)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [name, generation, version, tables, BEFORE_FIRST, this.clock(), crc],
    );
    for (const table of generationOf(projection.name, generation, projection.tables).tables.values())
      for (const sql of table.create) this.connection.exec(sql);
  }

  private drop(projection: string, generation: number): void {
    for (const table of this.tables(projection, generation).tables.values()) this.connection.exec(table.drop);
    this.connection.run('DELETE FROM strata_generation WHERE projection = ? AND generation = ?', [
      projection,
      generation,
    ]);
    this.forget(projection, generation);
  }
}

function generationOf(projection: string, generation: number, definitions: readonly TableDefinition[]): Generation {
  const layouts = new Map(definitions.map((definition) => [definition.name, tableLayout(definition)]));
  const tables = new Map([...layouts].map(([name, layout]) => [name, tableSql(projection, generation, layout)]));
  return { projection, generation, layouts, tables };
}

function statusOf([name, version, generation, live, checkpoint, updatedAt]: Values): ProjectionStatus {
  return {
    name: String(name),
    version: Number(version),
    generation: Number(generation),
    live: live === 1,
    checkpoint: String(checkpoint),
    updatedAt: new Date(Number(updatedAt)).toISOString(),
  };
}
