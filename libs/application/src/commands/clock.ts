import { randomBytes } from 'node:crypto';

/** The current time, injected so that tests can fix it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

/** Generates unpredictable ids. */
export interface IdGenerator {
  /** A new UUID; later ones sort after earlier ones. */
  next(): string;
}

/** A version 7 UUID, whose first 48 bits are the time in milliseconds. */
function uuidv7(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** Version 7 UUIDs from the machine's clock and random numbers. */
export const systemIds: IdGenerator = { next: () => uuidv7(Date.now()) };

/** An instant in the format of the log. */
export function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
