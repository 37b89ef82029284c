import { describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/contract';
import { buildSchema, graphql } from 'graphql';
import { fieldRules, type FieldRule } from './field-rules.js';
import { guardSchema } from './guard-schema.js';

const principal = { login: 'ann', name: 'Ann', grants: [{ cluster: 'alpha', role: 'auditor' }] };
const context = { requestId: '1', bearer: undefined, principal, expiresAt: 0, from: '', queries: undefined };

describe('Guarding a schema', () => {
  it('accepts the contract with the rules there are', () => {
    expect(() => guardSchema(buildSchema(typeDefs))).not.toThrow();
  });

  it('refuses a field without a rule, naming it', () => {
    const schema = buildSchema(`${typeDefs}\nextend type Query { everything: String }`);

    expect(() => guardSchema(schema)).toThrow('Query.everything');
  });

  it('refuses a rule without a field, naming it', () => {
    const rules = { ...fieldRules, Query: { ...fieldRules.Query, gone: 'open' as const } };

    expect(() => guardSchema(buildSchema(typeDefs), rules)).toThrow('Query.gone');
  });

  it('does not take a name that every object has for a rule', () => {
    const schema = buildSchema('type Query { toString: String }');

    expect(() => guardSchema(schema, { Query: {} })).toThrow('Query.toString');
  });

  describe('runs a field', () => {
    const ask = async (rule: FieldRule, contextValue: object) => {
      const schema = buildSchema('type Query { secret: String }');
      schema.getQueryType()!.getFields()['secret']!.resolve = () => 'told';
      const guarded = guardSchema(schema, { Query: { secret: rule } });
      const { data, errors } = await graphql({ schema: guarded, source: '{ secret }', contextValue });
      return errors?.[0]?.extensions['code'] ?? data?.['secret'];
    };
    const nobody = { ...context, principal: undefined };

    it('for every account, and for nobody else', async () => {
      expect(await ask('signed-in', context)).toBe('told');
      expect(await ask('signed-in', nobody)).toBe('NOT_SIGNED_IN');
    });

    it('for anybody where it is open', async () => {
      expect(await ask('open', nobody)).toBe('told');
    });
  });
});
