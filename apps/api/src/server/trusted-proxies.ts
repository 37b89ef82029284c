import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;
/** The most addresses of X-Forwarded-For that are read. */
const MAX_HOPS = 20;

/** The proxies whose X-Forwarded-For is trusted. */
export class TrustedProxies {
  readonly #trusted = new BlockList();
  /** Whether no proxy is trusted. */
  readonly none: boolean;

  /** `proxies`: addresses, and networks such as 10.0.0.0/8. */
  constructor(proxies: readonly string[]) {
    this.none = proxies.length === 0;
    for (const proxy of proxies) {
      const [address = '', prefix] = proxy.split('/');
      const family = isIPv6(address) ? 'ipv6' : 'ipv4';
      if (prefix === undefined) this.#trusted.addAddress(address, family);
      else this.#trusted.addSubnet(address, Number(prefix), family);
    }
  }

  trusts(address: string): boolean {
    const plain = plainAddress(address);
    return isIP(plain) !== 0 && this.#trusted.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
  }

  /**
   * The address of the client: that of the connection or, if a trusted proxy opened it, the last address in
   * X-Forwarded-For that is not a trusted proxy.
   */
  clientOf(connected: string, forwardedFor: string | readonly string[] | undefined): string {
    let client = plainAddress(connected);
    const named = [forwardedFor ?? []].flat().join(',').split(',').slice(-MAX_HOPS).reverse();
    for (const address of named) {
      if (this.none || !this.trusts(client) || address.trim() === '') break;
      client = plainAddress(address.trim());
    }
    return client;
  }
}

function plainAddress(address: string): string {
  return address.replace(MAPPED, '');
}
