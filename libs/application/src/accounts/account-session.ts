import { instantText } from '../commands/clock.js';
import type { KnownSession } from '../sign-in/sessions.js';

/** A session as its owner and administrators see it. Instants in ISO 8601; undefined for what is not known. */
export interface AccountSession {
  readonly id: string;
  readonly startedAt: string | undefined;
  /** The last refresh. */
  readonly lastUsedAt: string | undefined;
  readonly expiresAt: string;
  readonly address: string | undefined;
  readonly userAgent: string | undefined;
}

export function accountSession({ id, expiresAt, data }: KnownSession): AccountSession {
  return {
    id,
    startedAt: instantOf(data.startedAt),
    lastUsedAt: instantOf(data.usedAt),
    expiresAt: instantText(expiresAt),
    address: data.address ?? undefined,
    userAgent: data.userAgent ?? undefined,
  };
}

function instantOf(milliseconds: number): string | undefined {
  return milliseconds === 0 ? undefined : instantText(milliseconds);
}
