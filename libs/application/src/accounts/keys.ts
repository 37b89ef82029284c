import { requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { notAllowed } from '../access/not-allowed.js';
import { administersAll } from '../access/principal.js';
import type { SecurityLog } from '../security-log/security-log.js';
import type { KeyRecord, SigningKeys } from '../sign-in/signing-keys.js';

/** The keys that sign access tokens, for operators and administrators of all clusters. All methods throw `NOT_ALLOWED`. */
export class Keys {
  readonly #keys: SigningKeys;
  readonly #securityLog: SecurityLog;

  constructor(keys: SigningKeys, securityLog: SecurityLog) {
    this.#keys = keys;
    this.#securityLog = securityLog;
  }

  /** All keys, oldest first. */
  async list(caller: Caller): Promise<readonly KeyRecord[]> {
    requireMayManage(caller);
    return (await this.#keys.list()).map(({ kid, createdAt, retiredAt }) => ({ kid, createdAt, retiredAt }));
  }

  /** Replaces the signing key; see `SigningKeys.rotate`. */
  async rotate(caller: Caller, how: { readonly atOnce?: boolean } = {}): Promise<KeyRecord> {
    requireMayManage(caller);
    const { kid, createdAt, retiredAt } = await this.#keys.rotate(how);
    this.#securityLog.record({ event: 'authz_admin', by: callerName(caller), result: 'success', detail: `key ${kid}` });
    return { kid, createdAt, retiredAt };
  }
}

function requireMayManage(caller: Caller): void {
  const isAllowed = 'operator' in caller || administersAll(caller);
  requireAllowed(isAllowed ? undefined : notAllowed(caller, 'manage the signing keys'));
}
