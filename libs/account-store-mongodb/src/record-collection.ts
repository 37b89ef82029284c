import { accountConflict, checkVersion, dataText, type RecordKind, type Stored } from '@strata/account-store';
import type { JsonObject } from '@strata/domain';
import { isDuplicate, type MongoConnection } from '@strata/mongo';
import type { ClientSession, Model } from 'mongoose';
import { randomUUID } from 'node:crypto';
import type { RecordDocument } from './account-collections.js';

export interface RecordCollectionOptions<R, D extends RecordDocument> {
  readonly kind: RecordKind;
  readonly model: Model<D>;
  readonly idOf: (record: R) => string;
  /** The fields of a document besides those of every `RecordDocument`. */
  readonly fieldsOf: (record: R) => Omit<D, keyof RecordDocument>;
  readonly recordOf: (document: D, data: JsonObject) => R;
}

type Conditions = Readonly<Record<string, unknown>>;

/** The records of one kind: reads, and versioned writes that the majority has journaled when they return. */
export class RecordCollection<R extends { readonly data: JsonObject }, D extends RecordDocument> {
  constructor(
    private readonly connection: MongoConnection,
    private readonly options: RecordCollectionOptions<R, D>,
  ) {}

  async get(id: string): Promise<Stored<R> | undefined> {
    const document = await this.connection.withRetries((session) => this.find(id, session));
    return document ? this.recordOf(document) : undefined;
  }

  async list(conditions: Conditions, sort: Readonly<Record<string, 1>>): Promise<readonly Stored<R>[]> {
    const documents = await this.connection.withRetries((session) =>
      this.options.model
        .find(conditions as never)
        .sort(sort)
        .session(session)
        .lean<D[]>(),
    );
    return documents.map((document) => this.recordOf(document));
  }

  async put(record: R, expectedVersion: number): Promise<Stored<R>> {
    const { kind, idOf, fieldsOf } = this.options;
    checkVersion(expectedVersion);
    const document = {
      _id: idOf(record),
      version: expectedVersion + 1,
      data: dataText(kind, record.data),
      write: randomUUID(),
      ...fieldsOf(record),
    } as unknown as D;
    await this.connection.withRetries(async (session) => {
      if (await this.write(document, expectedVersion, session)) return;
      const stored = await this.find(document._id, session);
      // A retry after a lost reply finds its own write.
      if (stored?.write !== document.write) throw accountConflict(kind, expectedVersion, stored?.version ?? 0);
    });
    return this.recordOf(document);
  }

  /** Deletes the records that match and returns how many there were. */
  async deleteWhere(conditions: Conditions): Promise<number> {
    let deleted = 0;
    await this.connection.withRetries(async (session) => {
      deleted += (await this.options.model.deleteMany(conditions as never, { session })).deletedCount;
    });
    return deleted;
  }

  private find(id: string, session: ClientSession): Promise<D | null> {
    return this.options.model.findById(id).session(session).lean<D>().exec();
  }

  private async write(document: D, expectedVersion: number, session: ClientSession): Promise<boolean> {
    const { collection } = this.options.model;
    if (expectedVersion > 0) {
      const filter = { _id: document._id, version: expectedVersion };
      const { matchedCount } = await collection.replaceOne(filter as never, document as never, { session });
      return matchedCount === 1;
    }
    try {
      await collection.insertOne(document as never, { session });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  private recordOf(document: D): Stored<R> {
    const record = this.options.recordOf(document, JSON.parse(document.data) as JsonObject);
    return { ...record, version: document.version };
  }
}
