import type { SecurityEventName, SecurityLog } from '@strata/application';
import { systemClock } from '@strata/application';
import type { Logger } from 'pino';
import { currentRequest } from '../server/request-scope.js';
import { BoundedSecurityLog, type SecurityLine } from './bounded-security-log.js';

const DESCRIPTIONS: Readonly<Record<SecurityEventName, string>> = {
  authn_login_success: 'signed in',
  authn_login_fail: 'sign-in refused',
  authn_login_fail_max: 'sign-in delayed after too many wrong passwords',
  authn_password_change: 'password changed',
  authn_password_change_fail: 'password not changed',
  authn_token_revoked: 'sessions ended',
  authn_token_reuse: 'refresh token used a second time; its session was ended',
  authz_fail: 'access denied',
  authz_change: 'role granted or revoked',
  authz_admin: 'signing key replaced',
  session_renewed: 'session refreshed',
  session_use_after_expire: 'token refused',
  user_created: 'account opened',
  user_updated: 'account changed',
  user_archived: 'account closed',
};

/** Milliseconds after which what was counted is written, even if nothing else happens. */
const FLUSH_EVERY = 60_000;
const MAX_USER_AGENT = 200;

export interface ApiSecurityLog extends SecurityLog {
  /** Writes what was counted only, and stops. */
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
      channel.warn({ event: 'excess_rate_limit_exceeded', repeated: count }, 'security events not written'),
    origin: currentRequest,
    now: () => systemClock.now(),
  });
  const timer = setInterval(() => bounded.flush(), FLUSH_EVERY).unref();
  return {
    record: (event) => bounded.record(event),
    close: () => {
      clearInterval(timer);
      bounded.flush();
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
