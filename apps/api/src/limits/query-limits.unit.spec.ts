import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { coerceVariables } from './coerce-variables.js';
import { limitErrors, measureQuery } from './query-limits.js';

const schema = buildSchema(`
  type Query { self: Query one: Item page(first: Int, after: String): Page items: [Item!]! }
  type Page { nodes: [Item!]! edges: [Edge!]! }
  type Edge { node: Item! }
  type Item { id: ID! parts: [Item!]! page(first: Int): Page }
  type Mutation { change(n: Int): Item }
`);

function query(text: string, variables?: Record<string, unknown>) {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  return { schema, document, operation, variables: coerceVariables({ schema, operation, variables }).values };
}

const measured = (text: string, variables?: Record<string, unknown>) => measureQuery(query(text, variables));

describe('The measure of a query', () => {
  it.each([
    ['one field', '{ one { id } }', { depth: 2, cost: 2, aliases: 0 }],
    ['a list as five items', '{ items { id } }', { depth: 2, cost: 6, aliases: 0 }],
    ['a list in a list', '{ items { parts { id } } }', { depth: 3, cost: 31, aliases: 0 }],
    ['a page by its size', '{ page(first: 10) { nodes { id } } }', { depth: 3, cost: 21, aliases: 0 }],
    ['a page without a size as one of default size', '{ page { nodes { id } } }', { depth: 3, cost: 101, aliases: 0 }],
    ['a page without items as one', '{ page(first: 0) { nodes { id } } }', { depth: 3, cost: 3, aliases: 0 }],
    ['aliases wherever they are', '{ a: one { b: id c: id } }', { depth: 2, cost: 3, aliases: 3 }],
    ['a mutation as more', 'mutation { change { id } }', { depth: 2, cost: 102, aliases: 0 }],
    [
      'fragments where they are spread',
      '{ one { ...f } items { ...f } } fragment f on Item { id parts { id } }',
      { depth: 3, cost: 44, aliases: 0 },
    ],
    ['inline fragments', '{ one { ... on Item { id ... { id } } } }', { depth: 2, cost: 3, aliases: 0 }],
  ])('counts %s', (_name, text, expected) => expect(measured(text)).toEqual(expected));

  it('takes page sizes from variables and their defaults', () => {
    const text = 'query ($n: Int = 3) { page(first: $n) { nodes { id } } }';

    expect(measured(text).cost).toBe(7);
    expect(measured(text, { n: 100 }).cost).toBe(201);
  });

  it('is fast for fragments that double at each level', () => {
    const levels = Array.from(
      { length: 60 },
      (_, i) => `fragment f${i} on Query { a: self { ...f${i + 1} } b: self { ...f${i + 1} } }`,
    );
    const began = performance.now();

    expect(measured(`{ ...f0 } ${levels.join(' ')} fragment f60 on Query { one { id } }`).cost).toBeGreaterThan(
      2 ** 60,
    );
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('gives introspection a cost and no depth', () => {
    const text = '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }';

    expect(measured(text).depth).toBe(1);
    expect(measured(text).cost).toBeGreaterThan(50);
  });
});

describe('The limits of a query', () => {
  const limits = { depth: 3, cost: 50, aliases: 1, rootFields: 2 };

  it('accept a query that is exactly at them', () => {
    expect(limitErrors(query('{ items { parts { id } } one { a: id } }'), { ...limits, cost: 33 })).toEqual([]);
  });

  it('report each limit with the actual number', () => {
    const errors = limitErrors(
      query('{ a: page { nodes { page { nodes { id } } } } b: one { id } one { id } }'),
      limits,
    );

    expect(errors.map(({ extensions }) => [extensions['limit'], extensions['allowed'], extensions['actual']])).toEqual([
      ['depth', 3, 5],
      ['cost', 50, 5105],
      ['aliases', 1, 2],
      ['root fields', 2, 3],
    ]);
  });
});
