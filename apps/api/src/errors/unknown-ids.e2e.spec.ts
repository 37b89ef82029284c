import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/contract';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { sampleOf } from '../testing/sample-operation.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi({ STRATA_COMMANDS_PER_MINUTE: '100000' });
}, 60_000);
afterAll(() => test.close());

const queries = Object.values(buildSchema(typeDefs).getQueryType()!.getFields());

/** A value of every type that names something, and names nothing that there is. */
const UNKNOWN: Readonly<Record<string, string>> = {
  ID: 'none-such',
  String: 'none-such',
  Position: '999999999999',
  Period: '1999-12',
  UUID: '00000000-0000-4000-8000-000000000000',
};

/** Values of an input type in which one part is unknown, each with the path of that part. */
function unknownsOf(type: GraphQLInputType, path: string): readonly (readonly [string, unknown])[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return unknownsOf(nullable.ofType, path).map(([at, value]) => [at, [value]]);
  if (isInputObjectType(nullable)) {
    const whole = sampleOf(nullable, '') as Readonly<Record<string, unknown>>;
    return Object.values(nullable.getFields()).flatMap((field) =>
      unknownsOf(field.type, `${path}.${field.name}`).map(
        ([at, value]) => [at, { ...(nullable.isOneOf ? {} : whole), [field.name]: value }] as const,
      ),
    );
  }
  const unknown = UNKNOWN[getNamedType(nullable).name];
  return unknown === undefined ? [] : [[path, unknown]];
}

function operation(field: GraphQLField<unknown, unknown>, unknown: GraphQLArgument, value: unknown) {
  const args = field.args.filter((arg) => arg === unknown || String(arg.type).endsWith('!'));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const variables = Object.fromEntries(args.map((arg) => [arg.name, sampleOf(arg.type, arg.name)]));
  const query = `query (${declared}) { ${field.name}(${passed}) { __typename } }`;
  return { query, variables: { ...variables, [unknown.name]: value } };
}

const cases = queries.flatMap((field) =>
  field.args.flatMap((arg) =>
    unknownsOf(arg.type, arg.name).map(([path, value]) => ({ name: `${field.name}(${path})`, field, arg, value })),
  ),
);

/** How many of them wait at the same time. */
const AT_ONCE = 8;

/** True for a position that is not reached, for which each query waits some seconds. */
function waits({ name }: { readonly name: string }): boolean {
  return name.endsWith('(asOf.atLeast)');
}

function codeOfCase({ field, arg, value }: (typeof cases)[number]): Promise<unknown> {
  const { query, variables } = operation(field, arg, value);
  return codeOf(query, variables);
}

async function codeOf(query: string, variables: object = {}): Promise<unknown> {
  const { body } = await test.ask(query, { as: 'root', variables: variables as Record<string, unknown> });
  return body.errors?.[0]?.extensions.code;
}

describe('What there is not', () => {
  it('is asked for by every query with an id', () => {
    expect(cases.length).toBeGreaterThan(150);
  });

  it.each(cases.filter((one) => !waits(one)))('is no failure of the server in $name', async (one) => {
    expect(await codeOfCase(one)).not.toBe('INTERNAL');
  });

  it('is no failure of the server in queries that wait for a position', async () => {
    const waiting = cases.filter(waits);
    expect(waiting.length).toBeGreaterThan(30);
    for (let at = 0; at < waiting.length; at += AT_ONCE) {
      const some = waiting.slice(at, at + AT_ONCE);
      const codes = await Promise.all(some.map(async (one) => [one.name, await codeOfCase(one)]));
      expect(codes.filter(([, code]) => code === 'INTERNAL')).toEqual([]);
    }
  }, 180_000);

  it.each([
    ['member', 'UNKNOWN_MEMBER'],
    ['measure', 'UNKNOWN_MEASURE'],
    ['strategy', 'UNKNOWN_STRATEGY'],
    ['objective', 'UNKNOWN_OBJECTIVE'],
    ['link', 'UNKNOWN_LINK'],
    ['contribution', 'UNKNOWN_CONTRIBUTION'],
    ['target', 'UNKNOWN_TARGET'],
    ['method', 'METHOD_NOT_REGISTERED'],
    ['scenario', 'UNKNOWN_SCENARIO'],
    ['branch', 'UNKNOWN_BRANCH'],
    ['initiative', 'UNKNOWN_INITIATIVE'],
    ['evaluation', 'UNKNOWN_EVALUATION'],
  ])('is named by its kind in a timeline about a %s', async (kind, code) => {
    const query = 'query ($about: String) { timeline(cluster: "alpha", about: $about) { nodes { position } } }';
    expect(await codeOf(query, { about: `${kind}:none/such` })).toBe(code);
  });
});
