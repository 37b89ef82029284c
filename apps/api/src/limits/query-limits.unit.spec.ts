import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { coerceVariables } from './coerce-variables.js';
import { HEAVY_COST } from './heavy-queries.js';
import { limitQuery, measureQuery } from './query-limits.js';

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
    ['one field', '{ one { id } }', { depth: 2, cost: 2, aliases: 0, fields: 1 }],
    ['a list as five items', '{ items { id } }', { depth: 2, cost: 6, aliases: 0, fields: 1 }],
    ['a list in a list', '{ items { parts { id } } }', { depth: 3, cost: 31, aliases: 0, fields: 1 }],
    ['a page by its size', '{ page(first: 10) { nodes { id } } }', { depth: 3, cost: 21, aliases: 0, fields: 1 }],
    [
      'a page without a size as one of default size',
      '{ page { nodes { id } } }',
      { depth: 3, cost: 101, aliases: 0, fields: 1 },
    ],
    [
      'a page without items as one',
      '{ page(first: 0) { nodes { id } } }',
      { depth: 3, cost: 3, aliases: 0, fields: 1 },
    ],
    ['aliases wherever they are', '{ a: one { b: id c: id } }', { depth: 2, cost: 3, aliases: 3, fields: 1 }],
    ['a mutation as more', 'mutation { change { id } }', { depth: 2, cost: 102, aliases: 0, fields: 1 }],
    [
      'fragments where they are spread',
      '{ one { ...f } items { ...f } } fragment f on Item { id parts { id } }',
      { depth: 3, cost: 44, aliases: 0, fields: 2 },
    ],
    ['inline fragments', '{ one { ... on Item { id ... { id } } } }', { depth: 2, cost: 3, aliases: 0, fields: 1 }],
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

  it('counts root fields in fragments, each time they are spread', () => {
    const text = '{ ...f ... on Query { ...f one { id } } } fragment f on Query { a: one { id } b: one { id } }';

    expect(measured(text)).toMatchObject({ fields: 5, aliases: 4 });
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
    expect(limitQuery(query('{ items { parts { id } } one { a: id } }'), { ...limits, cost: 33 })).toEqual({
      cost: 33,
      faults: [],
    });
  });

  it('report each limit with the actual number', () => {
    const { faults: errors } = limitQuery(
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

describe('Introspection', () => {
  const faults = (text: string) =>
    limitQuery(query(text), { depth: 99, cost: 1e9, aliases: 99, rootFields: 99 }).faults.map(
      ({ extensions }) => extensions['limit'],
    );

  it('is answered as tools ask for it', () => {
    expect(faults(getIntrospectionQuery())).toEqual([]);
    expect(
      faults('{ __type(name: "Item") { name fields { name type { name } } } __schema { types { name } } }'),
    ).toEqual([]);
  });

  it.each([
    ['twice', '{ a: __schema { types { name } } b: __schema { types { name } } }', '__schema in one query'],
    [
      'twice with a fragment',
      '{ ...f ... { ...g } } fragment f on Query { a: __schema { types { name } } } fragment g on Query { __schema { types { name } } }',
      '__schema in one query',
    ],
    ['for many types', '{ a: __type(name: "Item") { name } b: __type(name: "Page") { name } }', '__type in one query'],
    ['with aliases', '{ __schema { types { a: description b: description } } }', 'aliases in introspection'],
    [
      'with aliases in a fragment',
      '{ __schema { types { ...f } } } fragment f on __Type { a: name }',
      'aliases in introspection',
    ],
    ['for fields of fields', '{ __schema { types { fields { type { fields { name } } } } } }', 'fields within fields'],
    [
      'for fields of fields in fragments',
      '{ __schema { types { ...f } } } fragment f on __Type { fields { type { ...g } } } fragment g on __Type { ofType { fields { name } } }',
      'fields within fields',
    ],
    [
      'without end',
      `{ __type(name: "Item") { ${'ofType { '.repeat(30)} name ${'}'.repeat(30)} } }`,
      'levels of introspection',
    ],
  ])('is refused when it is asked for %s', (_name, text, limit) => expect(faults(text)).toEqual([limit]));
});

describe('The weight of a heavy field', () => {
  const weighed = buildSchema(`
    type Query {
      scorecard(period: String): Item
      scenarioComparison(periods: [String!]!, scenarios: [ID!], node: ID): ScenarioComparison
      branchComparison(periods: [String!]!): Item
      branchSteps: Item
      comments(about: String): Item
      commentCounts(about: [String!]!): Item
      mentionable: Item
      snapshots: Item
      snapshotPreview: Item
    }
    type Mutation { proposeBranch: Item publishSnapshot: Item }
    type Item { id: ID }
    type ScenarioComparison { outputs(first: Int): Page periods: [String!]! }
    type Page { nodes: [ComparedOutput!]! }
    type ComparedOutput { periods: [ComparedPeriod!]! }
    type ComparedPeriod { values: [Item!]! differences: [Item!]! }
  `);
  const costOf = (text: string, variables: Record<string, unknown> = {}) => {
    const document = parse(text);
    return measureQuery({ schema: weighed, document, operation: getOperationAST(document)!, variables }).cost;
  };

  it('is that of the work, wherever the field is', () => {
    expect(costOf('{ scorecard { id } }')).toBeGreaterThan(100);
    expect(costOf('{ ...f } fragment f on Query { a: scorecard { id } b: scorecard { id } }')).toBeGreaterThan(200);
  });

  it.each([
    ['{ branchComparison(periods: "a") { id } }', HEAVY_COST],
    ['{ branchSteps { id } }', HEAVY_COST],
    ['mutation { proposeBranch { id } }', HEAVY_COST],
    ['mutation { publishSnapshot { id } }', costOf('{ snapshotPreview { id } }')],
    ['{ mentionable { id } }', 100],
    ['{ snapshots { id } }', 100],
    ['{ comments(about: "measure:m") { id } }', 100],
    ['{ commentCounts(about: ["measure:m", "measure:n"]) { id } }', 102],
  ])('of %s is at least %i', (text, cost) => expect(costOf(text)).toBeGreaterThanOrEqual(cost));

  it('of comments on anything is that of their page', () => expect(costOf('{ comments { id } }')).toBe(2));

  it('grows with periods and scenarios, given or not', () => {
    const compare = (args: string) => costOf(`{ scenarioComparison(${args}) { periods } }`);

    expect(compare('periods: ["a", "b"], scenarios: ["x"]')).toBe(2 * compare('periods: ["a"], scenarios: ["x"]') - 2);
    expect(compare('periods: "a"')).toBeGreaterThan(10 * compare('periods: "a", scenarios: []') - 1);
    expect(costOf('query ($p: [String!]!) { scenarioComparison(periods: $p) { periods } }', { p: ['a', 'b'] })).toBe(
      compare('periods: ["a", "b"]'),
    );
  });

  it('tells how long the lists under it are', () => {
    const compare = (args: string) =>
      costOf(`{ scenarioComparison(${args}) { outputs(first: 500) { nodes { periods { differences { id } } } } } }`);

    expect(compare('periods: ["a", "b"], scenarios: ["x", "y", "z"]')).toBeGreaterThan(500 * 2 * 6);
    expect(compare('periods: ["a"], scenarios: ["x"], node: "n"')).toBeLessThan(200);
  });
});
