import type { Credential, PersonKey, Session, SigningKey } from '@strata/account-store';
import type { SqliteConnection } from '@strata/sqlite';
import { RecordTable } from './record-table.js';

export function credentialTable(connection: SqliteConnection): RecordTable<Credential> {
  return new RecordTable(connection, {
    kind: 'credential',
    table: 'credential',
    id: 'login',
    columns: [],
    idOf: ({ login }) => login,
    valuesOf: () => [],
    recordOf: (login, data) => ({ login, data }),
  });
}

export function sessionTable(connection: SqliteConnection): RecordTable<Session> {
  return new RecordTable(connection, {
    kind: 'session',
    table: 'session',
    id: 'id',
    columns: ['login', 'expires_at'],
    idOf: ({ id }) => id,
    valuesOf: ({ login, expiresAt }) => [login, expiresAt],
    recordOf: (id, data, [login, expiresAt]) => ({ id, login: String(login), expiresAt: Number(expiresAt), data }),
  });
}

export function signingKeyTable(connection: SqliteConnection): RecordTable<SigningKey> {
  return new RecordTable(connection, {
    kind: 'signing key',
    table: 'signing_key',
    id: 'kid',
    columns: ['created_at', 'retired_at'],
    idOf: ({ kid }) => kid,
    valuesOf: ({ createdAt, retiredAt }) => [createdAt, retiredAt],
    recordOf: (kid, data, [createdAt, retiredAt]) => ({
      kid,
      createdAt: Number(createdAt),
      retiredAt: retiredAt === null || retiredAt === undefined ? null : Number(retiredAt),
      data,
    }),
  });
}

export function personKeyTable(connection: SqliteConnection): RecordTable<PersonKey> {
  return new RecordTable(connection, {
    kind: 'person key',
    table: 'person_key',
    id: 'login',
    columns: ['destroyed_at'],
    idOf: ({ login }) => login,
    valuesOf: ({ destroyedAt }) => [destroyedAt],
    recordOf: (login, data, [destroyedAt]) => ({
      login,
      destroyedAt: destroyedAt === null || destroyedAt === undefined ? null : Number(destroyedAt),
      data,
    }),
  });
}

/** Reads every record. Throws the error of a damaged file for one that is not what was written. */
export function readAllRecords(connection: SqliteConnection): void {
  for (const table of [credentialTable, sessionTable, signingKeyTable]) table(connection).list('');
  if (hasPersonKeys(connection)) personKeyTable(connection).list('');
}

/** False for a file that only earlier versions have opened. */
export function hasPersonKeys(connection: SqliteConnection): boolean {
  return connection.number(`SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'person_key'`) > 0;
}
