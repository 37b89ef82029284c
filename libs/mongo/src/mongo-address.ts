import { StrataError } from '@strata/domain';

export interface MongoAddress {
  readonly uri: string;
  readonly database: string;
  /** Hosts and database without user and password, for messages. */
  readonly shown: string;
}

const DEFAULT_DATABASE = 'strata';
const SHAPE = /^mongodb(?:\+srv)?:\/\/(?:[^/?]*@)?([^/?@]+)(?:\/([^?]*))?(?:\?.*)?$/;

/**
 * Reads hosts and database name from a connection string. One that is malformed is refused with an error code that
 * begins with `code`: `READ_STORE` makes `READ_STORE_UNREACHABLE`.
 */
export function mongoAddress(uri: string, code: string): MongoAddress {
  const [, hosts, path] = SHAPE.exec(uri) ?? [];
  if (hosts === undefined) throw badAddress(code);
  const database = decoded(path ?? '', code) || DEFAULT_DATABASE;
  return { uri, database, shown: `${hosts}/${database}` };
}

/** The message does not repeat the connection string, which may contain a password. */
function badAddress(code: string, why = 'is not a connection string'): StrataError {
  return new StrataError(`${code}_UNREACHABLE`, `The address of MongoDB ${why}.`, {
    remedy: 'Write it as mongodb://host:port/database, with special characters in user and password percent-encoded.',
  });
}

/** The driver's message about a connection string, dropped if it could contain a password. */
export function addressFault(error: unknown, code: string): StrataError | undefined {
  if (!(error instanceof Error)) return undefined;
  const [option] = /^options? [\w, ]+ (?:is|are) not supported$/i.exec(error.message) ?? [];
  if (option !== undefined) return badAddress(code, `cannot be used: ${option}`);
  const isFault = error.name === 'MongoParseError' || error instanceof TypeError || error instanceof URIError;
  return isFault || error.name === 'MongoInvalidArgumentError' ? badAddress(code) : undefined;
}

function decoded(path: string, code: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw badAddress(code);
  }
}
