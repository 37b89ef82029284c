import { requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { mayManage } from '../access/manage-access.js';
import type { SecurityLog } from '../security-log/security-log.js';
import type { KeyRecord, SigningKeys } from '../sign-in/signing-keys.js';

const MANAGE = 'manage the signing keys';

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
    requireAllowed(mayManage(caller, MANAGE));
    return (await this.#keys.list()).map(({ kid, createdAt, retiredAt }) => ({ kid, createdAt, retiredAt }));
  }

  /** Replaces the signing key; see `SigningKeys.rotate`. */
  async rotate(caller: Caller, how: { readonly atOnce?: boolean } = {}): Promise<KeyRecord> {
    requireAllowed(mayManage(caller, MANAGE));
    const { kid, createdAt, retiredAt } = await this.#keys.rotate(how);
    this.#securityLog.record({ event: 'authz_admin', by: callerName(caller), result: 'success', detail: `key ${kid}` });
    return { kid, createdAt, retiredAt };
  }
}
