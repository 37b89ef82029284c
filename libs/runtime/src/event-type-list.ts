import { isStrataError, schemaVersionOf, StrataError, type NewEvent } from '@strata/domain';
import type { ReadStore, VersionedDocument } from '@strata/read-store';

const COLLECTION = 'log';
const TYPES = 'event-types';

/** The highest schema version of each event type. */
type Versions = Readonly<Record<string, number>>;

/**
 * The types and schema versions of the events in the log. A type is listed when its first event is appended or projected,
 * so that an older version of the program, which does not know it, refuses to start.
 */
export class EventTypeList {
  #listed: Versions = {};

  constructor(
    private readonly reads: ReadStore,
    private readonly isWritable: boolean,
  ) {}

  /** Throws `EVENT_STORE_NEWER` if the log holds types or versions that this program does not know. */
  async requireKnown(): Promise<void> {
    this.#listed = versionsIn(await this.#read());
    const unknown = Object.entries(this.#listed).filter(([type, version]) => version > (knownVersion(type) ?? 0));
    if (unknown.length > 0) throw newerLog(unknown.map(([type, version]) => `${type} (version ${version})`));
  }

  /** Makes the next events list their types again, for a read store that may have been replaced since. */
  forget(): void {
    this.#listed = {};
  }

  /** Lists the types of events in the log. Where the read store fails, the next events of the type list it. */
  async note(events: readonly Pick<NewEvent, 'type' | 'schemaVersion'>[]): Promise<void> {
    while (this.isWritable && events.some((event) => this.#isNew(event))) {
      const stored = await this.#read();
      this.#listed = versionsIn(stored);
      const added = events.filter((event) => this.#isNew(event));
      if (added.length === 0) return;
      const listed: Record<string, number> = { ...this.#listed };
      for (const { type, schemaVersion } of added) listed[type] = Math.max(schemaVersion, listed[type] ?? 0);
      try {
        await this.reads.putDocument(COLLECTION, TYPES, listed, stored?.version ?? 0);
        this.#listed = listed;
      } catch (error) {
        // Another process has changed the list: it is read again.
        if (!isStrataError(error, 'DOCUMENT_CONFLICT')) throw error;
      }
    }
  }

  #isNew({ type, schemaVersion }: Pick<NewEvent, 'type' | 'schemaVersion'>): boolean {
    return schemaVersion > (this.#listed[type] ?? 0);
  }

  #read(): Promise<VersionedDocument | undefined> {
    return this.reads.getDocument(COLLECTION, TYPES);
  }
}

function versionsIn(document: VersionedDocument | undefined): Versions {
  return (document?.data ?? {}) as unknown as Versions;
}

function knownVersion(type: string): number | undefined {
  try {
    return schemaVersionOf(type);
  } catch (error) {
    if (isStrataError(error, 'UNKNOWN_EVENT_TYPE')) return undefined;
    throw error;
  }
}

function newerLog(unknown: readonly string[]): StrataError {
  return new StrataError(
    'EVENT_STORE_NEWER',
    `The log has events that this version of Strata does not know: ${unknown.join(', ')}.`,
    { remedy: 'Run the version of Strata that wrote them, or a later one; nothing was changed.', details: { unknown } },
  );
}
