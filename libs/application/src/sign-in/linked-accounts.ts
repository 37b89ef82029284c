import type { AccountState, Position } from '@strata/domain';
import { accounts, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { sha256Of } from '../commands/event-ids.js';
import type { PersonalTexts } from '../personal/personal-texts.js';
import type { ForeignIdentity } from './oidc.js';

/** The most identities whose accounts are remembered. */
const MAX_IDENTITIES = 10_000;

/** Finds the accounts that identities of another issuer are linked to. Identities are sealed, so where one was is remembered. */
export class LinkedAccounts {
  readonly #store: ReadStore;
  readonly #personal: PersonalTexts;
  readonly #open: (login: string) => Promise<AccountState | undefined>;
  /** Logins, by a hash of the identity. */
  readonly #found = new Map<string, string>();
  /** Up to which position no account was linked to an identity, by a hash of the identity. */
  readonly #missed = new Map<string, Position>();

  /** `open` finds an open account, with its identities opened. */
  constructor(store: ReadStore, personal: PersonalTexts, open: (login: string) => Promise<AccountState | undefined>) {
    this.#store = store;
    this.#personal = personal;
    this.#open = open;
  }

  /** The open account that an identity is linked to. */
  async find(identity: Pick<ForeignIdentity, 'issuer' | 'subject'>): Promise<AccountState | undefined> {
    const key = keyOf(identity);
    const known = await this.#open(this.#found.get(key) ?? '');
    if (known && isLinked(known, identity)) return known;
    const position = await this.#store.checkpoint(HISTORY);
    if (this.#missed.get(key) === position) return undefined;
    const account = await this.#search(identity);
    if (account === undefined) remember(this.#missed, key, position);
    return account;
  }

  /** Opens accounts until one is linked to an identity, and remembers all that it sees. */
  async #search(identity: Pick<ForeignIdentity, 'issuer' | 'subject'>): Promise<AccountState | undefined> {
    for (const sealed of await accounts(this.#store.reader(HISTORY))) {
      if (sealed.closed || !sealed.identities.some(({ issuer }) => issuer === identity.issuer)) continue;
      const account = await this.#personal.open(sealed);
      for (const one of account.identities) remember(this.#found, keyOf(one), account.login);
      if (isLinked(account, identity)) return account;
    }
    return undefined;
  }
}

function keyOf({ issuer, subject }: Pick<ForeignIdentity, 'issuer' | 'subject'>): string {
  return sha256Of(JSON.stringify([issuer, subject]));
}

function remember(known: Map<string, string>, key: string, value: string): void {
  if (known.size >= MAX_IDENTITIES) known.clear();
  known.set(key, value);
}

function isLinked(
  { identities }: AccountState,
  { issuer, subject }: Pick<ForeignIdentity, 'issuer' | 'subject'>,
): boolean {
  return identities.some((one) => one.issuer === issuer && one.subject === subject);
}
