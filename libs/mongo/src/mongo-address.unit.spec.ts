import { describe, expect, it } from '@jest/globals';
import { mongoAddress } from './mongo-address.js';

describe('The address of MongoDB', () => {
  it('has the database in its path, strata by default', () => {
    expect(mongoAddress('mongodb://localhost:27017/cluster', 'TEST').database).toBe('cluster');
    expect(mongoAddress('mongodb://localhost:27017/a%20b?w=1', 'TEST').database).toBe('a b');
    for (const uri of ['mongodb://h', 'mongodb://h/', 'mongodb://h/?replicaSet=rs0', 'mongodb://h?replicaSet=rs0'])
      expect(mongoAddress(uri, 'TEST').database).toBe('strata');
  });

  it('is shown without user and password', () => {
    expect(mongoAddress('mongodb://ada:p%40ss@a:1,b:2/x?authSource=admin', 'TEST').shown).toBe('a:1,b:2/x');
    expect(mongoAddress('mongodb+srv://ada:secret@cluster.example.org', 'TEST').shown).toBe(
      'cluster.example.org/strata',
    );
  });

  it('is refused with the code of the store if it is not a connection string', () => {
    for (const uri of ['', 'localhost:27017', 'http://h/x', 'mongodb://ada:secret@/x', 'mongodb://h/%'])
      expect(() => mongoAddress(uri, 'TEST')).toThrow(expect.objectContaining({ code: 'TEST_UNREACHABLE' }));
  });
});
