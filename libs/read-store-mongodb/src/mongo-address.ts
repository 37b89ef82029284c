import { StrataError } from '@strata/domain';

export interface MongoAddress {
  readonly uri: string;
  readonly database: string;
  /** Hosts and database, fit for messages: without user and password. */
  readonly shown: string;
}

const DEFAULT_DATABASE = 'strata';
const SHAPE = /^mongodb(?:\+srv)?:\/\/(?:[^/?]*@)?([^/?@]+)(?:\/([^?]*))?(?:\?.*)?$/;

/** Takes hosts and database name out of a connection string; `READ_STORE_UNREACHABLE` if it is none. */
export function mongoAddress(uri: string): MongoAddress {
  const [, hosts, path] = SHAPE.exec(uri) ?? [];
  if (hosts === undefined) throw badAddress();
  const database = decodeURIComponent(path ?? '') || DEFAULT_DATABASE;
  return { uri, database, shown: `${hosts}/${database}` };
}

/** The text itself is not shown: it may hold a password. */
export function badAddress(): StrataError {
  return new StrataError('READ_STORE_UNREACHABLE', 'The address of MongoDB is not a connection string.', {
    remedy: 'Give it as mongodb://host:port/database, with special characters of user and password percent-encoded.',
  });
}
