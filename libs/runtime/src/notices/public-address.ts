import { BlockList, isIP } from 'node:net';

/** Loopback, private, link-local, shared, multicast and reserved networks: those of the server itself and its neighbours. */
const OWN = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  OWN.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  OWN.addSubnet(network, prefix, 'ipv6');
}

/** True for an IP address outside the networks of the server; IPv4 addresses in IPv6 count as what they contain. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && !OWN.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
