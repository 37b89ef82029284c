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
  const database = decoded(path ?? '') || DEFAULT_DATABASE;
  return { uri, database, shown: `${hosts}/${database}` };
}

/** The text itself is not shown: it may hold a password. */
function badAddress(why = 'is not a connection string'): StrataError {
  return new StrataError('READ_STORE_UNREACHABLE', `The address of MongoDB ${why}.`, {
    remedy: 'Give it as mongodb://host:port/database, with special characters of user and password percent-encoded.',
  });
}

/** What the driver found wrong with a connection string, without its words where they could repeat a password. */
export function addressFault(error: unknown): StrataError | undefined {
  if (!(error instanceof Error)) return undefined;
  const [option] = /^options? [\w, ]+ (?:is|are) not supported$/i.exec(error.message) ?? [];
  if (option !== undefined) return badAddress(`cannot be used: ${option}`);
  const isFault = error.name === 'MongoParseError' || error instanceof TypeError || error instanceof URIError;
  return isFault || error.name === 'MongoInvalidArgumentError' ? badAddress() : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw badAddress();
  }
}
