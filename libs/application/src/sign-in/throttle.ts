import { networkOf } from './network.js';

/**
 * The number of wrong passwords after which attempts are delayed. `device` counts one login from one address; `login`
 * one login from all addresses that it never signed in from; `address` all logins from one address, which many people
 * may share.
 */
const FREE_ATTEMPTS = { device: 4, login: 10, address: 20 } as const;
const MAX_DELAY = 15 * 60_000;
/** Milliseconds after which failures are forgotten. */
const FORGOTTEN_AFTER = 60 * 60_000;
const MAX_TRACKED = 10_000;
const MAX_KEY = 200;

type Kind = keyof typeof FREE_ATTEMPTS;

interface Failures {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly until: number;
}

/** One attempt to sign in. */
export interface Attempt {
  readonly login: string;
  readonly address?: string | undefined;
  /** True if the login has signed in from this address before. */
  readonly isKnown: boolean;
  /** The id of the device, if the login has signed in on it before. */
  readonly device?: string | undefined;
}

/**
 * Slows down guessing: delays double with every failure, up to 15 minutes, and end an hour after the last failure.
 * Guesses from elsewhere do not delay an address from which the account has signed in before, and guesses of others,
 * wherever they are, do not delay a device on which it has.
 */
export class Throttle {
  readonly #failures = new Map<string, Failures>();

  /**
   * The remaining delay in milliseconds. If it is 0, the attempt may be made and is counted as failed at once, so that
   * concurrent attempts count too.
   */
  begin(attempt: Attempt, now: number): number {
    const keys = keysOf(attempt);
    const wait = Math.max(...keys.map(([key]) => (this.#of(key, now)?.until ?? now) - now));
    if (wait > 0) return wait;
    for (const [key, kind] of keys) this.#fail(key, kind, now);
    return 0;
  }

  /** Clears the failures of this login at this address. Earlier failures of the address with other logins still count. */
  succeed(attempt: Attempt, now: number): void {
    for (const [key, kind] of keysOf(attempt)) {
      const { count, at } = this.#of(key, now) ?? { count: 0, at: now };
      if (kind === 'device' || count <= 1) this.#failures.delete(key);
      else this.#failures.set(key, { count: count - 1, at, until: now });
    }
  }

  #of(key: string, now: number): Failures | undefined {
    const failures = this.#failures.get(key);
    return failures === undefined || now - failures.at >= FORGOTTEN_AFTER ? undefined : failures;
  }

  #fail(key: string, kind: Kind, now: number): void {
    const count = (this.#of(key, now)?.count ?? 0) + 1;
    const free = FREE_ATTEMPTS[kind];
    const delay = count < free ? 0 : Math.min(1_000 * 2 ** (count - free), MAX_DELAY);
    this.#failures.delete(key);
    this.#failures.set(key, { count, at: now, until: now + delay });
    if (this.#failures.size > MAX_TRACKED) this.#failures.delete(this.#failures.keys().next().value!);
  }
}

function keysOf({ login, address, isKnown, device }: Attempt): readonly (readonly [string, Kind])[] {
  const who = login.slice(0, MAX_KEY);
  if (device !== undefined) return [[`known ${device} ${who}`, 'device']];
  const from = address === undefined ? '' : networkOf(address);
  const keys: (readonly [string, Kind])[] = [[`device ${from} ${who}`, 'device']];
  if (!isKnown) keys.push([`login ${who}`, 'login']);
  if (address !== undefined) keys.push([`address ${from}`, 'address']);
  return keys;
}
