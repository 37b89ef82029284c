import { createHash } from 'node:crypto';

/** What makes an event the same event when its command is sent again. */
export interface EventIdentity {
  readonly stream: string;
  /** Who sent the command. */
  readonly by: string;
  readonly commandId: string;
  /** The event's place among those of the command, from 0. */
  readonly index: number;
  /** When the fact became known, if it was loaded as declared history. */
  readonly knownAt?: string | undefined;
}

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;

/**
 * Id of an event, a UUID of version 8 (RFC 9562): 48 bits of time, so that ids which follow each other in time lie close
 * in the store's index, and 74 bits of a SHA-256 over stream, sender, command id and index. Nobody can claim the id of
 * another sender's or another stream's event.
 */
export function eventIdOf({ stream, by, commandId, index, knownAt }: EventIdentity): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([stream, by, commandId, index]))
    .digest('hex');
  return uuidv8(timeOf(commandId, knownAt), hash);
}

/** The time of a command id of version 7, else the moment of knowledge, else 0; 12 hexadecimal digits. */
function timeOf(commandId: string, knownAt: string | undefined): string {
  if (UUID_V7.test(commandId)) return commandId.slice(0, 8) + commandId.slice(9, 13);
  const milliseconds = knownAt === undefined ? 0 : Date.parse(knownAt);
  return Math.max(0, milliseconds).toString(16).padStart(12, '0');
}

/** A UUID made from a text: the same for the same text. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return uuidv8(hex.slice(0, 12), hex.slice(13));
}

/** A UUID of version 8 from 12 hexadecimal digits and the first 19 of a hash. */
function uuidv8(start: string, hash: string): string {
  const variant = ((parseInt(hash[3]!, 16) & 0x3) | 0x8).toString(16);
  return `${start.slice(0, 8)}-${start.slice(8)}-8${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}

/** A short hash of what a command says, to recognise a command id that is used again for another command. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
