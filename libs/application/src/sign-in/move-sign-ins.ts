import type { AccountStore } from '@strata/account-store';
import { isStrataError } from '@strata/domain';
import type { ReadStore } from '@strata/read-store';
import { FIRST_KEY } from './signing-keys.js';

/** The collections of the read store that earlier versions used instead of the account store. */
const CREDENTIALS = 'credentials';
const REFRESH_TOKENS = 'refresh-tokens';
const SIGNING_KEYS = 'signing-keys';

/** One document per refresh token, with its hash as the id. */
interface OldToken {
  readonly login: string;
  readonly expiresAt: number;
  readonly used: boolean;
}

/**
 * Moves passwords, sessions and the signing key of earlier versions from the read store to the account store. Does
 * nothing if there are none. `now` in milliseconds since 1970.
 *
 * If interrupted at any point, the next call completes it: everything is copied before anything is deleted, and the
 * signing key, which every used account store has, is copied last. Nothing is copied into a store that has a signing
 * key, so that an old backup of the read models cannot restore an old password or an ended session.
 */
export async function moveSignIns(reads: ReadStore, accountStore: AccountStore, now: number): Promise<void> {
  const [passwords, tokens, keys] = [
    await reads.listDocuments(CREDENTIALS),
    await reads.listDocuments(REFRESH_TOKENS),
    await reads.listDocuments(SIGNING_KEYS),
  ];
  if (passwords.length + tokens.length + keys.length === 0) return;
  if ((await accountStore.keys.list()).length === 0) {
    for (const { id, data } of passwords) await copyPassword(accountStore, id, data as string);
    for (const { id, data } of tokens) await copySession(accountStore, id, data as unknown as OldToken, now);
    for (const { data } of keys) await copyKey(accountStore, data as string, now);
  }
  for (const collection of [REFRESH_TOKENS, SIGNING_KEYS, CREDENTIALS]) await reads.deleteDocuments(collection);
}

function copyPassword({ credentials }: AccountStore, login: string, passwordHash: string): Promise<void> {
  return unlessThere(credentials.put({ login, data: { passwordHash } }, 0));
}

/** Only the currently valid token becomes a session; the earlier ones have been used. */
async function copySession({ sessions }: AccountStore, hash: string, token: OldToken, now: number): Promise<void> {
  const { login, expiresAt, used } = token;
  if (used || expiresAt <= now) return;
  await unlessThere(sessions.put({ id: hash, login, expiresAt, data: { tokenHash: hash } }, 0));
}

function copyKey({ keys }: AccountStore, secret: string, now: number): Promise<void> {
  const data = { algorithm: 'HS256', secret };
  return unlessThere(keys.put({ kid: FIRST_KEY, createdAt: now, retiredAt: null, data }, 0));
}

/** Ignores a conflict: an earlier, interrupted call or another process has already copied the record. */
async function unlessThere(put: Promise<unknown>): Promise<void> {
  try {
    await put;
  } catch (error) {
    if (!isStrataError(error, 'ACCOUNT_CONFLICT')) throw error;
  }
}
