/**
 * What is recorded for security, in the words of the OWASP Logging Vocabulary: sign-ins and tokens (`authn`), denials
 * and changes of roles (`authz`), sessions, and accounts (`user`).
 */
export type SecurityEventName =
  | 'authn_login_success'
  | 'authn_login_fail'
  | 'authn_login_fail_max'
  | 'authn_password_change'
  | 'authn_password_change_fail'
  | 'authn_token_revoked'
  | 'authn_token_reuse'
  | 'authz_fail'
  | 'authz_change'
  | 'authz_admin'
  | 'session_renewed'
  | 'session_use_after_expire'
  | 'user_created'
  | 'user_updated'
  | 'user_archived'
  | 'user_deleted';

/** Something that happened. From where and when is added by whoever implements the log. */
export interface SecurityEvent {
  readonly event: SecurityEventName;
  /** Who did it, or tried to: a login, or the name of an operator. */
  readonly by?: string | undefined;
  /** The account that it was done to, if it is another one. */
  readonly account?: string | undefined;
  readonly result: 'success' | 'failure';
  /** What exactly: a command, a role, or the code of a refusal. Never a secret. */
  readonly detail?: string | undefined;
}

/** Where security events are recorded. */
export interface SecurityLog {
  record(event: SecurityEvent): void;
}

/** For programs that do not keep a security log. */
export const NO_SECURITY_LOG: SecurityLog = { record: () => undefined };
