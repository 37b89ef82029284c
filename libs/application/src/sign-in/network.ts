import { isIPv6 } from 'node:net';

/** The most characters of an address. */
const MAX_ADDRESS = 45;
/** An IPv4 address in the form of an IPv6 address, as a socket for both families reports it. */
const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/**
 * The network of a client, by which limits count: an IPv4 address, or the first 64 bits of an IPv6 address, because one
 * client usually has all addresses under them. Equal networks have equal texts, however their addresses are written. The
 * address of a client that is gone is undefined; all of them are one network.
 */
export function networkOf(address: string | undefined): string {
  const plain = (address ?? '').replace(MAPPED, '');
  if (!isIPv6(plain)) return plain.slice(0, MAX_ADDRESS);
  const [head = '', tail] = plain.split('%')[0]!.split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function groupsOf(part: string): readonly string[] {
  return part === '' ? [] : part.split(':');
}
