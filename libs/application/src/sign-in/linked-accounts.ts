import type { AccountState } from '@strata/domain';
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

  /** `open` finds an open account, with its identities opened. */
  constructor(store: ReadStore, personal: PersonalTexts, open: (login: string) => Promise<AccountState | undefined>) {
    this.#store = store;
    this.#personal = personal;
    this.#open = open;
  }

  /** The open account that an identity is linked to. */
  async find(identity: Pick<ForeignIdentity, 'issuer' | 'subject'>): Promise<AccountState | undefined> {
    const key = sha256Of(JSON.stringify([identity.issuer, identity.subject]));
    const known = await this.#open(this.#found.get(key) ?? '');
    if (known && isLinked(known, identity)) return known;
    for (const sealed of await accounts(this.#store.reader(HISTORY))) {
      if (sealed.closed || !sealed.identities.some(({ issuer }) => issuer === identity.issuer)) continue;
      const account = await this.#personal.open(sealed);
      if (!isLinked(account, identity)) continue;
      if (this.#found.size >= MAX_IDENTITIES) this.#found.clear();
      this.#found.set(key, account.login);
      return account;
    }
    return undefined;
  }
}

function isLinked(
  { identities }: AccountState,
  { issuer, subject }: Pick<ForeignIdentity, 'issuer' | 'subject'>,
): boolean {
  return identities.some((one) => one.issuer === issuer && one.subject === subject);
}
