import { describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/graphql';
import { buildSchema, graphql } from 'graphql';
import { fieldRules } from './field-rules.js';
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
    const rules = { ...fieldRules, Query: { ...fieldRules.Query, gone: { kind: 'open' } as const } };

    expect(() => guardSchema(buildSchema(typeDefs), rules)).toThrow('Query.gone');
  });

  it('does not take a name that every object has for a rule', () => {
    const schema = buildSchema('type Query { toString: String }');

    expect(() => guardSchema(schema, { Query: {} })).toThrow('Query.toString');
  });

  describe('runs a field', () => {
    const guarded = () => {
      const schema = buildSchema('type Query { secret(cluster: ID!): String }');
      schema.getQueryType()!.getFields()['secret']!.resolve = () => 'told';
      const allow = ['auditor'] as const;
      const rule = { kind: 'roles', allow, cluster: ({ cluster }: { readonly cluster?: string }) => cluster } as const;
      return guardSchema(schema, { Query: { secret: rule } });
    };
    const ask = (cluster: string, contextValue: object) =>
      graphql({ schema: guarded(), source: `{ secret(cluster: "${cluster}") }`, contextValue });

    it('for who has the role in that cluster', async () => {
      expect(await ask('alpha', context)).toEqual({ data: { secret: 'told' } });
    });

    it('for nobody else', async () => {
      const codes = await Promise.all(
        [ask('beta', context), ask('*', context), ask('alpha', { ...context, principal: undefined })].map(
          async (answer) => (await answer).errors?.[0]?.extensions['code'],
        ),
      );
      expect(codes).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_SIGNED_IN']);
    });
  });
});
