import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { coerceVariables } from './coerce-variables.js';

const schema = buildSchema(`
  type Query { a(b: Outer, n: Int): Int }
  input Outer { id: ID! items: [Item!]! colour: Colour = RED }
  input Item { n: Int! text: String }
  enum Colour { RED GREEN }
`);
const operation = getOperationAST(parse('query ($b: Outer!, $n: Int = 3, $m: Int) { a(b: $b, n: $n) }'))!;
const coerced = (variables: Record<string, unknown>) => coerceVariables({ schema, operation, variables });
const paths = (variables: Record<string, unknown>) =>
  coerced(variables).faults.map(({ extensions }) => (extensions['fields'] as { path: string }[])[0]?.path);

describe('Variables', () => {
  it.each([
    ['as sent', { b: { id: '1', items: [{ n: 1 }], colour: 'GREEN' }, n: 7 }],
    ['with defaults', { b: { id: 1, items: [] } }],
    ['with one item for a list, and nulls', { b: { id: '1', items: { n: 1, text: null } }, m: null }],
  ])('are coerced like graphql-js does: %s', (_name, variables) => {
    const expected = getVariableValues(schema, operation.variableDefinitions!, variables).coerced;

    expect(coerced(variables)).toEqual({ values: expected, faults: [] });
  });

  it.each([
    ['is missing', {}, ['$b']],
    ['is null', { b: null }, ['$b']],
    [
      'is inherited from the prototype',
      Object.create({ b: { id: '1', items: [] } }) as Record<string, unknown>,
      ['$b'],
    ],
    ['has a wrong item', { b: { id: '1', items: [{ n: 1 }, { n: 'x' }] } }, ['$b.items.1.n']],
    ['has an unknown key', { b: { id: '1', items: [], nothing: 1 } }, ['$b']],
    ['has a wrong enum', { b: { id: '1', items: [], colour: 'BLUE' } }, ['$b.colour']],
  ])('are refused with the path where one %s', (_name, variables, expected) => {
    expect(paths(variables)).toEqual(expected);
  });

  it('are not checked further after enough faults, and are not printed at length', () => {
    const long = 'x'.repeat(1_000_000);
    const unknown = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`key${i}`, long]));
    const { faults } = coerced({ b: { id: long, items: [], ...unknown } });

    expect(faults).toHaveLength(20);
    expect(faults.at(-1)?.message).toContain('only the first 19 are listed');
    expect(JSON.stringify(faults.map(({ message, extensions }) => [message, extensions])).length).toBeLessThan(8_000);
  });
});
