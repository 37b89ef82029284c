import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network.js';

describe('The network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8::7', '2001:db8:0:0'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8:1:2::7', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['no address', 'no address'],
  ])('%s is in %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('is short for a text that is not an address', () => expect(networkOf('x'.repeat(10_000))).toHaveLength(45));
});
