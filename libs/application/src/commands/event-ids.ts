import { createHash } from 'node:crypto';

/** What identifies an event, so that a command sent again produces the same event ids. */
export interface EventIdentity {
  readonly stream: string;
  /** The sender of the command. */
  readonly by: string;
  readonly commandId: string;
  /** The index of the event among those of the command, from 0. */
  readonly index: number;
  /** When the fact became known, if it was loaded as declared history. */
  readonly knownAt?: string | undefined;
}

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

/**
 * The id of an event, a version 8 UUID (RFC 9562): 48 bits of time, so that consecutive ids are close together in the
 * store's index, and 74 bits of a SHA-256 over stream, sender, command id and index. No sender can claim the event ids of
 * another sender or stream.
 */
export function eventIdOf({ stream, by, commandId, index, knownAt }: EventIdentity): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([stream, by, commandId, index]))
    .digest('hex');
  return uuidv8(timeOf(commandId, knownAt), hash);
}

/** The time of a version 7 command id, otherwise the known-at, otherwise 0, as 12 hexadecimal digits. */
function timeOf(commandId: string, knownAt: string | undefined): string {
  if (UUID_V7.test(commandId)) return commandId.slice(0, 8) + commandId.slice(9, 13);
  const milliseconds = knownAt === undefined ? 0 : Date.parse(knownAt);
  return Math.max(0, milliseconds).toString(16).padStart(12, '0');
}

/** A UUID derived from a text; the same text always gives the same UUID. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return uuidv8(hex.slice(0, 12), hex.slice(13));
}

/** A version 8 UUID from 12 hexadecimal digits and the first 19 of a hash. */
function uuidv8(start: string, hash: string): string {
  const variant = ((parseInt(hash[3]!, 16) & 0x3) | 0x8).toString(16);
  return `${start.slice(0, 8)}-${start.slice(8)}-8${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}

/** A short hash of a command's content as JSON, to detect a command id that is reused for another command. */
export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** The SHA-256 of a text, hex. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
