import { describe, expect, it } from '@jest/globals';
import { parseConnectionString } from './connection-string.js';

describe('A connection string', () => {
  it.each([
    ['kurrentdb://localhost:2113?tls=false', 'localhost:2113'],
    ['esdb+discover://user:p%40ss@cluster.example', 'cluster.example'],
    ['kdb://a:1@one:2113,two:2114,three/?tlsVerifyCert=false', 'one:2113,two:2114,three'],
    ['kurrent://u:p@ss@host:1', 'host:1'],
  ])('%s is displayed as %s', (uri, address) => {
    expect(parseConnectionString(uri).address).toBe(address);
  });

  it('reads from the leader by default', () => {
    expect(parseConnectionString('kdb://a').forConnection(0)).toContain('nodepreference=leader');
    const other = parseConnectionString('kdb://a?nodePreference=follower').forConnection(0);
    expect(other).toContain('nodepreference=follower');
    expect(other).not.toContain('leader');
  });

  it('gives every connection different options', () => {
    const { forConnection } = parseConnectionString('kdb://a?keepAliveTimeout=12000');
    expect(forConnection(0)).toContain('keepalivetimeout=12000');
    expect(forConnection(7)).toContain('keepalivetimeout=12007');
  });

  it('does not allow errors of refused appends to be disabled', () => {
    expect(parseConnectionString('kdb://a?throwOnAppendFailure=false').forConnection(0)).not.toContain('throw');
  });

  it.each(['', 'localhost:2113', 'http://localhost', 'kdb://', 'kdb://a:b:c', 'kdb://a?tls', 'kdb://a?nonsense=1'])(
    'refuses %j',
    (uri) => {
      expect(() => parseConnectionString(uri)).toThrow(
        expect.objectContaining({ code: 'EVENT_STORE_ADDRESS_INVALID' }),
      );
    },
  );
});
