import { describe, expect, it } from '@jest/globals';
import type { Principal } from '@strata/application';
import { buildSchema, getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { checkOperation } from './check-operation.js';

const LIMITS = { depth: 3, cost: 50, aliases: 5, rootFields: 5 };
const olga: Principal = { login: 'olga', name: 'Olga', grants: [] };
const schema = buildSchema('type Query { item(id: ID): Item } type Item { id: ID! items(first: Int): [Item!]! }');
const document = parse('query ($n: Int!) { item { items(first: $n) { id } } }');

function faultsOf(principal: Principal | undefined, n: unknown, asked: GraphQLSchema = schema) {
  const operation = getOperationAST(document)!;
  const caller = { principal, bearer: undefined };
  const { faults } = checkOperation({ schema: asked, document, operation, variables: { n }, caller }, LIMITS);
  return faults.map(({ extensions }) => extensions['code']);
}

describe('The check of an operation that was valid before', () => {
  it('still depends on its caller, its variables and the schema', () => {
    expect(faultsOf(olga, 2)).toEqual([]);
    expect(faultsOf(olga, 2)).toEqual([]);
    expect(faultsOf(undefined, 2)).toEqual(['NOT_SIGNED_IN']);
    expect(faultsOf(olga, 'two')).toEqual(['INVALID_INPUT']);
    expect(faultsOf(olga, 100)).toEqual(['QUERY_TOO_LARGE']);
    expect(faultsOf(olga, 2, buildSchema('type Query { item: ID }'))).not.toEqual([]);
    expect(faultsOf(olga, 2)).toEqual([]);
  });
});
