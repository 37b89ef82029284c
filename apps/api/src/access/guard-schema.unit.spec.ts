import { describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/contract';
import { buildSchema, graphql } from 'graphql';
import { guardSchema } from './guard-schema.js';

const principal = { login: 'ann', name: 'Ann', grants: [{ cluster: 'alpha', role: 'auditor' }] };
const context = { requestId: '1', bearer: undefined, principal, expiresAt: 0, from: '', queries: undefined };

describe('Guarding a schema', () => {
  it('accepts the contract with its open fields', () => {
    expect(() => guardSchema(buildSchema(typeDefs))).not.toThrow();
  });

  it('refuses an open field that does not exist, naming it', () => {
    expect(() => guardSchema(buildSchema(typeDefs), { Query: ['gone'] })).toThrow('Query.gone');
    expect(() => guardSchema(buildSchema(typeDefs), { Query: ['toString'] })).toThrow('Query.toString');
  });

  describe('runs a field', () => {
    const ask = async (open: readonly string[], contextValue: object) => {
      const schema = buildSchema('type Query { secret: String }');
      schema.getQueryType()!.getFields()['secret']!.resolve = () => 'answered';
      const guarded = guardSchema(schema, { Query: open });
      const { data, errors } = await graphql({ schema: guarded, source: '{ secret }', contextValue });
      return errors?.[0]?.extensions['code'] ?? data?.['secret'];
    };
    const nobody = { ...context, principal: undefined };

    it('for every account, but not without a sign-in', async () => {
      expect(await ask([], context)).toBe('answered');
      expect(await ask([], nobody)).toBe('NOT_SIGNED_IN');
    });

    it('for anyone if it is open', async () => {
      expect(await ask(['secret'], nobody)).toBe('answered');
    });
  });
});
