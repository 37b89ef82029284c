import { StrataError } from '@strata/domain';
import { isDuplicate, type MongoConnection } from '@strata/mongo';
import { Schema, type Connection, type Model } from 'mongoose';

/** What every record document has. Its id is `_id`, whose index is unique. */
export interface RecordDocument {
  readonly _id: string;
  readonly version: number;
  /** JSON as text, so that any field name and the order of the names are preserved. */
  readonly data: string;
  /** The put that wrote this version: it distinguishes a retry after a lost reply from a conflict. */
  readonly write: string;
}

export interface SessionDocument extends RecordDocument {
  readonly login: string;
  readonly expiresAt: number;
}

export interface SigningKeyDocument extends RecordDocument {
  readonly createdAt: number;
  readonly retiredAt: number | null;
}

export interface PersonKeyDocument extends RecordDocument {
  readonly destroyedAt: number | null;
}

interface FormatDocument {
  readonly _id: string;
  readonly format: number;
}

/** The collections, one per part of the port; the read store uses other names in the same database. */
export interface AccountCollections {
  readonly credentials: Model<RecordDocument>;
  readonly sessions: Model<SessionDocument>;
  readonly keys: Model<SigningKeyDocument>;
  readonly persons: Model<PersonKeyDocument>;
  readonly format: Model<FormatDocument>;
}

const FORMAT = 1;
const OPTIONS = { versionKey: false, strict: 'throw', autoCreate: false, autoIndex: false, id: false } as const;
const RECORD = { _id: String, version: Number, data: String, write: String };

function collectionsOf(connection: Connection): AccountCollections {
  const sessions = new Schema<SessionDocument>({ ...RECORD, login: String, expiresAt: Number }, OPTIONS);
  sessions.index({ login: 1, _id: 1 });
  sessions.index({ expiresAt: 1 });
  const keys = new Schema<SigningKeyDocument>({ ...RECORD, createdAt: Number, retiredAt: Number }, OPTIONS);
  const credentials = new Schema<RecordDocument>(RECORD, OPTIONS);
  const persons = new Schema<PersonKeyDocument>({ ...RECORD, destroyedAt: Number }, OPTIONS);
  const format = new Schema<FormatDocument>({ _id: String, format: Number }, OPTIONS);
  const model = <T>(name: string, schema: Schema<T>): Model<T> => connection.model<T>(name, schema, name);
  return {
    credentials: model('strata_account_credentials', credentials),
    sessions: model('strata_account_sessions', sessions),
    keys: model('strata_account_keys', keys),
    persons: model('strata_account_persons', persons),
    format: model('strata_account_format', format),
  };
}

/** The collections of an account store, with their indexes; `ACCOUNT_STORE_NEWER` if a later version wrote them. */
export async function openCollections(connection: MongoConnection): Promise<AccountCollections> {
  const collections = collectionsOf(connection.mongoose);
  await connection.withRetries(async (session) => {
    const stored = await collections.format.findById('format').session(session).lean();
    if (stored === null) return createCollections(collections);
    if (stored.format > FORMAT) throw newer(connection.address, stored.format);
  });
  return collections;
}

/** The mark comes last: a process that is killed before it leaves the work to the next one. */
async function createCollections(collections: AccountCollections): Promise<void> {
  await collections.sessions.createIndexes();
  const mark = { _id: 'format', format: FORMAT };
  await collections.format.collection.insertOne(mark as never).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
  });
}

function newer(address: string, format: number): StrataError {
  return new StrataError(
    'ACCOUNT_STORE_NEWER',
    `The account store at ${address} has format ${format}; this version of Strata reads formats up to ${FORMAT}.`,
    {
      remedy: 'Run the newer version of Strata, or use another database.',
      details: { version: format, known: FORMAT },
    },
  );
}
