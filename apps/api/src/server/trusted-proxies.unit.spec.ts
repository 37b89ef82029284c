import { describe, expect, it } from '@jest/globals';
import { TrustedProxies } from './trusted-proxies.js';

describe('Trusted proxies', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8', '2001:db8::/32', '192.0.2.7']);

  it.each([
    ['10.1.2.3', true],
    ['::ffff:10.1.2.3', true],
    ['11.1.2.3', false],
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['2001:db8::5', true],
    ['2001:db9::5', false],
    ['', false],
    ['10.1.2.3:80', false],
    ['x', false],
  ])('include %s: %s', (address, trusted) => expect(proxies.trusts(address)).toBe(trusted));

  it.each([
    ['the connection itself, without a proxy', '203.0.113.1', '198.51.100.1', '203.0.113.1'],
    ['the address that the proxy adds', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['no address that the client adds', '10.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['the address before several proxies', '10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['the last proxy where it names nobody', '10.0.0.1', undefined, '10.0.0.1'],
    ['the proxy where it names nothing', '::ffff:10.0.0.1', ' ', '10.0.0.1'],
    ['a text that is not an address unchanged', '10.0.0.1', 'unknown', 'unknown'],
  ])('name %s', (_name, connected, forwarded, client) => {
    expect(proxies.clientOf(connected, forwarded)).toBe(client);
  });

  it('are nobody by default', () => {
    expect(new TrustedProxies([]).clientOf('127.0.0.1', '198.51.100.1')).toBe('127.0.0.1');
  });
});
