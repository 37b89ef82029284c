import type { JsonObject } from '@strata/domain';
import { accountMisuse, type RecordKind } from './account-store-errors.js';
import type { Credential, PersonKey, Session, SigningKey } from './account-store.js';

/** Printable ASCII: every database stores and compares it the same way. */
const ID = /^[\x20-\x7e]{1,200}$/;

/** Characters that `data` may take as JSON. */
const DATA_LIMIT = 65_536;

/** Refuses a login, session id or `kid` that is not 1 to 200 printable ASCII characters. */
export function checkId(what: RecordKind, id: string): void {
  if (typeof id !== 'string' || !ID.test(id))
    throw accountMisuse(`The id of a ${what} must be 1 to 200 printable ASCII characters.`);
}

export function checkCredential({ login, data }: Credential): void {
  checkId('credential', login);
  dataText('credential', data);
}

export function checkSession({ id, login, expiresAt, data }: Session): void {
  checkId('session', id);
  checkId('credential', login);
  checkInstant('expiresAt', expiresAt);
  dataText('session', data);
}

export function checkSigningKey({ kid, createdAt, retiredAt, data }: SigningKey): void {
  checkId('signing key', kid);
  checkInstant('createdAt', createdAt);
  if (retiredAt !== null) checkInstant('retiredAt', retiredAt);
  dataText('signing key', data);
}

export function checkPersonKey({ login, destroyedAt, data }: PersonKey): void {
  checkId('person key', login);
  if (destroyedAt !== null) checkInstant('destroyedAt', destroyedAt);
  dataText('person key', data);
}

/** Refuses an instant that is not a whole number of milliseconds since 1970. */
export function checkInstant(name: string, instant: number): void {
  if (!Number.isSafeInteger(instant) || instant < 0)
    throw accountMisuse(`${name} must be a whole number of milliseconds since 1970, not ${String(instant)}.`);
}

/** Refuses an expected version that is not a whole number from 0 on. */
export function checkVersion(expectedVersion: number): void {
  if (!Number.isSafeInteger(expectedVersion) || expectedVersion < 0)
    throw accountMisuse(`The expected version must be a whole number of at least 0, not ${String(expectedVersion)}.`);
}

/** `data` as the JSON text that adapters store; refused if it is not an object or longer than 65,536 characters. */
export function dataText(what: RecordKind, data: JsonObject): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw accountMisuse(`The data of a ${what} must be a JSON object.`);
  const text = JSON.stringify(data);
  if (text.length > DATA_LIMIT)
    throw accountMisuse(
      `The data of a ${what} has ${text.length} characters as JSON; at most ${DATA_LIMIT} are allowed.`,
    );
  return text;
}
