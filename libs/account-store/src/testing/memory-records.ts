import { accountConflict, checkVersion, type RecordKind, type Stored } from '../index.js';

/** A promise of the port that a deliberately broken store does not keep. */
export type MemoryFault =
  | 'ignores-version'
  | 'revives-deleted'
  | 'lists-every-session'
  | 'deletes-every-session'
  | 'deletes-the-credential-too'
  | 'expires-a-moment-late'
  | 'expires-by-the-first-version'
  | 'lists-keys-unsorted'
  | 'lists-every-person'
  | 'shares-objects'
  | 'loses-all-on-close'
  | 'never-closes'
  | 'checks-nothing';

export interface RecordsOptions<R> {
  readonly kind: RecordKind;
  readonly idOf: (record: R) => string;
  readonly fault: MemoryFault | undefined;
}

/** The records of one kind in a map, which several stores may share as processes share a file. */
export class MemoryRecords<R> {
  constructor(
    private readonly records: Map<string, Stored<R>>,
    private readonly options: RecordsOptions<R>,
  ) {}

  get(id: string): Stored<R> | undefined {
    const found = this.records.get(id);
    return found && this.copy(found);
  }

  put(record: R, expectedVersion: number): Stored<R> {
    const { kind, idOf, fault } = this.options;
    if (fault !== 'checks-nothing') checkVersion(expectedVersion);
    const actual = this.records.get(idOf(record))?.version ?? 0;
    const accepted = fault === 'ignores-version' || (fault === 'revives-deleted' && actual === 0);
    if (actual !== expectedVersion && !accepted) throw accountConflict(kind, expectedVersion, actual);
    const stored = { ...this.copy(record), version: actual + 1 };
    this.records.set(idOf(record), stored);
    return this.copy(stored);
  }

  /** Deletes the records for which `matches` is true and returns how many there were. */
  deleteWhere(matches: (record: Stored<R>) => boolean): number {
    const found = this.where(matches);
    for (const record of found) this.records.delete(this.options.idOf(record));
    return found.length;
  }

  /** The records for which `matches` is true, in the order in which they were created. */
  where(matches: (record: Stored<R>) => boolean): readonly Stored<R>[] {
    return [...this.records.values()].filter(matches).map((record) => this.copy(record));
  }

  private copy<T>(value: T): T {
    return this.options.fault === 'shares-objects' ? value : (JSON.parse(JSON.stringify(value)) as T);
  }
}
