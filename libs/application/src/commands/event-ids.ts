import { createHash } from 'node:crypto';

/**
 * Id of the nth event of a command: the same for the same command, so that a command sent twice stores its events
 * once. The command id's first ten bytes are kept: ids that follow each other in time stay close in the store's index.
 */
export function eventIdOf(commandId: string, index: number): string {
  const hash = createHash('sha256').update(`${commandId}/${index}`).digest('hex');
  return `${commandId.slice(0, 24)}${hash.slice(0, 12)}`;
}

/** A UUID made from a text: the same for the same text. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
