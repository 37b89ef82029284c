import type { AccountStore, Credential, PersonKey, Session, SigningKey } from './account-store.js';
import {
  checkCredential,
  checkId,
  checkInstant,
  checkPersonKey,
  checkSession,
  checkSigningKey,
} from './record-checks.js';

/**
 * An adapter's store behind the checks that every adapter owes: each method first requires the store to be open
 * (`checkOpen` throws if it is not), then valid arguments.
 */
export function checkedAccountStore(store: AccountStore, checkOpen: () => void): AccountStore {
  const { credentials, sessions, keys, persons } = store;
  const checked =
    <F, R, Rest extends readonly unknown[] = []>(
      check: (first: F) => void,
      call: (first: F, ...rest: Rest) => Promise<R>,
    ) =>
    async (first: F, ...rest: Rest): Promise<R> => {
      checkOpen();
      check(first);
      return call(first, ...rest);
    };
  const isLogin = (login: string): void => checkId('credential', login);
  const isSession = (id: string): void => checkId('session', id);
  const isInstant = (now: number): void => checkInstant('now', now);
  const isPerson = (login: string): void => checkId('person key', login);
  const isKey = (kid: string): void => checkId('signing key', kid);
  return {
    credentials: {
      get: checked(isLogin, (login) => credentials.get(login)),
      put: checked(checkCredential, (record: Credential, version: number) => credentials.put(record, version)),
      delete: checked(isLogin, (login) => credentials.delete(login)),
    },
    sessions: {
      get: checked(isSession, (id) => sessions.get(id)),
      put: checked(checkSession, (record: Session, version: number) => sessions.put(record, version)),
      delete: checked(isSession, (id) => sessions.delete(id)),
      list: checked(isLogin, (login) => sessions.list(login)),
      deleteAll: checked(isLogin, (login) => sessions.deleteAll(login)),
      deleteExpired: checked(isInstant, (now) => sessions.deleteExpired(now)),
    },
    keys: {
      async list() {
        checkOpen();
        return keys.list();
      },
      put: checked(checkSigningKey, (record: SigningKey, version: number) => keys.put(record, version)),
      delete: checked(isKey, (kid) => keys.delete(kid)),
    },
    persons: {
      get: checked(isPerson, (login) => persons.get(login)),
      put: checked(checkPersonKey, (record: PersonKey, version: number) => persons.put(record, version)),
      async scrub() {
        checkOpen();
        return persons.scrub();
      },
      async destroyed() {
        checkOpen();
        return persons.destroyed();
      },
    },
    close: () => store.close(),
  };
}
