import type { AccountStore } from '@strata/account-store';
import type { AccountState, RoleGrant } from '@strata/domain';
import type { ReadStore } from '@strata/read-store';
import type { SecurityLog } from '../security-log/security-log.js';
import type { OidcSettings } from './oidc.js';

/** How long a sign-in lasts, and the external issuer whose tokens are accepted. */
export interface SignInSettings {
  /** Milliseconds. */
  readonly accessTokenFor: number;
  readonly refreshTokenFor: number;
  readonly oidc?: OidcSettings | undefined;
  /** 32 bytes that encrypt secrets in the account store; without them, signing keys are stored as they are. */
  readonly secretsKey?: Uint8Array | undefined;
  /** True if administrators must have a second factor. */
  readonly secondFactorForAdministrators?: boolean | undefined;
}

export interface SignInOptions extends SignInSettings {
  /** The store from which accounts and roles are read. */
  readonly store: ReadStore;
  /** The store of passwords, sessions and signing keys. */
  readonly accountStore: AccountStore;
  readonly now: () => number;
  readonly securityLog: SecurityLog;
  /** Which of its roles the account only has with a second factor. */
  readonly rolesWithSecondFactor?: ((account: AccountState) => Promise<readonly RoleGrant[]>) | undefined;
}
