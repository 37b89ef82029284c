import type { SecurityEventName, SecurityLog } from '@strata/application';
import { systemClock } from '@strata/application';
import type { Logger } from 'pino';
import { currentRequest } from '../server/request-scope.js';
import { BoundedSecurityLog, type SecurityLine } from './bounded-security-log.js';

const DESCRIPTIONS: Readonly<Record<SecurityEventName, string>> = {
  authn_login_success: 'signed in',
  authn_login_fail: 'sign-in refused',
  authn_login_fail_max: 'sign-in refused during the delay after wrong passwords or codes',
  authn_password_change: 'password changed',
  authn_password_change_fail: 'password not changed',
  authn_token_revoked: 'sessions ended',
  authn_token_reuse: 'refresh token reused; its session was ended',
  authz_fail: 'access denied',
  authz_change: 'role granted or revoked',
  authz_admin: 'signing key replaced',
  session_renewed: 'session refreshed',
  session_use_after_expire: 'invalid or expired token refused',
  user_created: 'account opened',
  user_updated: 'account changed',
  user_archived: 'account closed',
  user_deleted: 'person erased',
};

/** How often to look whether a minute is over and what was counted has to be written, in milliseconds. */
const FLUSH_EVERY = 5_000;
const MAX_USER_AGENT = 200;

export interface ApiSecurityLog extends SecurityLog {
  /** Writes the counts of omitted events, and stops. */
  close(): void;
}

/**
 * The security log of the API: lines of the process's log with `channel: security`, in the fields and words of the OWASP
 * Logging Vocabulary. They are written at every log level but `silent`.
 */
export function createSecurityLog(log: Logger): ApiSecurityLog {
  const channel = log.child({ channel: 'security', appid: 'strata' });
  if (log.level !== 'silent') channel.level = 'info';
  const bounded = new BoundedSecurityLog({
    write: (line) => channel[line.result === 'failure' ? 'warn' : 'info'](fieldsOf(line), DESCRIPTIONS[line.event]),
    writeDropped: (count) =>
      channel.warn({ event: 'excess_rate_limit_exceeded', repeated: count }, 'security events were omitted'),
    origin: currentRequest,
    now: () => systemClock.now(),
  });
  const timer = setInterval(() => bounded.flush(), FLUSH_EVERY).unref();
  return {
    record: (event) => bounded.record(event),
    close: () => {
      clearInterval(timer);
      bounded.close();
    },
  };
}

function fieldsOf({ event, by, account, result, detail, origin, repeated }: SecurityLine) {
  return {
    datetime: new Date(systemClock.now()).toISOString(),
    event: [event, by ?? 'unknown', ...(account === undefined || account === by ? [] : [account])].join(':'),
    result,
    detail,
    source_ip: origin.address,
    useragent: origin.userAgent?.slice(0, MAX_USER_AGENT),
    request_id: origin.requestId,
    repeated,
  };
}
