import assert from 'node:assert/strict';
import { StrataError } from '@strata/domain';
import type { AccountStore, Credential, PersonKey, Session, SigningKey } from '../index.js';

/** A place for data, e.g. a folder or a database. It is empty when it is created. */
export interface AccountStorePlace {
  /** Opens the data. Called several times, each call stands for a process of its own. */
  open(): Promise<AccountStore>;
  /** Removes the data; every store of the place was closed before. */
  dispose(): Promise<void>;
}

/** How the suite reaches an adapter. */
export interface AccountStoreHarness {
  create(): Promise<AccountStorePlace>;
}

export interface AccountCheck {
  readonly name: string;
  /** `open` opens the place of this check, once for every process that takes part. */
  run(open: () => Promise<AccountStore>): Promise<void>;
}

/** Runs one check in a new place and removes the place afterwards. */
export async function runAccountCheck(check: AccountCheck, harness: AccountStoreHarness): Promise<void> {
  const place = await harness.create();
  const stores: AccountStore[] = [];
  try {
    await check.run(async () => {
      const store = await place.open();
      stores.push(store);
      return store;
    });
  } finally {
    for (const store of stores) await store.close();
    await place.dispose();
  }
}

/** The instant that the records of the suite are built around. */
export const NOW = Date.UTC(2026, 0, 1);

export function credential(login: string, passwordHash = `hash of ${login}`): Credential {
  return { login, data: { passwordHash } };
}

export function session(id: string, given: Partial<Session> = {}): Session {
  return { id, login: 'ada', expiresAt: NOW + 1000, data: { tokenHash: `hash of ${id}` }, ...given };
}

export function signingKey(kid: string, given: Partial<SigningKey> = {}): SigningKey {
  return { kid, createdAt: NOW, retiredAt: null, data: { algorithm: 'HS256', secret: `secret ${kid}` }, ...given };
}

export function personKey(login: string, given: Partial<PersonKey> = {}): PersonKey {
  return { login, destroyedAt: null, data: { secret: `secret of ${login}` }, ...given };
}

/** The error of `work`, which must be a StrataError with this code and a remedy. */
export async function refusal(work: Promise<unknown>, code: string): Promise<StrataError> {
  const error = await work.then(
    () => assert.fail(`accepted; ${code} was expected`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StrataError)) throw error;
  assert.equal(error.code, code, `${error.code}: ${error.message}`);
  assert.ok(error.message.length > 0 && error.remedy, `${code} names no remedy`);
  return error;
}
